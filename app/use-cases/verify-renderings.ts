import { profileOf, rendererVersion } from '#app/annex/renderer-version.server.ts'
import { readAnnexModel } from '#app/annex/read-model.server.ts'
import { sha256 } from '#db/queries/annex-chain.ts'
import { annexContents } from '#db/queries/annex-contents.ts'
import type { AnnexContent } from '#db/queries/annex-contents.ts'
import type { Deps } from './deps.ts'

export interface Renderings {
	/** Those whose PDF is another, set anew from the stored model. */
	readonly faults: readonly Pick<AnnexContent, 'publicId' | 'version'>[]
	/** How many were set by another renderer, or have another model than was established, and were not set anew. */
	readonly left: number
}

/**
 * Sets every established annex of a municipality as PDF once more, in its own profile, and compares byte for byte
 * (by SHA-256). Only where the renderer is the one that set it: another version may set another page.
 */
export async function verifyRenderings(
	{ db, pdf }: Pick<Deps, 'db' | 'pdf'>,
	municipalityId: string,
): Promise<Renderings> {
	const faults: Pick<AnnexContent, 'publicId' | 'version'>[] = []
	let left = 0
	for await (const annex of annexContents(db, municipalityId)) {
		const profile = profileOf(annex.rendererVersion)
		const isSame = profile !== null && rendererVersion(profile) === annex.rendererVersion
		if (!isSame || sha256(annex.model) !== annex.modelSha256) {
			left += 1
			continue
		}
		const { bytes } = await pdf.render(readAnnexModel(annex.model), { profile })
		if (sha256(bytes) !== annex.pdfSha256) faults.push(annex)
	}
	return { faults, left }
}
