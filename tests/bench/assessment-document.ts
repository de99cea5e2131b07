import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { criterionIds } from '#app/domain/instrument.ts'

const values = [1, -1, 'unknown', 2, 0, 1, -2, 1] as const

/** Three alternatives with sixteen answers each; every number gives another text and other answers. */
export function assessmentDocument(number: number): AssessmentDocument {
	return {
		format: 'vagskal/assessment@1',
		instrument: '2026-1',
		municipality: { name: 'Älvstads kommun' },
		proposal: {
			title: `Valfrihetssystem i hemtjänsten, område ${String(number)}`,
			committee: 'Omsorgsnämnden',
			type: 'inquiry',
		},
		alternatives: ['A', 'B', 'C'].map((id, position) => ({
			id,
			title: `Alternativ ${id} i område ${String(number)}`,
			answers: Object.fromEntries(
				criterionIds.map((criterion, index) => [
					criterion,
					{
						level: values[(index * (position + 1) + number) % values.length] ?? 0,
						motivation: `Utredningen visar ett utfall i ${String(number + index)} av kommunens enheter.`,
					},
				]),
			),
		})),
	}
}
