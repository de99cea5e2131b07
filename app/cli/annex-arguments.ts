import { parseArgs } from 'node:util'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { isCalendarDate } from '#app/domain/calendar.ts'
import { annexCliText } from '#app/text/annex-cli.ts'

export const annexForms = ['pdf', 'archive', 'docx', 'html', 'md', 'txt', 'json'] as const
export type AnnexForm = (typeof annexForms)[number]

export type AnnexArguments =
	| {
			readonly kind: 'ok'
			readonly file: string
			readonly form: AnnexForm
			readonly out: string | undefined
			readonly date: CalendarDate | undefined
			readonly json: boolean
	  }
	| { readonly kind: 'wrong'; readonly message: string }

/** Reads `FILE --form FORM [-o OUT] [--date YYYY-MM-DD] [--json]`. */
export function readAnnexArguments(args: readonly string[]): AnnexArguments {
	const words = annexCliText.usage
	const parsed = parse(args)
	if (!parsed) return wrong(words.options)
	const { positionals, values } = parsed
	const [file, second] = positionals
	if (file === undefined) return wrong(words.noFile)
	if (second !== undefined) return wrong(words.manyFiles)
	if (values.form === undefined) return wrong(words.noForm)
	const form = annexForms.find((known) => known === values.form)
	if (!form) return wrong(words.unknownForm(values.form))
	if (values.date !== undefined && !isCalendarDate(values.date)) return wrong(words.date(values.date))
	return { kind: 'ok', file, form, out: values.output, date: values.date, json: values.json }
}

function parse(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				form: { type: 'string' },
				output: { type: 'string', short: 'o' },
				date: { type: 'string' },
				json: { type: 'boolean', default: false },
			},
		})
	} catch (error) {
		if (error instanceof TypeError) return null
		throw error
	}
}

function wrong(message: string): AnnexArguments {
	return { kind: 'wrong', message }
}
