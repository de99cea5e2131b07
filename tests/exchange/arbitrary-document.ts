import fc from 'fast-check'
import { answerKeys } from '#app/domain/answer-key.ts'
import {
	evidences,
	heardStates,
	lockInAnswers,
	preconditionStates,
	proposalTypes,
	unitKinds,
} from '#app/domain/assessment.ts'
import type { AssessmentKind } from '#app/domain/assessment.ts'
import { chainLinks, criterionIds, levels, lockInIds, preconditionIds } from '#app/domain/instrument.ts'

const text = fc.string({ unit: 'binary', maxLength: 12 }).filter((value) => !/\0|\p{Surrogate}/u.test(value))
const required = text.map((value) => `${value}x`)
const date = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
	.map((day) => day.toISOString().slice(0, 10))
const grade = fc.constantFrom(1, 2, 3, 4)
const kronor = fc.integer({ min: -1e12, max: 1e12 })
const weight = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000)

/** JSON values that follow the format, with any of what is optional left out and any text in the texts. */
export const anyDocument = fc.constantFrom<AssessmentKind>('full', 'short').chain((kind) =>
	some(
		{
			format: fc.constant('vagskal/assessment@1'),
			instrument: fc.constant('2026-1'),
			municipality: fc.record({ name: required }),
			proposal: some(
				{ title: required, committee: required, type: fc.constantFrom(...proposalTypes) },
				{
					diarienummer: text,
					meetingDate: date,
					description: text,
					unit: fc.record({ name: required, kind: fc.constantFrom(...unitKinds) }),
					preparedBy: some({}, { name: text, role: text, unit: text }),
				},
			),
			...(kind === 'short' ? { kind: fc.constant(kind) } : {}),
			alternatives: fc.uniqueArray(alternative(kind), {
				minLength: 1,
				maxLength: 6,
				selector: ({ id }) => id,
			}),
		},
		{
			...(kind === 'full' ? { kind: fc.constant(kind) } : {}),
			screening: some({ outcome: fc.constantFrom('full', 'short', 'none') }, { reason: text }),
			summary: text,
			weights: fc.record({
				flexibility: weight.map((value) => value || 1),
				bureaucracy: weight,
				renewal: weight,
				innovation: weight,
			}),
			weightSet: fc.record({ name: required, date }),
		},
	),
)

function alternative(kind: AssessmentKind) {
	const own = { motivation: text, evidence: fc.constantFrom(...evidences), source: text }
	return some(
		{
			id: fc.string({ unit: fc.constantFrom('A', 'b', '0', 'å'), minLength: 1, maxLength: 20 }),
			title: required,
			answers: answers(kind, { ...own, reason: text }),
		},
		{
			description: text,
			zero: fc.constant(false),
			assessors: fc.array(fc.record({ role: required, answers: answers(kind, own) }), { maxLength: 3 }),
			orientation: fc.oneof(fc.constant('unknown'), fc.constant({ maintain: 0, exploit: 1, explore: 99 })),
			cost: some({}, { oneOff: kronor, yearly: kronor }),
			itSystem: fc.boolean(),
			lockIn: keyed(lockInIds, some({ answer: fc.constantFrom(...lockInAnswers) }, { note: text })),
			preconditions: keyed(
				preconditionIds,
				some({ state: fc.constantFrom(...preconditionStates) }, { note: text }),
			),
			chain: fc.array(
				fc.oneof(chainItem('opportunity', {}), chainItem('risk', { likelihood: grade, consequence: grade })),
				{
					maxLength: 3,
				},
			),
			affected: fc.array(some({ who: required, heard: fc.constantFrom(...heardStates) }, { how: text }), {
				maxLength: 3,
			}),
		},
	)
}

function answers(kind: AssessmentKind, optional: Record<string, fc.Arbitrary<unknown>>) {
	const level = fc.constantFrom(...levels, 'unknown', 'notApplicable')
	return keyed(answerKeys(kind), some({ level }, optional))
}

function chainItem(kind: string, grades: Record<string, fc.Arbitrary<unknown>>) {
	const condition = some(
		{ text: required },
		{ responsible: text, followUp: date, criteria: fc.subarray([...criterionIds]) },
	)
	return some(
		{ kind: fc.constant(kind), link: fc.constantFrom(...chainLinks), text: required, ...grades },
		{ conditions: fc.array(condition, { maxLength: 2 }) },
	)
}

/** An object with the required keys and any of the optional ones. */
function some<Required extends object>(
	required: { [Key in keyof Required]: fc.Arbitrary<Required[Key]> },
	optional: Record<string, fc.Arbitrary<unknown>>,
) {
	return fc
		.tuple(fc.record(required), fc.record(optional, { requiredKeys: [] }))
		.map(([first, second]) => ({ ...second, ...first }))
}

function keyed<Value>(keys: readonly string[], value: fc.Arbitrary<Value>) {
	return fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] })
}
