import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { contentDirectory } from '#app/content/content-directory.ts'

const here = fileURLToPath(import.meta.url)

/**
 * The file of a thread: in the folder of the annex in a checkout; in a bundle, of the server or of the command line, the
 * command line's own entry of its name.
 */
export function workerFile(folder: string, name: string): string {
	return here.endsWith(join('app', 'annex', 'worker-file.server.ts'))
		? join(dirname(here), folder, `${name}.ts`)
		: join(contentDirectory(), '..', 'build', 'cli', `${name}.js`)
}
