import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { contentDirectory } from './content-directory.ts'

/** The versions of the instrument that exist, by the names of their files: known without reading the files. */
export function publishedVersions(directory: string = contentDirectory()): readonly string[] {
	return readdirSync(join(directory, 'instruments'))
		.flatMap((name) => /^(?<version>[^.]+)\.yaml$/.exec(name)?.groups?.['version'] ?? [])
		.sort()
}
