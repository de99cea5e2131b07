import { levelKey, levels } from '#app/domain/instrument.ts'
import type { Criterion } from '#app/domain/instrument.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { signedLevel } from '#app/text/format.ts'
import type { MatrixRow } from '#app/components/choice-matrix.tsx'

/** The seven answers to a criterion: five written anchors, Vet ej and Ej tillämpligt. What they have in common is AnswerGuide's. */
export function levelRows(anchors: Criterion['anchors']): MatrixRow[] {
	const scale = levels.map((level, index) => ({
		value: String(level),
		hotkey: String(index + 1),
		label: signedLevel(level),
		description: anchors[levelKey(level)],
	}))
	return [
		...scale,
		{ value: 'unknown', hotkey: 'V', label: text.unknown },
		{ value: 'notApplicable', hotkey: 'E', label: text.notApplicable },
	]
}
