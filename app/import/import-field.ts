/** What a column of an imported file can hold. */
export const importFields = [
	'title',
	'committee',
	'diarienummer',
	'type',
	'meetingDate',
	'description',
	'unit',
	'preparedByName',
	'preparedByRole',
] as const
export type ImportField = (typeof importFields)[number]

/** The place of each field's column in the header, from 0; null where the file has none. */
export type ColumnMap = Readonly<Record<ImportField, number | null>>

/** What case systems call them, in small letters without marks. */
const headings: Readonly<Record<ImportField, readonly string[]>> = {
	title: ['rubrik', 'ärende', 'ärendemening', 'ärenderubrik', 'titel', 'ärendetitel', 'benämning'],
	committee: ['nämnd', 'instans', 'organ', 'beslutsinstans', 'myndighet', 'diarium', 'beslutsorgan'],
	diarienummer: ['diarienummer', 'diarienr', 'dnr', 'ärendenummer', 'ärendenr', 'beteckning'],
	type: ['ärendetyp', 'typ', 'ärendeslag', 'kategori'],
	meetingDate: ['sammanträdesdatum', 'sammanträde', 'mötesdatum', 'möte', 'beslutsdatum', 'datum'],
	description: ['beskrivning', 'sammanfattning', 'ärendebeskrivning', 'kommentar', 'notering'],
	unit: ['förvaltning', 'enhet', 'avdelning', 'bolag', 'ansvarigenhet', 'organisation'],
	preparedByName: ['handläggare', 'ansvarighandläggare', 'handläggarensnamn', 'ansvarig'],
	preparedByRole: ['roll', 'titelhandläggare', 'befattning'],
}

/** Which column holds what, guessed by the headings. A column is taken once, by the field whose word comes first. */
export function guessColumns(header: readonly string[]): ColumnMap {
	const words = header.map((heading) => heading.toLocaleLowerCase('sv').replace(/[^a-zåäö]/g, ''))
	const taken = new Set<number>()
	const guessed = importFields.map((field) => {
		const place = headings[field]
			.map((word) => words.findIndex((heading, column) => heading === word && !taken.has(column)))
			.find((column) => column >= 0)
		if (place !== undefined) taken.add(place)
		return [field, place ?? null] as const
	})
	return Object.fromEntries(guessed) as ColumnMap
}
