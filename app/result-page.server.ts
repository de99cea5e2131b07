import { criterionName, criterionQuestion } from '#app/annex/annex-input.ts'
import type { AnswerKey } from '#app/domain/assessment.ts'
import type { AlternativeResult } from '#app/domain/result.ts'
import { questionsOf } from '#app/domain/question.ts'
import { isInquiryOnly } from '#app/domain/screening.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { assembleAnnex } from '#app/use-cases/assemble-annex.ts'
import type { AssembledAnnex } from '#app/use-cases/assemble-annex.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import type { Assessment } from '#db/queries/assessment.ts'
import { listRespondents } from '#db/queries/respondent.ts'
import { findScreeningAnswers } from '#db/queries/screening.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { explanationSections } from './result-explanation.server.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

/** The figures of an assessment and how each came about; null before anybody has submitted answers. */
export async function resultPage({ assessment, visitor, actor }: ProposalVisit) {
	if (assessment === null) return null
	const place = { municipalityId: visitor.municipality.id, assessmentId: assessment.id }
	const respondents = await listRespondents(runtime.deps.db, place)
	if (!respondents.some(({ submittedAt }) => submittedAt !== null)) return null
	const assembled = await assembleAnnex(runtime.deps, {
		municipality: visitor.municipality,
		assessmentId: assessment.id,
		version: 1,
		date: swedishDate(actor.at),
		state: 'draft',
	})
	if (assembled === null) return null
	const { document, instrument, results, model } = assembled
	const remarks = (keysOf: (result: AlternativeResult) => readonly AnswerKey[]) =>
		results.flatMap((result) =>
			keysOf(result).map((key) => `${result.id}: ${criterionName(instrument, key)}`),
		)
	return {
		model,
		explanations: results.flatMap((result) => {
			const alternative = document.alternatives.find(({ id }) => id === result.id)
			if (alternative === undefined) return []
			return {
				id: alternative.id,
				label: `${alternative.id} ${alternative.title}`,
				sections: explanationSections({ alternative, result, document, instrument }),
			}
		}),
		inquiry: await inquiryQuestions(assessment, visitor, assembled),
		disagreements: remarks(({ disagreements }) => disagreements),
		missingMotivations: remarks(({ missingMotivations }) => missingMotivations),
	}
}

/** The public id of the latest established annex of the ärende that can be read; null where there is none. */
export async function establishedAnnexOf({ proposal, visitor }: ProposalVisit): Promise<string | null> {
	const place = { municipalityId: visitor.municipality.id, proposalId: proposal.id }
	const annexes = await listAnnexes(runtime.deps.db, place)
	return annexes.find(({ state }) => state !== 'disposed')?.publicId ?? null
}

/**
 * «Frågor att ta med i utredningen»: what was answered with Vet ej, where only an inquiry is decided now (method.md
 * «Short assessment»). Null for any other ärende.
 */
async function inquiryQuestions(
	{ id: assessmentId, kind }: Assessment,
	{ municipality }: Visitor,
	{ instrument, results }: AssembledAnnex,
): Promise<readonly string[] | null> {
	const place = { municipalityId: municipality.id, assessmentId }
	const answers = kind === 'short' ? await findScreeningAnswers(runtime.deps.db, place) : null
	if (answers === null || !isInquiryOnly(instrument.screening, answers)) return null
	return questionsOf(instrument, 'short').flatMap(({ id: key }) => {
		const ids = results
			.filter(({ unknowns }) => unknowns.some(({ criterion }) => criterion === key))
			.map(({ id }) => id)
		return ids.length === 0 ? [] : [`${criterionQuestion(instrument, key)} (${ids.join(', ')})`]
	})
}
