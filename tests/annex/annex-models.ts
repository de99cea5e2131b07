import { readFileSync } from 'node:fs'
import type { AnnexInput } from '#app/annex/annex-input.ts'
import { withChecksum } from '#app/annex/annex-checksum.server.ts'
import { loadAnnexBudgets } from '#app/annex/budgets.server.ts'
import { buildAnnex } from '#app/annex/build-annex.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import { loadInstruments } from '#app/content/load-instruments.ts'
import type { Alternative, Answers, AnswerValue, AssessmentDocument } from '#app/domain/assessment.ts'
import { criterionIds } from '#app/domain/instrument.ts'
import { scoreAssessment } from '#app/domain/score.ts'
import { parseAssessment } from '#app/exchange/parse-assessment.ts'

const instruments = loadInstruments()
const budgets = loadAnnexBudgets()

/** LOV with three alternatives, from its file. */
export function lovDocument(): AssessmentDocument {
	const json: unknown = JSON.parse(readFileSync(new URL('fixtures/lov.json', import.meta.url), 'utf8'))
	const parsed = parseAssessment(json)
	if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems))
	return parsed.document
}

/** A draft from 2026-12-03 with att-satser, unless told otherwise. */
export function annexInput(document: AssessmentDocument, changes: Partial<AnnexInput> = {}): AnnexInput {
	const instrument = instruments.find(({ version }) => version === document.instrument)
	if (!instrument) throw new Error(`No instrument ${document.instrument}`)
	return {
		document,
		instrument,
		results: scoreAssessment(document).alternatives,
		settings: { conditionStyle: 'att', showPreparedByName: false },
		budgets,
		version: 1,
		date: '2026-12-03',
		state: 'draft',
		...changes,
	}
}

export function annexOf(document: AssessmentDocument, changes: Partial<AnnexInput> = {}): AnnexModel {
	return withChecksum(buildAnnex(annexInput(document, changes)))
}

/** The smallest document that is one, around these alternatives. */
export function documentOf(
	alternatives: readonly Alternative[],
	more: Partial<AssessmentDocument> = {},
): AssessmentDocument {
	return {
		format: 'vagskal/assessment@1',
		instrument: '2026-1',
		municipality: { name: 'Älvstads kommun' },
		proposal: { title: 'Ett förslag', committee: 'Omsorgsnämnden', type: 'inquiry' },
		alternatives,
		...more,
	}
}

/** Sixteen answers in instrument order. */
export function answersOf(values: readonly AnswerValue[]): Answers {
	return Object.fromEntries(
		criterionIds.flatMap((criterion, index) => {
			const level = values[index]
			return level === undefined ? [] : [[criterion, { level, motivation: 'Därför.' }]]
		}),
	)
}

/** The worked example of method.md. */
export const workedExample: Alternative = {
	id: 'A',
	title: 'Exemplet',
	answers: answersOf([
		...[1, -1, 2, 'unknown' as const],
		...[-1, -2, -1, -1],
		...[1, 0, 'unknown' as const, 'unknown' as const],
		...[2, 'unknown' as const, 'notApplicable' as const, 1],
	] as AnswerValue[]),
}
