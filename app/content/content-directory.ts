import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The `content` folder of this package, found upwards from the running file, so that it is the same from source,
 * from a bundle and from any working directory. Throws where no folder above holds the package's own package.json.
 */
export function contentDirectory(from: string = import.meta.url): string {
	for (let folder = dirname(fileURLToPath(from)); ; folder = dirname(folder)) {
		if (packageName(folder) === 'vagskal') return join(folder, 'content')
		if (folder === dirname(folder)) throw new Error(`No package.json named vagskal above ${from}`)
	}
}

function packageName(folder: string): unknown {
	try {
		const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
		return typeof manifest === 'object' && manifest !== null && 'name' in manifest ? manifest.name : null
	} catch {
		return null
	}
}
