import type { Database } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { insertAlternative } from '#db/queries/alternative.ts'
import { insertAssessment } from '#db/queries/assessment.ts'
import { ensureCommittee } from '#db/queries/committee.ts'
import { insertMunicipality } from '#db/queries/municipality.ts'
import { insertPerson } from '#db/queries/person.ts'
import { insertProposal } from '#db/queries/proposal.ts'
import type { NewProposal } from '#db/queries/proposal.ts'
import { ensureRespondent, listRespondents } from '#db/queries/respondent.ts'

export const noon = '2026-12-03T12:00:00.000Z'

/** A municipality with one person, who acts. */
export async function municipalityWithPerson(
	db: Database,
	slug = 'alvstad',
): Promise<Actor & { personId: string }> {
	const municipalityId = await insertMunicipality(db, {
		slug,
		name: slug,
		hosts: [`${slug}.example`],
		at: noon,
	})
	const personId = await anotherPerson(db, municipalityId, 'sekreterare')
	return { municipalityId, personId, at: noon }
}

export async function anotherPerson(db: Database, municipalityId: string, name: string): Promise<string> {
	const email = `${name}@example.se`
	const person = await insertPerson(db, { municipalityId, email, name, passwordHash: null, at: noon })
	if (!person) throw new Error(`${email} is taken`)
	return person.id
}

export async function anyProposal(db: Database, actor: Actor, proposal: Partial<NewProposal> = {}) {
	const committeeId = await ensureCommittee(db, actor.municipalityId, { name: 'Omsorgsnämnden' })
	return insertProposal(db, actor, {
		title: 'Valfrihet i hemtjänsten',
		type: 'inquiry',
		committeeId,
		...proposal,
	})
}

async function anyAlternative(db: Database, actor: Actor, proposalId: string, key: string): Promise<string> {
	const result = await insertAlternative(db, actor, { proposalId, key, title: `Alternativ ${key}` })
	if (result.kind !== 'inserted') throw new Error(result.kind)
	return result.id
}

/** A draft with the alternatives 0 and A, and the acting person as assessor. */
export async function draftAssessment(db: Database, actor: Actor & { personId: string }) {
	const { id: proposalId, publicId } = await anyProposal(db, actor)
	const zero = await anyAlternative(db, actor, proposalId, '0')
	const a = await anyAlternative(db, actor, proposalId, 'A')
	const assessmentId = await insertAssessment(db, actor, { proposalId, kind: 'full', instrument: '2026-1' })
	const respondent = await ensureRespondent(db, actor, {
		assessmentId,
		personId: actor.personId,
		role: 'utredare',
	})
	return { proposalId, publicId, assessmentId, zero, a, respondentId: respondent.id }
}

/** Ids of the assessors who have not submitted. */
export async function waitingIn(
	db: Database,
	place: { readonly municipalityId: string; readonly assessmentId: string },
): Promise<string[]> {
	const respondents = await listRespondents(db, place)
	return respondents.filter(({ submittedAt }) => submittedAt === null).map(({ id }) => id)
}
