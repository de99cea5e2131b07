import { annexConditions } from '#app/annex/annex-conditions.ts'
import type { AnnexCondition } from '#app/annex/annex-conditions.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import type { DecisionChoices } from '#app/use-cases/read-decision-form.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { listPersons } from '#db/queries/person.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'
import { storedDocument, storedModel } from './stored-annex.server.ts'

/** The annex that the nämnd had, with what it offers to decide. */
export interface DecidableAnnex {
	readonly publicId: string
	readonly version: number
	readonly alternatives: readonly { readonly key: string; readonly title: string }[]
	readonly conditions: readonly AnnexCondition[]
}

export interface DecisionForm extends DecisionChoices {
	readonly annex: DecidableAnnex | null
	readonly committees: readonly { readonly id: string; readonly name: string }[]
	readonly persons: readonly { readonly id: string; readonly name: string }[]
}

/** What a decision in the ärende is made of: by the latest annex that can be read, or by the one that is asked for. */
export async function decisionForm(
	{ visitor, proposal }: ProposalVisit,
	askedAnnex: string | null = null,
): Promise<DecisionForm> {
	const { db, now } = runtime.deps
	const municipalityId = visitor.municipality.id
	const annexes = await listAnnexes(db, { municipalityId, proposalId: proposal.id })
	const readable = annexes.filter(({ state }) => state !== 'disposed')
	const chosen = readable.find(({ publicId }) => publicId === askedAnnex) ?? readable[0] ?? null
	const annex = chosen === null ? null : await decidable(visitor.municipality, chosen)
	const committees = (await listCommittees(db, municipalityId)).map(({ id, name }) => ({ id, name }))
	const persons = await responsiblePersons(municipalityId)
	return {
		annex,
		committees,
		persons,
		committeeIds: committees.map(({ id }) => id),
		personIds: persons.map(({ id }) => id),
		alternatives: annex?.alternatives ?? [],
		conditions: annex?.conditions ?? [],
		isMotion: proposal.type === 'motion',
		today: swedishDate(now()),
	}
}

/** Those who can be made responsible, in the order of their names. */
export async function responsiblePersons(municipalityId: string) {
	const persons = await listPersons(runtime.deps.db, municipalityId)
	return persons
		.filter(({ disabledAt, email }) => disabledAt === null && email !== null)
		.map(({ id, name }) => ({ id, name }))
		.toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
}

async function decidable(
	{ id: municipalityId, settings }: ProposalVisit['visitor']['municipality'],
	{ publicId, version }: { readonly publicId: string; readonly version: number },
): Promise<DecidableAnnex | null> {
	const model = await storedModel({ municipalityId, publicId })
	if (model === null) return null
	const document = await storedDocument({ municipalityId, publicId })
	const alternatives =
		document?.alternatives.map(({ id: key, title }) => ({ key, title })) ??
		model.effects.columns.map(({ id: key, title }) => ({ key, title }))
	return {
		publicId,
		version,
		alternatives,
		conditions: annexConditions(model, document, settings.conditionStyle),
	}
}
