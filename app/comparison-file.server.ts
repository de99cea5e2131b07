import { comparisonRows } from '#app/annex/comparison/comparison-rows.ts'
import { figuresOf } from '#app/annex/comparison/build-robustness.ts'
import { comparisonRefusal } from '#app/domain/comparison-refusal.ts'
import { comparisonOf } from './compare-page.server.ts'
import type { AskedComparison } from './comparison-choice.server.ts'
import { chosenEntries } from './comparison-entries.server.ts'
import { csvOf } from './csv.server.ts'
import { notFound } from './http.server.ts'
import { comparingText as text } from '#app/text/comparing.ts'
import type { Visitor } from './visitor.server.ts'

export const comparisonForms = ['csv', 'json'] as const
type ComparisonForm = (typeof comparisonForms)[number]

/** One form of the comparison as a file; 404 where the page shows none. */
export async function comparisonFile(
	visitor: Visitor,
	asked: AskedComparison,
	form: ComparisonForm,
): Promise<Response> {
	const chosen = await chosenEntries(visitor, asked.choices)
	const comparison = comparisonOf(visitor, asked, chosen)
	if (comparison.kind === 'refused') throw notFound()
	const { model } = comparison
	const named = (body: BodyInit, type: string) =>
		fileResponse(body, type, `${text.fileStem}_${model.date}.${form}`)
	switch (form) {
		case 'csv':
			return named(csvOf(comparisonRows(model)), 'text/csv; charset=utf-8')
		case 'json':
			if (comparisonRefusal(chosen.entries) !== null) throw notFound()
			return named(
				`${JSON.stringify(figuresOf({ entries: chosen.entries, ranking: asked.ranking }))}\n`,
				'application/json; charset=utf-8',
			)
	}
}

function fileResponse(body: BodyInit, type: string, name: string): Response {
	return new Response(body, {
		headers: {
			'Content-Type': type,
			'Content-Disposition': `attachment; filename="${name}"`,
			'Cache-Control': 'no-store',
		},
	})
}
