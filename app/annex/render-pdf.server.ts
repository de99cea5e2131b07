import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { contentDirectory } from '#app/content/content-directory.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { fontCoverage } from './font-coverage.server.ts'
import { annexFonts } from './fonts.server.ts'
import type { AnnexModel } from './model.ts'
import { typstData } from './typst-data.ts'

export interface PdfOptions {
	/** As Typst names it; PDF/UA-1 where nothing else is said. */
	readonly standard?: PdfStandard
}
export type PdfStandard = 'ua-1' | 'a-1a' | 'a-2a' | 'a-3a' | '1.7'

export interface RenderedPdf {
	readonly bytes: Uint8Array
	readonly pages: number
	/** Pages that sections 1–10 take, the record apart; to be held against the model's pageLimit. */
	readonly annexPages: number
	/** Characters that none of the fonts has, as they were printed instead: `⟨U+1F9FF⟩`. */
	readonly missingCharacters: readonly string[]
}

/**
 * Sets the annex as PDF, in this thread (20–30 ms; a web server uses the pool instead). The same model gives the same
 * bytes. Never fails because of what somebody wrote; throws TypesettingError where our own template is wrong.
 */
export async function renderPdf(model: AnnexModel, options: PdfOptions = {}): Promise<RenderedPdf> {
	const typesetter = (opened ??= openTypesetter())
	try {
		return typesetter.set(model, options)
	} finally {
		// Both are needed for the memory to stay flat: what is freed is freed at a turn of the event loop.
		typesetter.compiler.evictCache(2)
		await setImmediate()
	}
}

class TypesettingError extends Error {
	override name = 'TypesettingError'
}

interface Typesetter {
	readonly compiler: NodeCompiler
	set(model: AnnexModel, options: PdfOptions): RenderedPdf
}
let opened: Typesetter | undefined

function openTypesetter(): Typesetter {
	const folder = join(contentDirectory(), 'annex')
	const template = readFileSync(join(folder, 'annex.typ'), 'utf8')
	const coverage = fontCoverage()
	const compiler = NodeCompiler.create({
		workspace: folder,
		fontArgs: [{ fontPaths: [...new Set(annexFonts().map((font) => font.folder))] }],
	})
	return {
		compiler,
		set(model, options) {
			const { data, missing } = typstData(model, coverage)
			const json = JSON.stringify(data)
			const compile = (layout: Layout, parts: Parts) =>
				compiled(compiler, { mainFileContent: template, inputs: { model: json, layout, parts } })
			const annex = fewestPages(model.pageLimit, (layout) => compile(layout, 'annex'))
			const whole = model.record === null ? annex.document : compile(annex.layout, 'all')
			return {
				bytes: exported(compiler, whole, model.date, options.standard ?? 'ua-1'),
				pages: whole.numOfPages,
				annexPages: annex.document.numOfPages,
				missingCharacters: missing,
			}
		},
	}
}

type Layout = 'split' | 'flow'
type Parts = 'annex' | 'all'

/** Sections 6–10 begin a page of their own, unless the annex keeps to its pages only without that. */
function fewestPages(
	limit: number,
	compile: (layout: Layout) => NodeTypstDocument,
): { readonly layout: Layout; readonly document: NodeTypstDocument } {
	const split = compile('split')
	if (split.numOfPages <= limit) return { layout: 'split', document: split }
	const flow = compile('flow')
	return flow.numOfPages < split.numOfPages
		? { layout: 'flow', document: flow }
		: { layout: 'split', document: split }
}

function compiled(
	compiler: NodeCompiler,
	source: { readonly mainFileContent: string; readonly inputs: Record<string, string> },
): NodeTypstDocument {
	const outcome = compiler.compile(source)
	const error = outcome.takeError()
	if (error) throw new TypesettingError(JSON.stringify(compiler.fetchDiagnostics(error)))
	if (!outcome.result) throw new TypesettingError('Typst gave no document')
	return outcome.result
}

function exported(
	compiler: NodeCompiler,
	document: NodeTypstDocument,
	date: CalendarDate,
	pdfStandard: PdfStandard,
): Uint8Array {
	const creationTimestamp = Date.parse(`${date}T00:00:00Z`) / 1000
	try {
		return compiler.pdf(document, { pdfStandard, creationTimestamp })
	} catch (error) {
		throw new TypesettingError(`The PDF does not conform to ${pdfStandard}`, { cause: error })
	}
}
