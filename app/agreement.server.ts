import type { RejectedPost } from '#app/components/assessment/form-view.ts'
import type { AnswerKey } from '#app/domain/assessment.ts'
import { levelKey, levels } from '#app/domain/instrument.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { assessmentReplies as replies } from '#app/text/assessment-replies.ts'
import { reconciliationText as text } from '#app/text/reconciliation.ts'
import { savePostedFields } from '#app/use-cases/save-posted-fields.ts'
import type { PostedValue, SaveTarget } from '#app/use-cases/save-posted-fields.ts'
import type { SaveReply } from '#app/components/autosave/field-state.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import type { Alternative } from '#db/queries/alternative.ts'
import { instrumentOf } from './assessment-visit.server.ts'
import { fieldLabel } from './field-label.server.ts'
import { requireFound } from './http.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'
import { savedReply } from './saved-reply.server.ts'

/** The answers that can be agreed on, with what each level means for the question. */
export function agreementLevels(
	instrument: Instrument,
	key: AnswerKey,
): { readonly value: string; readonly label: string }[] {
	const anchors =
		instrument.criteria.find(({ id }) => id === key)?.anchors ??
		Object.entries(instrument.shortQuestions).find(([effect]) => effect === key)?.[1].anchors
	return [
		...levels.map((level) => ({
			value: String(level),
			label: text.levelOption(level, anchors?.[levelKey(level)] ?? ''),
		})),
		{ value: 'unknown', label: text.unknown },
		{ value: 'notApplicable', label: text.notApplicable },
	]
}

/**
 * Saves agreed answers field by field, by the rule of every saved field: what somebody else has changed meanwhile is
 * returned with both texts and nothing is written over.
 */
export async function saveAgreement(
	visit: ProposalVisit,
	posted: readonly PostedValue[],
): Promise<{ readonly reply: SaveReply; readonly rejected: RejectedPost | null }> {
	const { visitor, proposal, actor } = visit
	const assessment = requireFound(visit.assessment)
	const municipalityId = visitor.municipality.id
	const alternatives = await listAlternatives(runtime.deps.db, { municipalityId, proposalId: proposal.id })
	const target: SaveTarget = {
		municipalityId,
		assessmentId: assessment.id,
		respondentId: null,
		isAgreed: true,
		personId: visitor.personId,
		kind: assessment.kind === 'short' ? 'short' : 'full',
		alternativeIds: alternatives.map(({ id }) => id),
	}
	const saved = proposal.status === 'open' ? await savePostedFields(runtime.deps, target, posted) : null
	const reply = await savedReply({ visitor, actor }, saved, posted)
	const names = { alternatives, instrument: instrumentOf(visit) }
	return { reply, rejected: rejectedPost(reply, posted, names) }
}

/** null where everything was saved. */
function rejectedPost(
	{ refused, conflicts }: SaveReply,
	posted: readonly PostedValue[],
	names: { readonly alternatives: readonly Alternative[]; readonly instrument: Instrument },
): RejectedPost | null {
	const changed = refused.filter(({ name }) =>
		posted.some((field) => field.name === name && field.base !== field.value),
	)
	if (changed.length + conflicts.length === 0) return null
	const sentences = [
		...changed,
		...conflicts.map(({ name }) => ({ name, sentence: replies.conflictSummary })),
	]
	return {
		typed: Object.fromEntries(posted.map(({ name, value }) => [name, value])),
		problems: Object.fromEntries(changed.map(({ name, sentence }) => [name, sentence])),
		conflicts: Object.fromEntries(conflicts.map(({ name, ...conflict }) => [name, conflict])),
		summary: sentences.map(({ name, sentence }) => ({
			name,
			sentence: `${fieldLabel(name, names)}: ${sentence}`,
		})),
	}
}
