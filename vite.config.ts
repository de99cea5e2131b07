import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { vitePlugin as remix } from '@remix-run/dev'
import { denyImports } from 'vite-env-only'
import { defineConfig } from 'vite'
import type { Plugin, PluginOption } from 'vite'

export default defineConfig(({ command, isSsrBuild }) => ({
	plugins: [
		// In development Remix itself resolves server files for the browser, to collect styles.
		command === 'build' ? serverOnly() : null,
		darkTokens(),
		withoutCalendar(),
		withoutNorwegian(),
		remix({
			serverModuleFormat: 'esm',
			future: {
				v3_fetcherPersist: true,
				v3_relativeSplatPath: true,
				v3_throwAbortReason: true,
				v3_singleFetch: true,
				v3_lazyRouteDiscovery: true,
				v3_routeConfig: true,
			},
		}),
	],
	build: {
		target: 'es2022',
		assetsInlineLimit: 0,
		minify: isSsrBuild === true ? false : 'terser',
		terserOptions: { compress: { passes: 3 } },
		...(isSsrBuild === true ? {} : { rollupOptions: { output: { manualChunks: onEveryPage } } }),
	},
	// React picks its slow development form at run time unless it is bundled as what it is to be.
	...(command === 'build' && isSsrBuild === true
		? {
				define: { 'process.env.NODE_ENV': '"production"' },
				ssr: {
					noExternal: true as const,
					external: ['better-sqlite3', 'pg', '@myriaddreamin/typst-ts-node-compiler'],
				},
			}
		: {}),
}))

const everyPage =
	/app\/(text\/site|components\/(in-page-link|error-page|page-head|error-summary|brand-mark|site-frame|nonce|autosave\/(early-input|form-fields)))\.tsx?$|ds-react\/esm\/provider\//

/** What nearly every page loads is compressed together: apart, the small files take a kilobyte more. */
function onEveryPage(id: string): string | undefined {
	return everyPage.test(id) ? 'frame' : undefined
}

/** What must never reach the browser: a build that would send it fails. */
function serverOnly(): PluginOption {
	return denyImports({
		client: {
			specifiers: ['kysely', 'pg', 'better-sqlite3', /^node:/, /^@myriaddreamin\//],
			files: ['**/db/**', '**/*.server.*', '**/use-cases/**'],
		},
	})
}

/**
 * Aksel switches to dark by a class, which needs a script or a stored choice. Its dark tokens are served here
 * under a media query instead, so that a page without JavaScript follows the reader's system.
 */
function darkTokens(): Plugin {
	const name = 'virtual:dark-tokens.css'
	return {
		name: 'dark-tokens',
		resolveId: (id) => (id === name ? `\0${name}` : null),
		load: (id) => (id === `\0${name}` ? darkTokensCss() : null),
	}
}

/** Aksel's texts bring along the dates of its calendar in Norwegian. No page has a calendar. */
function withoutCalendar(): Plugin {
	const name = 'date-fns/locale'
	return {
		name: 'without-calendar',
		enforce: 'pre',
		resolveId: (id) => (id === name ? `\0${name}` : null),
		load: (id) => (id === `\0${name}` ? 'export const enGB = {}, nb = {}, nn = {}' : null),
	}
}

/**
 * Aksel falls back on its Norwegian texts where a page gives it none. We give it ours (app/text/site.ts); one that we
 * have forgotten is an error that says so, not a Norwegian word.
 */
function withoutNorwegian(): Plugin {
	return {
		name: 'without-norwegian',
		enforce: 'pre',
		load: (id) =>
			/@navikt.ds-react.esm.utils.i18n.locales.n[bn]\.js$/.test(id) ? 'export default {}' : null,
	}
}

function darkTokensCss(): string {
	const tokens = readFileSync(createRequire(import.meta.url).resolve('@navikt/ds-tokens/css'), 'utf8')
	const blocks = [...tokens.matchAll(/^\.dark(?:, \.dark-theme)? \{([^}]*)\}/gm)].map(([, body = '']) => body)
	return `@media (prefers-color-scheme: dark) { :root { ${blocks.join('\n')} } }`
}
