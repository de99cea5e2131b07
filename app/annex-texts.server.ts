import { fieldId } from '#app/components/assessment/form-view.ts'
import type { AnnexTextsView } from '#app/components/annex/annex-texts.tsx'
import { listAlternatives } from '#db/queries/alternative.ts'
import { readFields } from '#db/queries/read-fields.ts'
import { fieldBudgets, formView } from './form-view.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

/**
 * The texts that are written beside the annex: the comment, and the conditions. Null where they cannot be changed: by
 * this person, or because the annex is established or the ärende put aside.
 */
export async function annexTexts(visit: ProposalVisit): Promise<AnnexTextsView | null> {
	const { assessment, proposal, visitor } = visit
	if (assessment === null || assessment.state === 'closed' || proposal.status !== 'open') return null
	if (!visit.may('answers.write')) return null
	const place = {
		municipalityId: visitor.municipality.id,
		assessmentId: assessment.id,
		proposalId: proposal.id,
	}
	const content = await readFields(runtime.deps.db, { ...place, respondentId: visit.respondent?.id ?? '' })
	const alternatives = await listAlternatives(runtime.deps.db, place)
	const { values } = formView(content, false)
	const conditions = alternatives.flatMap(({ id, key }) =>
		Object.keys(values)
			.filter((name) => name.startsWith(`${id}/conditions/`) && name.endsWith('/text'))
			.map((name) => ({ name, alternative: key })),
	)
	const names = ['summary', ...conditions.map(({ name }) => name)]
	const shown = { ...values, summary: assessment.summary ?? '' }
	return {
		personId: visitor.personId,
		formKey: `${proposal.publicId}/bilaga`,
		conditions,
		view: {
			values: Object.fromEntries(Object.entries(shown).filter(([name]) => names.includes(name))),
			bases: {},
			problems: {},
			conflicts: {},
			awaiting: [],
			locked: false,
			budgets: fieldBudgets(),
		},
	}
}

/** The problems of a rejected post as the summary at the top lists them. */
export function textProblems(summary: readonly { readonly name: string; readonly sentence: string }[]) {
	return summary.map(({ name, sentence }) => ({ fieldId: fieldId(name), sentence }))
}
