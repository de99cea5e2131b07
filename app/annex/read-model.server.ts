import { withChecksum } from './annex-checksum.server.ts'
import type { AnnexModel } from './model.ts'
import { annexSchema } from './schema/annex-schema.ts'

/** What is stored is an annex of a form that this version of the program does not read. The message says where. */
export class AnnexModelUnreadable extends Error {
	override name = 'AnnexModelUnreadable'
}

/**
 * The model from the very text that was established, with its checksum in it. The text is known to be what was
 * established (findAnnexModel); here it is held to the schema, so that no renderer meets what it does not know.
 *
 * @throws AnnexModelUnreadable
 */
export function readAnnexModel(text: string): AnnexModel {
	const read = annexSchema.safeParse(parsed(text))
	if (read.success) return withChecksum(read.data)
	const [problem] = read.error.issues
	throw new AnnexModelUnreadable(`/${problem?.path.join('/') ?? ''}: ${problem?.message ?? ''}`)
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch (error) {
		throw new AnnexModelUnreadable('The model is no JSON', { cause: error })
	}
}
