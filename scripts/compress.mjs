/* Lays a Brotli and a gzip copy beside each of the browser's files that gets smaller by it; the server picks one. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'build/client')
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
	if (!/\.(js|css|svg)$/.test(name)) continue
	const file = join(folder, name)
	const content = readFileSync(file)
	writeFileSync(`${file}.br`, brotliCompressSync(content))
	writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}
