import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const root = resolve(import.meta.dirname, '../..')

/**
 * Starts the Chromium that comes as a package, also as root and on a machine without any of a browser's libraries.
 * It is unpacked once per version. The caller closes it.
 */
export async function launchChromium(): Promise<Browser> {
	const folder = unpackedFolder()
	return chromium.launch({
		executablePath: join(folder, 'chromium'),
		env: {
			HOME: folder,
			LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
			FONTCONFIG_FILE: join(folder, 'fonts.conf'),
		},
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	})
}

function unpackedFolder(): string {
	const folder = join(root, '.cache/chromium', packagedVersion())
	if (!existsSync(folder)) unpack(folder)
	return folder
}

function packagedVersion(): string {
	const description: unknown = JSON.parse(
		readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
	)
	if (typeof description === 'object' && description !== null && 'version' in description)
		return String(description.version)
	throw new Error('@sparticuz/chromium does not say its version')
}

/** Complete before it gets its name, so that two processes can unpack at the same time. */
function unpack(folder: string): void {
	const aside = `${folder}.${String(process.pid)}`
	mkdirSync(aside, { recursive: true })
	execFileSync(process.execPath, [join(import.meta.dirname, 'unpack-chromium.ts')], {
		cwd: root,
		env: { NODE_ENV: 'test', TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
	})
	writeFileSync(join(aside, 'fonts.conf'), fontConfiguration(folder))
	try {
		renameSync(aside, folder)
	} catch (error) {
		rmSync(aside, { recursive: true })
		if (!existsSync(folder)) throw error
	}
}

/** The configuration in the package looks for its fonts where a cloud function would have them. */
function fontConfiguration(folder: string): string {
	return `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`
}
