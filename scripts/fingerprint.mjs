import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * SHA-256 over the names and contents of files and of whole folders; what is not there counts as not there.
 *
 * @param {string} root
 * @param {string[]} paths relative to root
 */
export function fingerprint(root, paths) {
	const hash = createHash('sha256')
	for (const path of paths.flatMap((path) => filesAt(root, path))) {
		const content = readFileSync(join(root, path))
		hash.update(`${path}\0${content.length}\0`).update(content)
	}
	return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function filesAt(root, path) {
	const whole = join(root, path)
	if (!existsSync(whole)) return []
	if (!statSync(whole).isDirectory()) return [path]
	return readdirSync(whole)
		.sort()
		.flatMap((name) => filesAt(root, `${path}/${name}`))
}
