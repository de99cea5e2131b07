import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { contentDirectory } from './content-directory.ts'
import { ContentError } from './content-error.ts'
import type { ContentProblem } from './content-error.ts'
import { instrumentRuleProblems } from './instrument-rules.ts'
import { instrumentSchema } from './instrument-schema.ts'
import { schemaProblems } from './schema-problems.ts'

/**
 * Reads every published instrument, `instruments/<version>.yaml`, oldest first by validFrom. Examples
 * (`*.examples.yaml`) are not read. Throws ContentError with all problems of all files at once: the file, the
 * JSON Pointer and what was expected. No file at all, and two files valid from the same day, are problems too.
 */
export function loadInstruments(directory: string = contentDirectory()): readonly Instrument[] {
	const folder = join(directory, 'instruments')
	const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && !name.endsWith('.examples.yaml'))
	const read = files.sort().map((name) => readInstrument(folder, name))
	const instruments = read.flatMap(({ instrument }) => (instrument ? [instrument] : []))
	const problems = [...read.flatMap((file) => file.problems), ...setProblems(files, instruments)]
	if (problems.length > 0) throw new ContentError(problems)
	return instruments.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
}

/** The latest instrument whose validFrom is not after the date. Throws where none was valid yet. */
export function instrumentInForce(instruments: readonly Instrument[], date: CalendarDate): Instrument {
	const valid = instruments.filter(({ validFrom }) => validFrom <= date)
	return valid.reduce(
		(latest, next) => (next.validFrom > latest.validFrom ? next : latest),
		valid[0] ?? raise(`No instrument is valid on ${date}`),
	)
}

interface ReadFile {
	readonly instrument?: Instrument
	readonly problems: readonly ContentProblem[]
}

function readInstrument(folder: string, name: string): ReadFile {
	const file = `instruments/${name}`
	const document = parseDocument(readFileSync(join(folder, name), 'utf8'), { prettyErrors: true })
	if (document.errors.length > 0)
		return {
			problems: document.errors.map(({ message }) => ({ file, path: '', expected: `expected YAML: ${message}` })),
		}
	const raw: unknown = document.toJS()
	const parsed = instrumentSchema.safeParse(raw)
	const problems = [
		...(parsed.success ? [] : schemaProblems(raw, parsed.error.issues)),
		...instrumentRuleProblems(raw),
		...(parsed.success ? versionProblems(parsed.data.version, name) : []),
	].map((problem) => ({ file, ...problem }))
	return parsed.success && problems.length === 0 ? { instrument: parsed.data, problems } : { problems }
}

function versionProblems(version: string, name: string): Omit<ContentProblem, 'file'>[] {
	return `${version}.yaml` === name
		? []
		: [{ path: '/version', expected: `expected the file's own name, ${name}, found ${JSON.stringify(version)}` }]
}

function setProblems(files: readonly string[], instruments: readonly Instrument[]): readonly ContentProblem[] {
	if (files.length === 0)
		return [{ file: 'instruments', path: '', expected: 'expected at least one <version>.yaml, found none' }]
	return instruments.flatMap(({ version, validFrom }, index) => {
		const other = instruments.slice(0, index).find((earlier) => earlier.validFrom === validFrom)
		return other
			? [
					{
						file: `instruments/${version}.yaml`,
						path: '/validFrom',
						expected: `expected a day of its own, found ${validFrom} as in ${other.version}`,
					},
				]
			: []
	})
}

function raise(message: string): never {
	throw new Error(message)
}
