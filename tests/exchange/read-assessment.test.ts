import { describe, expect, it } from 'vitest'
import { readAssessment } from '#app/exchange/read-assessment.ts'
import { smallestDocument } from './documents.ts'

const text = JSON.stringify(smallestDocument)

describe('a file', () => {
	it('is read as UTF-8, with or without a byte order mark', () => {
		expect(readAssessment(utf8(text))).toEqual({ kind: 'ok', document: smallestDocument })
		expect(readAssessment(utf8(`\uFEFF${text}`))).toEqual({ kind: 'ok', document: smallestDocument })
	})

	it('in another encoding is refused', () => {
		const expected = refused('', 'något annat än text i UTF-8', 'Filen ska vara text i UTF-8.')
		expect(readAssessment(Buffer.from(text, 'latin1'))).toEqual(expected)
		expect(readAssessment(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(expected)
	})

	it('that is not JSON is refused with the line and the character', () => {
		expect(readAssessment(utf8('{\n  "format": 1,\n  }'))).toEqual(
			refused('', 'text som inte är JSON', 'Filen ska vara JSON. Felet finns på rad 3, tecken 3.'),
		)
		expect(readAssessment(utf8(''))).toEqual(refused('', 'text som inte är JSON', 'Filen ska vara JSON.'))
	})

	it('that has a key twice in an object is refused, with every place', () => {
		const twice = text
			.replace('"name"', '"name":"Ån","name"')
			.replace('"answers":{}', '"answers":{"renewal.sense":{"level":1},"renewal.sense":{"level":2}}')
			.replace('"id":"A"', '"id":"A","i\\u0064":"B"')
		const sentence = 'En nyckel får bara stå en gång i samma objekt.'
		expect(readAssessment(utf8(twice))).toEqual({
			kind: 'refused',
			problems: ['/municipality/name', '/alternatives/0/id', '/alternatives/0/answers/renewal.sense'].map(
				(path) => ({ path, found: 'en nyckel som redan står i objektet', expected: sentence }),
			),
		})
	})

	it('may have a key again in another object, and anything inside a text', () => {
		const title = '"title": "{[,]}" \\ "title"'
		const document = { ...smallestDocument, proposal: { ...smallestDocument.proposal, title } }
		expect(readAssessment(utf8(JSON.stringify(document)))).toEqual({ kind: 'ok', document })
	})
})

function utf8(content: string): Uint8Array {
	return new TextEncoder().encode(content)
}

function refused(path: string, found: string, expected: string) {
	return { kind: 'refused', problems: [{ path, found, expected }] }
}
