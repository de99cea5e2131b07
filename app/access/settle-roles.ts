import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Transaction } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { appendAudit } from '#db/queries/audit.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { insertRoleAssignment, listAssignmentsOn, stopRoleAssignment } from '#db/queries/role-assignment.ts'
import type { ClaimedRole } from './claimed-identity.ts'

interface Claimed {
	/** null where the provider said nothing about them: they stay as they are. */
	readonly claimed: readonly ClaimedRole[] | null
	readonly keepsManualRoles: boolean
	readonly today: CalendarDate
}

/**
 * Makes the person's assignments those of the claims: one that is new begins today, one that is claimed no more ends at
 * once. Those that an administrator made stay, or end too where the settings say so; what a colleague gave a stand-in always
 * stays. A nämnd that does not exist here gives no role and is told of.
 */
export async function settleRoles(
	db: Transaction,
	actor: Actor & { readonly personId: string },
	{ claimed, keepsManualRoles, today }: Claimed,
): Promise<{ readonly unknownCommittees: readonly string[] }> {
	if (claimed === null) return { unknownCommittees: [] }
	const { municipalityId, personId } = actor
	const committees = new Map((await listCommittees(db, municipalityId)).map(({ id, name }) => [name, id]))
	const wanted = claimed.flatMap(({ role, committee }) => {
		const committeeId = committee === null ? null : committees.get(committee)
		return committeeId === undefined ? [] : [{ role, committeeId }]
	})
	const held = await listAssignmentsOn(db, { municipalityId, personId, date: today })
	const fromClaims = held.filter(({ source }) => source === 'claim')
	const ending = [
		...fromClaims.filter((one) => !wanted.some((other) => isSame(one, other))),
		...(keepsManualRoles
			? []
			: held.filter(({ source, grantedBy }) => source === 'manual' && grantedBy === null)),
	]
	for (const one of ending) {
		await stopRoleAssignment(db, { municipalityId, id: one.id, today })
		await append(db, actor, 'role.ended', one)
	}
	const beginning = wanted.filter((one) => !fromClaims.some((other) => isSame(one, other)))
	for (const one of beginning) {
		const assignment = { personId, ...one, validFrom: today, validTo: null }
		await insertRoleAssignment(db, municipalityId, { ...assignment, source: 'claim' })
		await append(db, actor, 'role.created', one)
	}
	const unknown = claimed.map(({ committee }) => committee).filter((name) => name !== null)
	return { unknownCommittees: [...new Set(unknown.filter((name) => !committees.has(name)))] }
}

type Place = Pick<Awaited<ReturnType<typeof listAssignmentsOn>>[number], 'role' | 'committeeId'>

function isSame(one: Place, other: Place): boolean {
	return one.role === other.role && one.committeeId === other.committeeId
}

async function append(
	db: Transaction,
	actor: Actor & { readonly personId: string },
	action: string,
	{ role, committeeId }: Place,
): Promise<void> {
	await appendAudit(db, actor, {
		action,
		subjectType: 'person',
		subjectId: actor.personId,
		paths: ['claim', role, committeeId ?? '*'],
	})
}
