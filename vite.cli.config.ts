import { defineConfig } from 'vite'

/**
 * The command line, and what starts as a process or thread of its own beside it. One line adds an entry; what entries
 * share becomes chunks, so that a command loads only what it needs.
 */
const entries = {
	main: 'app/cli/main.ts',
	'pdf-worker': 'app/annex/pdf-worker.ts',
	'ranking-worker': 'app/annex/comparison/ranking-worker.ts',
	'logo-worker': 'app/annex/logo/logo-worker.ts',
}

export default defineConfig({
	publicDir: false,
	ssr: {
		// Few files start faster than many: what `score` needs is bundled, all else stays a package.
		noExternal: ['zod', 'yaml'],
	},
	build: {
		ssr: true,
		outDir: 'build/cli',
		emptyOutDir: true,
		target: 'node24',
		minify: false,
		rollupOptions: {
			// Zod's comments hold for another bundler.
			onwarn: (warning, warn) => {
				if (warning.code !== 'INVALID_ANNOTATION') warn(warning)
			},
			input: entries,
			output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
		},
	},
})
