import { appendAudit } from '#db/queries/audit.ts'
import type { Actor } from '#db/queries/actor.ts'
import type { AdministeredPerson } from '#db/queries/administered-person.ts'
import { countEvents, listAssessmentsOf, listIdentities, listSessions } from '#db/queries/person-record.ts'
import { listMentions, listReferences } from '#db/queries/person-traces.ts'
import { listRoleAssignments } from '#db/queries/role-assignment.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Deps } from './deps.ts'

/** Everything that is stored of a person (registerutdrag). That it was given out is written in the log. */
export async function personRecord({ db }: Deps, actor: Actor, person: AdministeredPerson) {
	const place = { municipalityId: actor.municipalityId, personId: person.id }
	await writeTransaction(db, (transaction) =>
		appendAudit(transaction, actor, {
			action: 'person.recordShown',
			subjectType: 'person',
			subjectId: person.id,
		}),
	)
	const roles = await listRoleAssignments(db, actor.municipalityId)
	return {
		person,
		identities: await listIdentities(db, place),
		sessions: await listSessions(db, place),
		roles: roles.filter(({ personId }) => personId === person.id),
		assessments: await listAssessmentsOf(db, place),
		events: await countEvents(db, place),
		references: await listReferences(db, place),
		mentions: await listMentions(db, { ...place, words: wordsOf(person) }),
	}
}

/** What tells who somebody is; nothing of somebody who is removed does. */
export function wordsOf({ name, email, removedAt }: AdministeredPerson): string[] {
	return removedAt === null ? [name, ...(email === null ? [] : [email])] : []
}
