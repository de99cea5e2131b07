import type { AnnexInput } from '#app/annex/annex-input.ts'
import { longestTexts } from '#app/annex/annex-overflows.ts'
import { loadAnnexBudgets } from '#app/annex/budgets.server.ts'
import { fitAnnex } from '#app/annex/fit-annex.server.ts'
import type { FittedAnnex } from '#app/annex/fit-annex.server.ts'
import { loadInstruments } from '#app/content/load-instruments.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { scoreAssessment } from '#app/domain/score.ts'
import { annexCliText } from '#app/text/annex-cli.ts'
import { readAnnexArguments } from './annex-arguments.ts'
import type { AnnexForm } from './annex-arguments.ts'
import { readAssessmentFiles } from './assessment-files.ts'
import { exitCode } from './command.ts'
import type { CommandIo, TextSink } from './command.ts'
import { errorCode } from './error-code.ts'
import { writeProblems } from './problems.ts'
import { writeWholeFile } from './write-whole-file.ts'

export const help = annexCliText.help

/** `vagskal annex FILE --form FORM`: always a draft. To stdout, or with -o to a file whose path is then printed. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const options = readAnnexArguments(args)
	if (options.kind === 'wrong') {
		io.stderr.write(`${options.message}\n${help}`)
		return exitCode.wrongUsage
	}
	const read = await readAssessmentFiles([options.file], io)
	if (read.kind === 'refused') {
		writeProblems(read.problems, options.json, io.stderr)
		return exitCode.refused
	}
	for (const { document } of read.assessments) {
		const input = draftInput(document, options.date ?? today())
		const annex = await fitted(input, options.form)
		warnOfLength(input, annex, io.stderr)
		const rendered = await render(annex, options.form, io.stderr)
		if (options.out === undefined) io.stdout.write(rendered)
		else if (await isWritten(options.out, rendered, options.json, io.stderr))
			io.stdout.write(`${options.out}\n`)
		else return exitCode.refused
	}
	return exitCode.done
}

/** What a municipality can set stands at what most of them do: att-satser, and the role without the name. */
function draftInput(document: AssessmentDocument, date: CalendarDate): AnnexInput {
	const instrument = loadInstruments().find(({ version }) => version === document.instrument)
	if (!instrument) throw new Error(`Checked already: there is no instrument ${document.instrument}`)
	return {
		document,
		instrument,
		results: scoreAssessment(document).alternatives,
		settings: { conditionStyle: 'att', showPreparedByName: false },
		budgets: loadAnnexBudgets(),
		version: 1,
		date,
		state: 'draft',
	}
}

/** Every form is of the annex as it is printed, so that all of them say the same. */
async function fitted(input: AnnexInput, form: AnnexForm): Promise<FittedAnnex> {
	const { renderPdf } = await import('#app/annex/render-pdf.server.ts')
	const isPdf = form === 'pdf' || form === 'archive'
	return fitAnnex(input, (model, { measureOnly }) => renderPdf(model, { measureOnly: measureOnly || !isPdf }))
}

/** Said where something had to be left to the record, or does not fit even so. */
function warnOfLength(input: AnnexInput, { model, pdf, tightening }: FittedAnnex, stderr: TextSink): void {
	if (tightening === 0) return
	const { pageLimit } = model
	const isOver = pdf.annexPages > pageLimit
	stderr.write(
		`${isOver ? annexCliText.tooManyPages(pdf.annexPages, pageLimit) : annexCliText.tightened(pageLimit)}\n`,
	)
	for (const { field, lines } of longestTexts(input)) stderr.write(`${annexCliText.takes(field, lines)}\n`)
}

/** Each renderer is loaded only when it is asked for: React costs a start. */
async function render(
	{ model, pdf }: FittedAnnex,
	form: AnnexForm,
	stderr: TextSink,
): Promise<string | Uint8Array> {
	switch (form) {
		case 'pdf':
		case 'archive': {
			const { bytes, missingCharacters } = pdf
			if (missingCharacters.length > 0) stderr.write(`${annexCliText.missingCharacters(missingCharacters)}\n`)
			return bytes
		}
		case 'docx': {
			const { renderDocx } = await import('#app/annex/docx/render-docx.ts')
			const { bytes, replacedCharacters } = await renderDocx(model)
			if (replacedCharacters.length > 0)
				stderr.write(`${annexCliText.replacedCharacters(replacedCharacters)}\n`)
			return bytes
		}
		case 'html':
			return (await import('#app/annex/annex-page-view.tsx')).renderHtml(model)
		case 'md':
			return (await import('#app/annex/render-markdown.ts')).renderMarkdown(model)
		case 'txt':
			return (await import('#app/annex/render-text.ts')).renderText(model)
		case 'json':
			return `${JSON.stringify(model, null, '\t')}\n`
	}
}

async function isWritten(
	file: string,
	rendered: string | Uint8Array,
	json: boolean,
	stderr: TextSink,
): Promise<boolean> {
	try {
		await writeWholeFile(file, rendered)
		return true
	} catch (error) {
		const code = errorCode(error)
		if (code === null) throw error
		writeProblems([{ file, path: '', ...annexCliText.unwritableFile(code) }], json, stderr)
		return false
	}
}

/** In Sweden, whatever the machine's own time zone is. */
function today(): CalendarDate {
	return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
}
