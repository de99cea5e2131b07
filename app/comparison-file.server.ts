import { comparisonRows } from '#app/annex/comparison/comparison-rows.ts'
import { figuresOf } from '#app/annex/comparison/build-robustness.ts'
import { comparisonRefusal } from '#app/domain/comparison-refusal.ts'
import { comparisonOf } from './compare-page.server.ts'
import type { AskedComparison } from './comparison-choice.server.ts'
import { chosenEntries } from './comparison-entries.server.ts'
import { docxMediaType } from '#app/annex/docx/media-type.ts'
import type { ComparisonModel } from '#app/annex/comparison/comparison-model.ts'
import { runtime } from './runtime.server.ts'
import { csvOf } from './export/csv.ts'
import { notFound } from './http.server.ts'
import { comparingText as text } from '#app/text/comparing.ts'
import type { Visitor } from './visitor.server.ts'

export const comparisonForms = ['pdf', 'docx', 'csv', 'json'] as const
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
		case 'pdf':
			return named(await document(model, 'pdf'), 'application/pdf')
		case 'docx':
			return named(await document(model, 'docx'), docxMediaType)
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

async function document(model: ComparisonModel, form: 'pdf' | 'docx'): Promise<Uint8Array<ArrayBuffer>> {
	return new Uint8Array(await runtime.deps.pdf.renderComparison(model, form))
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
