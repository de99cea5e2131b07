import { open } from 'node:fs/promises'
import { Unzip, UnzipInflate, Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export interface ZipFile {
	/** Begins an entry; what is written goes there until the next begins. */
	readonly begin: (name: string, options?: { readonly isPacked?: boolean }) => void
	readonly write: (content: string | Uint8Array) => Promise<void>
	readonly close: () => Promise<void>
}

/** Writes a new zip file bit by bit, for its owner only. Memory does not grow with it. */
export async function createZipFile(path: string): Promise<ZipFile> {
	const handle = await open(path, 'wx', 0o600)
	let waiting: Uint8Array[] = []
	let failure: Error | null = null
	const zip = new Zip((error, chunk) => {
		if (error) failure = error
		else waiting.push(chunk)
	})
	let entry: ZipDeflate | ZipPassThrough | null = null
	const finish = () => {
		entry?.push(new Uint8Array(), true)
		entry = null
	}
	const flush = async () => {
		const chunks = waiting
		waiting = []
		if (failure !== null) throw failure
		for (const chunk of chunks) await handle.write(chunk)
	}
	return {
		begin: (name, { isPacked = false } = {}) => {
			finish()
			entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
			zip.add(entry)
		},
		write: async (content) => {
			entry?.push(typeof content === 'string' ? encoder.encode(content) : content)
			await flush()
		},
		close: async () => {
			finish()
			zip.end()
			await flush()
			await handle.sync()
			await handle.close()
		},
	}
}

const encoder = new TextEncoder()

export class ZipDamaged extends Error {
	override name = 'ZipDamaged'
}

/**
 * The content of one entry of a zip file, bit by bit; nothing where there is no such entry.
 *
 * @throws ZipDamaged where the file cannot be unpacked
 */
export async function* readZipEntry(
	input: AsyncIterable<Uint8Array>,
	name: string,
): AsyncGenerator<Uint8Array> {
	const found: Uint8Array[] = []
	const state = { isWhole: false }
	const unzip = new Unzip((file) => {
		if (file.name !== name) return
		file.ondata = (error, chunk, isLast) => {
			if (error) throw error
			found.push(chunk)
			state.isWhole = isLast
		}
		file.start()
	})
	unzip.register(UnzipInflate)
	for await (const chunk of input) {
		try {
			unzip.push(chunk)
		} catch (cause) {
			throw new ZipDamaged('The zip file cannot be read', { cause })
		}
		yield* found.splice(0)
		if (state.isWhole) return
	}
}
