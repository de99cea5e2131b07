import { historyReasons } from '#app/text/history.ts'
import type { Actor } from '#db/queries/actor.ts'
import { lockAssessment } from '#db/queries/assessment-lock.ts'
import { changeAssessmentState, pastDraft } from '#db/queries/assessment.ts'
import { changeRespondentState, listRespondents } from '#db/queries/respondent.ts'
import { saveScreening } from '#db/queries/screening.ts'
import type { Screening } from '#db/queries/screening.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { beginAssessment } from './begin-answering.ts'
import type { Deps } from './deps.ts'

interface Screened {
	readonly actor: Actor
	readonly proposalId: string
	readonly screening: Screening
}

/**
 * Ends a screening, also one that is done again, until the annex is established. Where other questions are asked from
 * now on, submitted answers are opened again: they answer what is not asked any more. False where it is closed.
 */
export async function screenProposal(
	deps: Deps,
	{ actor, proposalId, screening }: Screened,
): Promise<boolean> {
	const { id: assessmentId } = await beginAssessment(deps, { actor, proposalId })
	const place = { municipalityId: actor.municipalityId, assessmentId }
	return writeTransaction(deps.db, async (db) => {
		const { kind } = await lockAssessment(db, place)
		if (screening.outcome !== 'none' && screening.outcome !== kind) {
			const change = { assessmentId, to: 'draft', reason: historyReasons.screenedAgain } as const
			for (const { id } of (await listRespondents(db, place)).filter(
				({ submittedAt }) => submittedAt !== null,
			))
				await changeRespondentState(db, actor, { ...change, respondentId: id })
			await changeAssessmentState(db, actor, { ...change, from: pastDraft })
		}
		return saveScreening(db, actor, { assessmentId, ...screening })
	})
}
