import type { AnnexModel } from '#app/annex/model.ts'
import { readerQuestions } from '#app/annex/reader-questions.ts'
import type { ReaderQuestions } from '#app/annex/reader-questions.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { decidedFor } from './decided-for.server.ts'
import { findNewerVersion } from './annex-reading.server.ts'
import type { AnnexReading } from './annex-reading.server.ts'
import { runtime } from './runtime.server.ts'

/** What the reader's page shows beside the annex itself. */
export async function readerPage(reading: AnnexReading) {
	const { annex, model, reader, proposalPublicId } = reading
	return {
		address: `/bilagor/${annex.publicId}`,
		publicId: annex.publicId,
		model,
		words: questionsOf(model),
		version: annex.version,
		newer: await findNewerVersion(reading),
		publishedOn: annex.publishedAt === null ? null : swedishDate(annex.publishedAt),
		decided: await decidedFor(reading),
		/** null for somebody who is not logged in. */
		proposal: reader === null ? null : `/arenden/${proposalPublicId}`,
	}
}

/** In the words of the instrument that the annex was made with; null where it is from before there were findings. */
export function questionsOf(model: AnnexModel): ReaderQuestions | null {
	const instrument = runtime.deps.instruments.find(({ version }) => version === model.instrument)
	return instrument === undefined ? null : readerQuestions(model, instrument)
}
