import { levelKey, levels } from '#app/domain/instrument.ts'
import type { Criterion, Instrument } from '#app/domain/instrument.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import type { MatrixRow } from '#app/components/choice-matrix.tsx'

/** The seven answers to a criterion: five written anchors, Vet ej and Ej tillämpligt. */
export function levelRows(
	anchors: Criterion['anchors'],
	levelLabels: Instrument['levelLabels'],
): MatrixRow[] {
	const scale = levels.map((level, index) => ({
		value: String(level),
		hotkey: String(index + 1),
		label: text.level(level, levelLabels[levelKey(level)]),
		description: anchors[levelKey(level)],
	}))
	return [
		...scale,
		{ value: 'unknown', hotkey: 'V', label: text.unknown, description: text.unknownHelp },
		{ value: 'notApplicable', hotkey: 'E', label: text.notApplicable, description: text.notApplicableHelp },
	]
}
