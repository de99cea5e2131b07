import type {
	Alternative,
	Answer,
	AnswerKey,
	Answers,
	AnswerValue,
	AssessmentKind,
	AssessorAnswers,
	ChainItem,
	Condition,
	Orientation,
} from '#app/domain/assessment.ts'
import { answerKeys } from '#app/domain/answer-key.ts'
import { levels } from '#app/domain/instrument.ts'
import type { CriterionId } from '#app/domain/instrument.ts'
import type { Database } from '#db/database.ts'
import { loadRows } from './document-rows.ts'
import type { DocumentRespondents, DocumentRows, RowOf } from './document-rows.ts'
import { withoutNulls } from './without-nulls.ts'

/** The alternatives of a document, in the secretary's order, with all that one assessment says about them. */
export async function loadAlternatives(
	db: Database,
	query: {
		readonly municipalityId: string
		readonly assessmentId: string
		readonly proposalId: string
		readonly respondents: DocumentRespondents
		readonly kind: AssessmentKind
	},
): Promise<Alternative[]> {
	const rows = await loadRows(db, query)
	const keys = answerKeys(query.kind)
	const respondents = rows.respondents.filter((respondent) => isIncluded(query.respondents, respondent))
	return rows.alternatives.map((alternative) =>
		alternativeOf(alternative, respondents, only(rows, alternative.id), keys),
	)
}

function isIncluded(wanted: DocumentRespondents, { id, submitted_at }: RowOf<'respondents'>): boolean {
	return wanted === 'all' || submitted_at !== null || (wanted !== 'submitted' && wanted.submittedAnd === id)
}

function only(rows: DocumentRows, alternativeId: string): DocumentRows {
	const ofAlternative = <Row extends { alternative_id: string }>(all: readonly Row[]) =>
		all.filter(({ alternative_id }) => alternative_id === alternativeId)
	return {
		...rows,
		answers: ofAlternative(rows.answers),
		resources: ofAlternative(rows.resources),
		lockIns: ofAlternative(rows.lockIns),
		preconditions: ofAlternative(rows.preconditions),
		chain: ofAlternative(rows.chain),
		affected: ofAlternative(rows.affected),
	}
}

function alternativeOf(
	alternative: RowOf<'alternatives'>,
	respondents: readonly RowOf<'respondents'>[],
	rows: DocumentRows,
	keys: readonly AnswerKey[],
): Alternative {
	const assessors = respondents.flatMap(({ id, role }) => assessorOf(role, answersOf(rows.answers, id, keys)))
	const chain = rows.chain.map((item) => chainItemOf(item, rows.conditions))
	const affected = rows.affected.flatMap(({ who, heard, how }) =>
		heard === 'notConcerned' ? [] : { who, heard, ...withoutNulls({ how }) },
	)
	return {
		id: alternative.key,
		title: alternative.title,
		...withoutNulls({ description: alternative.description }),
		...(alternative.is_zero === 1 ? { zero: true } : {}),
		answers: answersOf(rows.answers, null, keys),
		...(assessors.length > 0 ? { assessors } : {}),
		...resourcesOf(rows.resources[0]),
		...lockInsOf(rows.lockIns),
		...preconditionsOf(rows.preconditions),
		...(chain.length > 0 ? { chain } : {}),
		...(affected.length > 0 ? { affected } : {}),
	}
}

function assessorOf(role: string, answers: Answers): AssessorAnswers[] {
	return Object.keys(answers).length > 0 ? [{ role, answers }] : []
}

/** Answers to the questions of the other kind, from before the screening was done again, are kept but not told. */
function answersOf(
	rows: DocumentRows['answers'],
	respondentId: string | null,
	keys: readonly AnswerKey[],
): Answers {
	const given = rows.filter((row) => row.respondent_id === respondentId)
	return Object.fromEntries(
		keys.flatMap((key) => {
			const row = given.find(({ criterion }) => criterion === key)
			return row?.level && row.awaiting_confirmation === 0 ? [[key, answerOf(row, row.level)]] : []
		}),
	)
}

function answerOf(row: RowOf<'answers'>, level: string): Answer {
	const { motivation, evidence, source, reason } = row
	return { level: answerValue(level), ...withoutNulls({ motivation, evidence, source, reason }) }
}

function answerValue(stored: string): AnswerValue {
	if (stored === 'unknown' || stored === 'notApplicable') return stored
	const level = levels.find((candidate) => String(candidate) === stored)
	if (level === undefined) throw new Error(`Not a level: ${stored}`)
	return level
}

function resourcesOf(row: RowOf<'resources'> | undefined): Partial<Alternative> {
	if (!row) return {}
	const cost = withoutNulls({ oneOff: row.cost_one_off, yearly: row.cost_yearly })
	return {
		...withoutNulls({ orientation: orientationOf(row) }),
		...(Object.keys(cost).length > 0 ? { cost } : {}),
		...(row.it_system === null ? {} : { itSystem: row.it_system === 1 }),
	}
}

function orientationOf(row: RowOf<'resources'>): Orientation | 'unknown' | null {
	const { maintain, exploit, explore } = row
	if (row.orientation_unknown === 1) return 'unknown'
	if (maintain === null || exploit === null || explore === null) return null
	return maintain + exploit + explore === 100 ? { maintain, exploit, explore } : null
}

function lockInsOf(rows: DocumentRows['lockIns']): Partial<Alternative> {
	const answered = rows.flatMap(({ check_id, answer, note }) =>
		answer === null ? [] : [[check_id, { answer, ...withoutNulls({ note }) }] as const],
	)
	return answered.length > 0 ? { lockIn: Object.fromEntries(answered) } : {}
}

function preconditionsOf(rows: DocumentRows['preconditions']): Partial<Alternative> {
	const answered = rows.flatMap(({ principle, state, note }) =>
		state === null ? [] : [[principle, { state, ...withoutNulls({ note }) }] as const],
	)
	return answered.length > 0 ? { preconditions: Object.fromEntries(answered) } : {}
}

function chainItemOf(item: RowOf<'chain'>, allConditions: DocumentRows['conditions']): ChainItem {
	const { kind, link, text, likelihood, consequence } = item
	const conditions = allConditions.filter(({ chain_item_id }) => chain_item_id === item.id).map(conditionOf)
	const common = { link, text, ...(conditions.length > 0 ? { conditions } : {}) }
	if (kind === 'opportunity') return { kind, ...common }
	if (likelihood === null || consequence === null) throw new Error(`A risk without grades: ${item.id}`)
	return { kind, ...common, likelihood, consequence }
}

function conditionOf(row: RowOf<'conditions'>): Condition {
	const criteria = JSON.parse(row.criteria) as CriterionId[]
	return {
		text: row.text,
		...withoutNulls({ responsible: row.responsible, followUp: row.follow_up }),
		...(criteria.length > 0 ? { criteria } : {}),
	}
}
