import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontCoverage } from '#app/annex/font-coverage.server.ts'
import { withRowHeaders } from '#app/annex/pdf-row-headers.ts'
import { declareUa } from '#app/annex/pdf-ua.ts'
import { compiled, exported, openCompiler } from '#app/annex/typesetting.server.ts'
import type { Coverage } from '#app/annex/typst-data.ts'
import { typstData } from '#app/annex/typst-data.ts'
import { contentDirectory } from '#app/content/content-directory.ts'
import type { ComparisonModel } from './comparison-model.ts'

/**
 * Sets the comparison as PDF/A-2a and PDF/UA-1 in one file, in this thread. The same model gives the same bytes; nothing
 * that somebody wrote makes it fail.
 */
export async function renderComparisonPdf(model: ComparisonModel): Promise<Uint8Array> {
	const { compiler, template, coverage } = (opened ??= openTypesetter())
	try {
		const { data } = typstData(model, coverage)
		const document = compiled(compiler, {
			mainFileContent: template,
			inputs: { model: JSON.stringify(data) },
		})
		exported(compiler, document, model.date, 'ua-1')
		return declareUa(withRowHeaders(exported(compiler, document, model.date, 'a-2a')))
	} finally {
		compiler.evictCache(2)
		await setImmediate()
	}
}

interface Typesetter {
	readonly compiler: NodeCompiler
	readonly template: string
	readonly coverage: Coverage
}
let opened: Typesetter | undefined

function openTypesetter(): Typesetter {
	const folder = join(contentDirectory(), 'comparison')
	return {
		compiler: openCompiler(folder),
		template: readFileSync(join(folder, 'comparison.typ'), 'utf8'),
		coverage: fontCoverage(),
	}
}
