import type { ComparedEntry } from '#app/annex/comparison/comparison-input.ts'
import { buildComparison } from '#app/annex/comparison/build-comparison.ts'
import type { ComparisonModel } from '#app/annex/comparison/comparison-model.ts'
import { loadInstruments } from '#app/content/load-instruments.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import type { Effect, Instrument } from '#app/domain/instrument.ts'

const [published] = loadInstruments()

/** Every alternative of a document, as one ärende of a comparison. */
export function entriesOf(
	document: AssessmentDocument,
	publicId: string,
	questions: Instrument = instrument(),
): ComparedEntry[] {
	return document.alternatives.map((alternative) => ({
		id: `${publicId}:${alternative.id}`,
		publicId,
		alternative,
		document,
		questions,
		instrument: questions.version,
		kind: document.kind ?? 'full',
	}))
}

export function comparisonOf(
	entries: readonly ComparedEntry[],
	ranking: readonly Effect[] | null = null,
): ComparisonModel {
	return buildComparison({
		entries,
		ranking,
		notices: [],
		settings: { municipality: 'Älvstads kommun', accent: null, conditionStyle: 'att' },
		date: '2026-11-24',
	})
}

export function instrument(): Instrument {
	if (published === undefined) throw new Error('No instrument is published')
	return published
}
