import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { contentDirectory } from '#app/content/content-directory.ts'
import type { PdfProfile } from './render-pdf.server.ts'

let known: string | undefined

/**
 * Names what set a PDF: Typst with its version, our own steps around it, a digest of template, fonts and QR encoder, and
 * the profile. Where it is the same, the same model gives the same bytes.
 */
export function rendererVersion(profile: PdfProfile): string {
	known ??= `typst-${packageVersion(typst)}+${String(ownSteps)}.${digest()}`
	return `${known}+${profile}`
}

/** The profile that a renderer's version names; null where it names none of ours. */
export function profileOf(version: string): PdfProfile | null {
	const last = version.slice(version.lastIndexOf('+') + 1)
	return profiles.find((profile) => profile === last) ?? null
}

const profiles: readonly PdfProfile[] = ['a-2a', 'a-1a', 'a-3a']

/** Raised when what typst-data.ts and the pdf-*.ts files do to a PDF becomes another thing. */
const ownSteps = 2

const typst = '@myriaddreamin/typst-ts-node-compiler'

function digest(): string {
	const folder = join(contentDirectory(), 'annex')
	const hash = createHash('sha256')
	for (const name of readdirSync(folder).sort()) {
		if (name.endsWith('.typ')) hash.update(name).update(readFileSync(join(folder, name)))
	}
	for (const name of [...fontPackages(), 'qr']) hash.update(`${name}@${packageVersion(name)}`)
	return hash.digest('hex').slice(0, 12)
}

function fontPackages(): string[] {
	const { dependencies } = JSON.parse(readFileSync(join(contentDirectory(), '../package.json'), 'utf8')) as {
		readonly dependencies: Readonly<Record<string, string>>
	}
	return Object.keys(dependencies)
		.filter((name) => name.startsWith('@expo-google-fonts/'))
		.sort()
}

function packageVersion(name: string): string {
	const folder = join(contentDirectory(), '../node_modules', name, 'package.json')
	return (JSON.parse(readFileSync(folder, 'utf8')) as { readonly version: string }).version
}
