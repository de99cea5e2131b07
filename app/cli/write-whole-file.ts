import { randomBytes } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'

/**
 * Writes a file whole or not at all: beside it first, then in its place. What stands in the place and is no ordinary
 * file, such as /dev/stdout, is written to as it is.
 *
 * @throws what the file system throws; the place is then as it was
 */
export async function writeWholeFile(file: string, content: string | Uint8Array): Promise<void> {
	if (!(await isOrdinaryPlace(file))) {
		await writeFile(file, content)
		return
	}
	const unfinished = `${file}.${randomBytes(4).toString('hex')}.part`
	try {
		await writeFile(unfinished, content)
		await rename(unfinished, file)
	} catch (error) {
		await rm(unfinished, { force: true })
		throw error
	}
}

async function isOrdinaryPlace(file: string): Promise<boolean> {
	try {
		return (await stat(file)).isFile()
	} catch {
		return true
	}
}
