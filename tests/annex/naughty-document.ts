import naughty from 'big-list-of-naughty-strings/blns.json' with { type: 'json' }
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { parseAssessment } from '#app/exchange/parse-assessment.ts'
import { lovDocument } from './annex-models.ts'

const textKeys = new Set([
	...['title', 'description', 'diarienummer', 'committee', 'name', 'role', 'unit', 'summary', 'motivation'],
	...['source', 'reason', 'note', 'text', 'responsible', 'who', 'how'],
])

/** Offsets that together bring every naughty string into some field. */
export const naughtyOffsets = Array.from({ length: 6 }, (_, round) => round * 97)

/** Text field n has naughty string n + offset. */
export function naughtyDocument(offset: number): AssessmentDocument {
	let next = offset
	const json: unknown = JSON.parse(
		JSON.stringify(lovDocument(), (key, value: unknown) => {
			if (!textKeys.has(key) || typeof value !== 'string') return value
			const text = usable((next += 1))
			return key === 'diarienummer' ? Array.from(text).slice(0, 40).join('') : text
		}),
	)
	const parsed = parseAssessment(json)
	if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.problems))
	return parsed.document
}

/** A required text may not be empty, so what is nothing but white space has a letter before it. */
function usable(index: number): string {
	const text = naughty[index % naughty.length] ?? ''
	return /[^\p{Z}\p{C}]/u.test(text) ? text : `x${text}`
}
