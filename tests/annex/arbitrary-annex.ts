import fc from 'fast-check'
import type { AnswerValue, AssessmentDocument, ChainItem } from '#app/domain/assessment.ts'
import { heardStates, lockInAnswers, preconditionStates } from '#app/domain/assessment.ts'
import { chainLinks, criterionIds, levels, lockInIds, preconditionIds } from '#app/domain/instrument.ts'
import { documentOf } from './annex-models.ts'

/** What an annex is made from: everything that can stand on the first pages, of any length, from none to far too much. */
export function anyAnnex(alternatives: { readonly min: number; readonly max: number }) {
	return fc
		.record(
			{
				document: anyDocument(alternatives),
				settings: fc.record(
					{
						conditionStyle: fc.constantFrom('att' as const, 'sentences' as const),
						showPreparedByName: fc.boolean(),
						target: fc.constant({ maintain: 50, exploit: 35, explore: 15 }),
						methodAddress: fc.constant('vagskal.exempelkommun.se/metod'),
					},
					{ requiredKeys: ['conditionStyle', 'showPreparedByName'] },
				),
				weightsDecidedBy: text,
				/** Of what is established only. */
				address: fc.constantFrom(
					'https://vagskal.exempelkommun.se/bilagor/k3v9x2m7q4w8z1',
					'https://balanseringsbilagor.omställning.storakommunen.exempel.se/bilagor/k3v9x2m7q4w8z1',
				),
				previous: fc.record({ version: fc.constant(1), document: anyDocument(alternatives) }),
			},
			{ requiredKeys: ['document', 'settings'] },
		)
		.map((input) => ({
			...input,
			state: input.address === undefined ? ('draft' as const) : ('established' as const),
		}))
}

const stems = [
	...[
		'omställnings',
		'förmåge',
		'utvärderings',
		'gruppens',
		'kvalitets',
		'lednings',
		'system',
		'upphandlings',
	],
	...[
		'underlag',
		'nämnd',
		'förvaltnings',
		'brukar',
		'inflytande',
		'äldre',
		'omsorgs',
		'beställar',
		'utförar',
	],
]
const shorts = [
	'i',
	'att',
	'för',
	'och',
	'med',
	'LOV',
	'kommunen',
	'Älvstad',
	'år',
	'2026',
	'm.m.',
	'–',
	'(del',
	'2)',
	'§',
	'50 %',
]
const odd = [
	'WWWWWWWWWWWW',
	'KS/2026:0123-45/67',
	'https://exempel.se/en/mycket/lang/adress?a=b',
	'ÆØÅ',
	'👍',
	'Łódź',
	'x'.repeat(45),
]

/** From a short compound to one that no line holds. */
const compound = fc
	.array(fc.constantFrom(...stems), { minLength: 1, maxLength: 7 })
	.map((parts) => parts.join(''))
const word = fc.oneof(
	{ arbitrary: fc.constantFrom(...shorts), weight: 5 },
	{ arbitrary: compound, weight: 4 },
	{ arbitrary: fc.constantFrom(...odd), weight: 1 },
)
const text = fc
	.oneof(
		{ arbitrary: fc.array(word, { minLength: 1, maxLength: 4 }), weight: 3 },
		{ arbitrary: fc.array(word, { minLength: 5, maxLength: 25 }), weight: 3 },
		{ arbitrary: fc.array(word, { minLength: 60, maxLength: 90 }), weight: 1 },
	)
	.map((words) => words.join(' '))
const kronor = fc.integer({ min: -1e12, max: 1e12 })

function anyDocument(alternatives: {
	readonly min: number
	readonly max: number
}): fc.Arbitrary<AssessmentDocument> {
	return fc
		.record({
			municipality: fc.record({ name: text }),
			proposal: fc.record(
				{
					title: text,
					committee: text,
					type: fc.constant('inquiry' as const),
					diarienummer: text.map((typed) => typed.slice(0, 40)),
					meetingDate: fc.constant('2026-12-10'),
					preparedBy: fc.record({ name: text, role: text, unit: text }),
				},
				{ requiredKeys: ['title', 'committee', 'type'] },
			),
			summary: text,
			weights: fc.constantFrom(
				{ flexibility: 1, bureaucracy: 1, renewal: 1, innovation: 1 },
				{ flexibility: 0, bureaucracy: 2.5, renewal: 33.333, innovation: 1 },
			),
			weightSet: fc.record({ name: text, date: fc.constant('2026-01-10') }),
			list: fc.array(anyAlternative, { minLength: alternatives.min, maxLength: alternatives.max }),
			idLength: fc.constantFrom(1, 1, 1, 3, 20),
		})
		.map(({ list, idLength, ...rest }) =>
			documentOf(
				list.map((alternative, index) => ({
					...alternative,
					id: `${'ABCDEF'.charAt(index)}lternativ-nummer-ett`.slice(0, idLength),
					...(index === 1 ? { zero: true } : {}),
				})),
				rest,
			),
		)
}

const anyAlternative = fc
	.record({
		title: text,
		answers: anyAnswers(0.5),
		assessors: fc.array(fc.record({ role: text, answers: anyAnswers(0.9) }), { maxLength: 3 }),
		orientation: fc.constantFrom('unknown' as const, { maintain: 33, exploit: 33, explore: 34 }),
		cost: fc.record({ oneOff: kronor, yearly: kronor }, { requiredKeys: [] }),
		itSystem: fc.option(fc.boolean(), { nil: undefined }),
		lockIn: keyed(lockInIds, fc.record({ answer: fc.constantFrom(...lockInAnswers) })),
		preconditions: keyed(preconditionIds, fc.record({ state: fc.constantFrom(...preconditionStates) })),
		chain: fc.array(anyChainItem(), { maxLength: 9 }),
		affected: fc.array(fc.record({ who: text, heard: fc.constantFrom(...heardStates) }), { maxLength: 9 }),
	})
	.map(({ itSystem, ...rest }) => ({ ...rest, ...(itSystem === undefined ? {} : { itSystem }) }))

/** @param share of the criteria that are answered */
function anyAnswers(share: number) {
	const level = fc.oneof(
		{ arbitrary: fc.constantFrom<AnswerValue>(...levels), weight: 5 },
		{ arbitrary: fc.constantFrom<AnswerValue>('unknown', 'notApplicable'), weight: 3 },
	)
	const answer = fc.option(fc.record({ level }), { nil: undefined, freq: Math.round(1 / (1 - share)) })
	return fc
		.tuple(...criterionIds.map(() => answer))
		.map((answers) =>
			Object.fromEntries(criterionIds.flatMap((id, index) => (answers[index] ? [[id, answers[index]]] : []))),
		)
}

function anyChainItem(): fc.Arbitrary<ChainItem> {
	const condition = fc.record(
		{
			text,
			responsible: text,
			followUp: fc.constant('2027-03-01'),
			criteria: fc.subarray([...criterionIds]),
		},
		{ requiredKeys: ['text'] },
	)
	const common = {
		link: fc.constantFrom(...chainLinks),
		text,
		conditions: fc.array(condition, { maxLength: 3 }),
	}
	const grade = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
	return fc.oneof(
		fc.record({ kind: fc.constant('opportunity' as const), ...common }),
		fc.record({ kind: fc.constant('risk' as const), ...common, likelihood: grade, consequence: grade }),
	)
}

function keyed<Value>(keys: readonly string[], value: fc.Arbitrary<Value>) {
	return fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] })
}
