import { instrumentInForce } from '#app/content/load-instruments.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import type { Actor } from '#db/queries/actor.ts'
import type { Assessment } from '#db/queries/assessment.ts'
import { ensureAssessment } from '#db/queries/begin-assessment.ts'
import { ensureRespondent } from '#db/queries/respondent.ts'
import type { Respondent } from '#db/queries/respondent.ts'
import type { Deps } from './deps.ts'

interface Beginning {
	readonly actor: Actor
	readonly proposalId: string
}

interface Answering extends Beginning {
	readonly personId: string
	/** What the annex calls her, such as «nämndsekreterare». */
	readonly role: string
}

/** The ärende's assessment, begun when there is none: with the instrument in force today, which it keeps for good. */
export async function beginAssessment(deps: Deps, { actor, proposalId }: Beginning): Promise<Assessment> {
	const { version } = instrumentInForce(deps.instruments, swedishDate(actor.at))
	return ensureAssessment(deps.db, actor, { proposalId, instrument: version })
}

/** The assessment and this person's own answers. She becomes an assessor by answering, not by writing shared texts. */
export async function beginAnswering(
	deps: Deps,
	{ actor, proposalId, personId, role }: Answering,
): Promise<{ readonly assessment: Assessment; readonly respondent: Respondent }> {
	const assessment = await beginAssessment(deps, { actor, proposalId })
	const respondent = await ensureRespondent(deps.db, actor, { assessmentId: assessment.id, personId, role })
	return { assessment, respondent }
}
