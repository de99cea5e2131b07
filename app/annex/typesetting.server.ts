import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { annexFonts } from './fonts.server.ts'

/** Our own template is wrong: nothing that somebody wrote is the cause. */
class TypesettingError extends Error {
	override name = 'TypesettingError'
}

/** With the fonts of the annex; a template imports from its own folder. */
export function openCompiler(folder: string): NodeCompiler {
	return NodeCompiler.create({
		workspace: folder,
		fontArgs: [{ fontPaths: [...new Set(annexFonts().map((font) => font.folder))] }],
	})
}

export function compiled(
	compiler: NodeCompiler,
	source: { readonly mainFileContent: string; readonly inputs: Record<string, string> },
): NodeTypstDocument {
	const outcome = compiler.compile(source)
	const error = outcome.takeError()
	if (error) throw new TypesettingError(JSON.stringify(compiler.fetchDiagnostics(error)))
	if (!outcome.result) throw new TypesettingError('Typst gave no document')
	return outcome.result
}

/** The PDF by one standard, dated as the paper is. */
export function exported(
	compiler: NodeCompiler,
	document: NodeTypstDocument,
	date: CalendarDate,
	pdfStandard: 'a-2a' | 'a-1a' | 'a-3a' | 'ua-1',
): Uint8Array {
	const creationTimestamp = Date.parse(`${date}T00:00:00Z`) / 1000
	try {
		return compiler.pdf(document, { pdfStandard, creationTimestamp })
	} catch (error) {
		throw new TypesettingError(`The PDF does not conform to ${pdfStandard}`, { cause: error })
	}
}
