import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { ContentError } from '#app/content/content-error.ts'
import { instrumentInForce, loadInstruments } from '#app/content/load-instruments.ts'
import { criterionIds } from '#app/domain/instrument.ts'
import { contentFolder, publishedText } from './content-folder.ts'

const published = publishedText('instruments/2026-1.yaml')
type Path = readonly (string | number)[]

describe('loadInstruments', () => {
	it('reads the published instrument with its sixteen criteria in order', () => {
		const [instrument] = loadInstruments()
		expect(instrument?.version).toBe('2026-1')
		expect(instrument?.criteria.map(({ id }) => id)).toEqual(criterionIds)
	})

	it('orders instruments by the day they are valid from', () => {
		const folder = contentFolder({
			'instruments/2026-2.yaml': changed({ version: '2026-2', validFrom: '2025-06-01' }),
			'instruments/2026-1.yaml': published,
		})
		expect(loadInstruments(folder).map(({ version }) => version)).toEqual(['2026-2', '2026-1'])
	})

	it('leaves worked examples and other files alone', () => {
		const folder = contentFolder({
			'instruments/2026-1.yaml': published,
			'instruments/2026-1.examples.yaml': 'anything: [',
			'instruments/notes.txt': '',
		})
		expect(loadInstruments(folder)).toHaveLength(1)
	})

	it('names file, path and expectation in the message, one problem a line', () => {
		const text = edited([
			[['criteria', 3, 'anchors', '-1'], ''],
			[['baseline'], 7],
		])
		expect(() => loadInstruments(contentFolder({ 'instruments/2026-1.yaml': text }))).toThrow(
			new ContentError([
				{
					file: 'instruments/2026-1.yaml',
					path: '/baseline',
					expected: 'expected a text, found 7',
				},
				{
					file: 'instruments/2026-1.yaml',
					path: '/criteria/3/anchors/-1',
					expected: 'expected a text, not empty, without white space at its ends, found ""',
				},
			]),
		)
	})

	it('tells the problems of several files at once', () => {
		const folder = contentFolder({
			'instruments/2026-1.yaml': edited([[['affected'], []]]),
			'instruments/2026-2.yaml': changed({ version: '2026-3', validFrom: '2027-01-01' }),
		})
		expect(problemsOf(folder)).toEqual([
			'instruments/2026-1.yaml: /affected: expected at least 1 entries, found a list of 0',
			'instruments/2026-2.yaml: /version: expected the file\'s own name, 2026-2.yaml, found "2026-3"',
		])
	})

	it('refuses a folder without an instrument', () => {
		expect(problemsOf(contentFolder({}))).toEqual([
			'instruments: /: expected at least one <version>.yaml, found none',
		])
	})

	it('refuses two instruments valid from the same day', () => {
		const folder = contentFolder({
			'instruments/2026-1.yaml': published,
			'instruments/2026-2.yaml': changed({ version: '2026-2' }),
		})
		expect(problemsOf(folder)).toEqual([
			'instruments/2026-2.yaml: /validFrom: expected a day of its own, found 2026-01-01 as in 2026-1',
		])
	})

	it.each([
		['YAML that cannot be read', 'criteria: [', /^instruments\/2026-1.yaml: \/: expected YAML: .* line 1/],
		['a key twice', `${published}\nversion: '2026-1'\n`, /: \/: expected YAML: Map keys must be unique/],
		['a file that is no object', '- 1', /: \/: expected a value of type object, found a list of 1/],
		['an empty file', '', /: \/: expected a value of type object, found null/],
	])('refuses %s', (_, text, problem) => {
		expect(problemsOf(contentFolder({ 'instruments/2026-1.yaml': text }))[0]).toMatch(problem)
	})

	it.each<[string, Path, unknown, string]>([
		['a key it does not know', ['criteria', 0, 'extra'], 1, '/criteria/0/extra: expected no such key'],
		['a missing text', ['criteria', 0, 'help'], undefined, '/criteria/0/help: expected a text, found nothing'],
		['a missing anchor', ['criteria', 0, 'anchors', '2'], undefined, '/criteria/0/anchors/2: expected a text'],
		['white space only', ['lockIns', 1, 'help'], ' ', '/lockIns/1/help: expected a text, not empty'],
		['an unknown criterion', ['criteria', 0, 'id'], 'x.y', '/criteria/0/id: expected one of "flexibility.sense"'],
		['a missing short label', ['criteria', 0, 'shortLabel'], undefined, '/criteria/0/shortLabel: expected a text'],
		['a short label that is a sentence', ['criteria', 0, 'shortLabel'], 'Kursen.', '/criteria/0/shortLabel: expected a phrase'],
		['a short label of 41 characters', ['criteria', 0, 'shortLabel'], 'a'.repeat(41), '/criteria/0/shortLabel: expected a phrase'],
		['no mechanism', ['criteria', 2, 'mechanisms'], [], '/criteria/2/mechanisms: expected at least 1'],
		['a version of another form', ['version'], '2026', '/version: expected a version such as "2026-1"'],
		['a day that does not exist', ['validFrom'], '2026-02-30', '/validFrom: expected a date that exists'],
		['a fifth likelihood', ['likelihoods', 4], 'x', '/likelihoods: expected at most 4 entries'],
		['an unknown outcome', ['screening', 0, 'ifYes'], 'maybe', '/screening/0/ifYes: expected one of "full"'],
		['a text where yes or no belongs', ['lockIns', 0, 'itSystemOnly'], 'x', '/lockIns/0/itSystemOnly: expected a'],
	])('refuses %s', (_, path, value, problem) => {
		expect(problemsOf(folderWith([[path, value]]))[0]).toContain(`2026-1.yaml: ${problem}`)
	})

	it.each<[string, Path, unknown, string]>([
		[
			'a criterion left out',
			['criteria', 5],
			undefined,
			'/criteria: expected 16 entries, missing: bureaucracy.seize',
		],
		[
			'an effect that the id contradicts',
			['criteria', 0, 'effect'],
			'renewal',
			'/criteria/0/effect: expected "flexibility" as the id says, found "renewal"',
		],
		[
			'a stage that the id contradicts',
			['criteria', 0, 'stage'],
			'scale',
			'/criteria/0/stage: expected "sense" as the id says, found "scale"',
		],
		[
			'a short label twice',
			['criteria', 1, 'shortLabel'],
			'tillfällen att ändra kursen',
			'/criteria/1/shortLabel: expected each entry once, found tillfällen att ändra kursen again',
		],
		['a lock-in check left out', ['lockIns', 2], undefined, '/lockIns: expected 6 entries, missing: longCommitment'],
		['a precondition left out', ['preconditions', 0], undefined, '/preconditions: expected 5 entries, missing: prioritering'],
		['a chain link left out', ['chainLinks', 3], undefined, '/chainLinks: expected 4 entries, missing: followUp'],
		['a group twice', ['affected', 1], 'brukare', '/affected/1: expected each entry once, found brukare again'],
		[
			'a screening question twice',
			['screening', 1, 'id'],
			'onlyInquiry',
			'/screening/1: expected each entry once, found onlyInquiry again',
		],
		[
			'a shall-requirement asked of every ärende',
			['lockIns', 3, 'itSystemOnly'],
			false,
			'/lockIns/3/itSystemOnly: expected true for this check, found false',
		],
	])('refuses %s', (_, path, value, problem) => {
		expect(problemsOf(folderWith([[path, value]]))).toEqual([`instruments/2026-1.yaml: ${problem}`])
	})

	it('refuses criteria in another order, once, where the order breaks', () => {
		const document = parseDocument(published)
		const [first, second] = [document.getIn(['criteria', 0]), document.getIn(['criteria', 1])]
		document.setIn(['criteria', 0], second)
		document.setIn(['criteria', 1], first)
		expect(problemsOf(contentFolder({ 'instruments/2026-1.yaml': String(document) }))).toEqual([
			'instruments/2026-1.yaml: /criteria/0/id: expected instrument order, here "flexibility.sense", found "flexibility.seize"',
		])
	})

	it('refuses a criterion twice and says which is missing', () => {
		expect(problemsOf(folderWith([[['criteria', 1, 'id'], 'flexibility.sense']]))).toEqual([
			'instruments/2026-1.yaml: /criteria/1: expected each entry once, found flexibility.sense again',
			'instruments/2026-1.yaml: /criteria: expected 16 entries, missing: flexibility.seize',
			'instruments/2026-1.yaml: /criteria/1/stage: expected "sense" as the id says, found "seize"',
		])
	})
})

describe('instrumentInForce', () => {
	const [first] = loadInstruments()
	const instruments = first
		? [first, { ...first, version: '2027-1', validFrom: '2027-03-01' }, { ...first, version: '2026-2', validFrom: '2026-07-01' }]
		: []

	it.each([
		['2026-01-01', '2026-1'],
		['2026-06-30', '2026-1'],
		['2026-07-01', '2026-2'],
		['2030-01-01', '2027-1'],
	])('on %s is %s', (date, version) => {
		expect(instrumentInForce(instruments, date).version).toBe(version)
	})

	it('does not exist before the first is valid', () => {
		expect(() => instrumentInForce(instruments, '2025-12-31')).toThrow('No instrument is valid on 2025-12-31')
	})
})

function changed(fields: Readonly<Record<string, string>>): string {
	return edited(Object.entries(fields).map(([key, value]) => [[key], value]))
}

/** The published file with values set, or removed where the value is undefined. */
function edited(edits: readonly (readonly [Path, unknown])[]): string {
	const document = parseDocument(published)
	for (const [path, value] of edits)
		if (value === undefined) document.deleteIn(keysOf(path))
		else document.setIn(keysOf(path), value)
	return String(document)
}

/** Levels are numbers as YAML keys. */
function keysOf(path: Path): Path {
	return path.map((key, index) => (path[index - 1] === 'anchors' ? Number(key) : key))
}

function folderWith(edits: readonly (readonly [Path, unknown])[]): string {
	return contentFolder({ 'instruments/2026-1.yaml': edited(edits) })
}

function problemsOf(folder: string): string[] {
	try {
		loadInstruments(folder)
		return []
	} catch (error) {
		if (error instanceof ContentError) return error.message.split('\n')
		throw error
	}
}
