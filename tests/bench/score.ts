import { scoreAssessment } from '#app/domain/score.ts'
import { assessmentDocument } from './assessment-document.ts'
import type { BenchResult } from './bench-result.ts'
import { median, milliseconds } from './timing.ts'

const assessments = 500

/** One assessment of three alternatives, each time another; with several assessors a criterion takes longer. */
export function measureScore(): Promise<readonly BenchResult[]> {
	const documents = Array.from({ length: assessments }, (_, number) => withAssessors(number))
	const times = documents.map((document) => {
		const start = performance.now()
		const { alternatives } = scoreAssessment(document)
		const took = performance.now() - start
		if (alternatives.some(({ verdict }) => verdict === 'cannot_be_assessed'))
			throw new Error('Not a full score')
		return took
	})
	const figure = median(times)
	return Promise.resolve([
		{
			name: 'score of one assessment, three alternatives, three assessors',
			value: milliseconds(figure),
			baseline: '–',
			ratio: null,
			target: '≤ 1 ms',
			reached: figure <= 1,
		},
	])
}

/** The answers of three documents as those of three assessors, so that they disagree. */
function withAssessors(number: number) {
	const document = assessmentDocument(number)
	const others = [number, number + 1, number + 2].map(assessmentDocument)
	return {
		...document,
		alternatives: document.alternatives.map((alternative, position) => ({
			...alternative,
			answers: {},
			assessors: others.map(({ alternatives }) => ({
				role: 'bedömare',
				answers: alternatives[position]?.answers ?? {},
			})),
		})),
	}
}
