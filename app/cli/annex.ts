import { withChecksum } from '#app/annex/annex-checksum.server.ts'
import type { AnnexInput } from '#app/annex/annex-input.ts'
import { annexOverflows } from '#app/annex/annex-overflows.ts'
import { loadAnnexBudgets } from '#app/annex/budgets.server.ts'
import { buildAnnex } from '#app/annex/build-annex.ts'
import type { AnnexModel } from '#app/annex/model.ts'
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
		const rendered = await render(
			withChecksum(buildAnnex(input)),
			options.form,
			() => annexOverflows(input),
			io.stderr,
		)
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

/** Each renderer is loaded only when it is asked for: Typst and React cost a start. */
async function render(
	model: AnnexModel,
	form: AnnexForm,
	overflows: () => ReturnType<typeof annexOverflows>,
	stderr: TextSink,
): Promise<string | Uint8Array> {
	switch (form) {
		case 'pdf':
		case 'archive': {
			const { renderPdf } = await import('#app/annex/render-pdf.server.ts')
			const { bytes, annexPages, missingCharacters } = await renderPdf(model)
			if (missingCharacters.length > 0) stderr.write(`${annexCliText.missingCharacters(missingCharacters)}\n`)
			if (annexPages > model.pageLimit) {
				stderr.write(`${annexCliText.tooManyPages(annexPages, model.pageLimit)}\n`)
				for (const { field, over } of overflows()) stderr.write(`${annexCliText.tooLong(field, over)}\n`)
			}
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
