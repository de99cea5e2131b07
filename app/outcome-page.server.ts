import { criterionName } from '#app/annex/annex-input.ts'
import type { OutcomeRow } from '#app/components/follow-up/outcome-view.tsx'
import type { Answer } from '#app/domain/assessment.ts'
import { accuracyOf } from '#app/domain/calibration.ts'
import type { Accuracy } from '#app/domain/calibration.ts'
import { answersOfAssessors } from '#app/domain/criterion-value.ts'
import type { CriterionId, Instrument } from '#app/domain/instrument.ts'
import type { CriterionValue } from '#app/domain/result.ts'
import { outcomeText as text } from '#app/text/follow-up.ts'
import { capitalised, decimal, sentenceList, signedLevel } from '#app/text/format.ts'
import { compareOutcome } from '#app/use-cases/compare-outcome.ts'
import type { ComparedOutcome } from '#app/use-cases/compare-outcome.ts'
import { findAnnex } from '#db/queries/annex.ts'
import { listDecisions } from '#db/queries/decision.ts'
import { listRespondents } from '#db/queries/respondent.ts'
import type { Respondent } from '#db/queries/respondent.ts'
import { decisionHeading } from './decision-view.server.ts'
import type { FollowUpVisit } from './follow-up-visit.server.ts'
import { runtime } from './runtime.server.ts'
import { unlessDamaged } from './stored-annex.server.ts'

/** What was foreseen against what happened, for one decision. The outcome is null until all answers are in. */
export async function outcomePage(visit: FollowUpVisit) {
	const { proposal, visitor, followUp, instrument } = visit
	const { db } = runtime.deps
	const municipalityId = visitor.municipality.id
	const decisions = await listDecisions(db, { municipalityId, proposalId: proposal.id })
	const decision = decisions.find(({ id }) => id === followUp.decisionId)
	const isFinished = followUp.finishedAt !== null
	const compared = isFinished
		? await unlessDamaged(() => compareOutcome(runtime.deps, municipalityId, followUp))
		: null
	return {
		address: `/arenden/${proposal.publicId}`,
		proposalTitle: proposal.title,
		number: followUp.number,
		lead: text.lead(decision === undefined ? '' : decisionHeading(decision), followUp.annexVersion),
		alternative: visit.alternatives.map(({ key, title }) => `${key} ${title}`).join(''),
		isWithdrawn: followUp.isDecisionWithdrawn,
		isFinished,
		mayAnswer: visit.may('followUp.answer') && !visit.allLocked,
		isAnswering: visit.respondent !== null,
		outcome:
			compared === null ? null : { ...shownOutcome(compared, instrument), who: await whoAnswered(visit) },
	}
}

function shownOutcome(compared: ComparedOutcome, instrument: Instrument) {
	const rows = instrument.criteria.map((criterion): OutcomeRow => {
		const { id, effect, stage } = criterion
		const predicted = valueOf(compared.predicted, id)
		const actual = valueOf(compared.actual, id)
		const levels = bothLevels(predicted, actual)
		return {
			id,
			place: `${instrument.effects[effect].label}, ${instrument.stages[stage].label.toLocaleLowerCase('sv')}`,
			question: capitalised(criterionName(instrument, id)),
			predicted: valueWords(predicted),
			actual: valueWords(actual),
			difference: levels === null ? '' : steps(Math.abs(levels.predicted - levels.actual)),
			sign: levels === null ? text.signNone : signWords(levels),
			motivation: motivationsOf(compared, id),
		}
	})
	return { sentences: accuracySentences(accuracyOf(compared.outcomes), rows.length), rows }
}

/** How well it was foreseen, in words. */
export function accuracySentences(accuracy: Accuracy, asked: number): string[] {
	const { pairs, rightSigns, meanAbsoluteError } = accuracy
	if (meanAbsoluteError === null) return [text.noPairs]
	return [
		text.signs(rightSigns, pairs),
		text.error(meanAbsoluteError),
		...(pairs === asked ? [] : [text.notCompared(asked - pairs)]),
	]
}

function valueOf(values: readonly CriterionValue[], id: CriterionId): CriterionValue | undefined {
	return values.find(({ criterion }) => criterion === id)
}

function bothLevels(predicted: CriterionValue | undefined, actual: CriterionValue | undefined) {
	const [before, after] = [predicted?.level ?? null, actual?.level ?? null]
	return before === null || after === null ? null : { predicted: before, actual: after }
}

/** Whole or half steps of the scale. */
function steps(difference: number): string {
	return decimal(difference, Number.isInteger(difference) ? 0 : 1)
}

function signWords({ predicted, actual }: { readonly predicted: number; readonly actual: number }): string {
	return Math.sign(predicted) === Math.sign(actual) ? text.signRight : text.signWrong
}

function valueWords(value: CriterionValue | undefined): string {
	if (value === undefined || value.state === 'unanswered') return text.noLevel.unanswered
	return value.state === 'level' ? signedLevel(value.level ?? 0) : text.noLevel[value.state]
}

/** What those who answered wrote, each a paragraph. */
function motivationsOf({ after }: ComparedOutcome, id: CriterionId): string {
	const given: readonly Answer[] = [
		...(after.answers[id] === undefined ? [] : [after.answers[id]]),
		...answersOfAssessors(after, id),
	]
	return given
		.map(({ motivation = '' }) => motivation.trim())
		.filter((motivation) => motivation !== '')
		.join('\n\n')
}

/** By role, and whether the same persons answered before and after. */
async function whoAnswered({ visitor, followUp }: FollowUpVisit): Promise<string[]> {
	const { db } = runtime.deps
	const municipalityId = visitor.municipality.id
	const annex = await findAnnex(db, { municipalityId, publicId: followUp.annexPublicId })
	const before =
		annex === null || annex.assessmentId === null
			? []
			: await submitted({ municipalityId, assessmentId: annex.assessmentId })
	const after = await submitted({ municipalityId, assessmentId: followUp.assessmentId })
	const both = after.filter(
		({ personId }) => personId !== null && before.some((other) => other.personId === personId),
	)
	return [
		text.whoBefore(rolesOf(before)),
		text.whoAfter(rolesOf(after)),
		both.length === 0 ? text.otherPeople : text.samePeople(rolesOf(both)),
	]
}

async function submitted(place: {
	readonly municipalityId: string
	readonly assessmentId: string
}): Promise<Respondent[]> {
	const respondents = await listRespondents(runtime.deps.db, place)
	return respondents.filter(({ submittedAt }) => submittedAt !== null)
}

function rolesOf(respondents: readonly Respondent[]): string {
	return respondents.length === 0 ? text.nobodyKnown : sentenceList(respondents.map(({ role }) => role))
}
