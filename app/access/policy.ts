import type { Role } from '#app/domain/role.ts'
import { routeTable, table } from './permission-table.ts'
import type { Circumstances, Permission, Requirement, TablePermission } from './permission-table.ts'

export { permissions } from './permission-table.ts'
export type { Circumstances, Permission, TablePermission } from './permission-table.ts'

/** An assignment that is valid today. */
export interface Assignment {
	readonly role: Role
	/** null is the whole municipality. */
	readonly committeeId: string | null
}

/** True where some assignment, for this nämnd, one on the ärende's route or the whole municipality, grants the permission. */
export function mayDo(
	assignments: readonly Assignment[],
	permission: Permission,
	facts: Circumstances = {},
): boolean {
	if (permission === 'public') return true
	if (permission === 'signedIn') return assignments.length > 0
	const row: Partial<Record<Role, Requirement>> = table[permission]
	const onRoute: Partial<Record<Role, Requirement>> = routeTable[permission] ?? {}
	return assignments.some(
		({ role, committeeId }) =>
			(reaches(committeeId, facts) && holds(row[role], facts)) ||
			(isOnRoute(committeeId, facts) && holds(onRoute[role], facts)),
	)
}

/** Administration is of the municipality as a whole: a role for one nämnd does not do. */
export function mayAdminister(assignments: readonly Assignment[]): boolean {
	const row: Partial<Record<Role, Requirement>> = table.administration
	return assignments.some(({ role, committeeId }) => committeeId === null && row[role] !== undefined)
}

/** Some nämnder, or the whole municipality. */
export type Reach = 'all' | readonly string[]

/** The nämnder for which the permission holds, under whatever circumstances. */
export function committeesWith(assignments: readonly Assignment[], permission: TablePermission): Reach {
	return reachOf(assignments, permission, (requirement) => requirement !== undefined)
}

/**
 * The nämnder whose every ärende may be read, those where one may be read when it has an established annex, and those
 * on whose way others' ärenden may be read then too.
 */
export function committeesRead(assignments: readonly Assignment[]): {
	readonly whole: Reach
	readonly established: Reach
	readonly onRouteOf: readonly string[]
} {
	return {
		whole: reachOf(assignments, 'proposal.read', (requirement) => requirement === 'always'),
		established: reachOf(
			assignments,
			'proposal.read',
			(requirement) => requirement === 'hasEstablishedAnnex',
		),
		onRouteOf: assignments.flatMap(({ role, committeeId }) =>
			committeeId !== null && routeTable['proposal.read']?.[role] !== undefined ? [committeeId] : [],
		),
	}
}

/** The nämnder whose every assessed ärende counts in the reader's portfolio, and those where what is established does. */
export function committeesInPortfolio(assignments: readonly Assignment[]): {
	readonly whole: Reach
	readonly established: Reach
} {
	const reach = (wanted: Requirement) =>
		reachOf(assignments, 'portfolio.read', (requirement) => requirement === wanted)
	return { whole: reach('always'), established: reach('hasEstablishedAnnex') }
}

function reachOf(
	assignments: readonly Assignment[],
	permission: TablePermission,
	grants: (requirement: Requirement | undefined) => boolean,
): Reach {
	const row: Partial<Record<Role, Requirement>> = table[permission]
	const granting = assignments.filter(({ role }) => grants(row[role]))
	if (granting.some(({ committeeId }) => committeeId === null)) return 'all'
	return granting.flatMap(({ committeeId }) => committeeId ?? [])
}

/**
 * True where every assignment is a politiker's, of those that reach the nämnd where one is given: such a reader is
 * shown established annexes only.
 */
export function readsEstablishedOnly(assignments: readonly Assignment[], committeeId?: string): boolean {
	const facts = committeeId === undefined ? {} : { committeeId }
	return assignments
		.filter((assignment) => reaches(assignment.committeeId, facts))
		.every(({ role }) => role === 'politiker')
}

function reaches(committeeId: string | null, facts: Circumstances): boolean {
	return committeeId === null || facts.committeeId === undefined || facts.committeeId === committeeId
}

function isOnRoute(committeeId: string | null, { routeCommitteeIds = [] }: Circumstances): boolean {
	return committeeId !== null && routeCommitteeIds.includes(committeeId)
}

function holds(requirement: Requirement | undefined, facts: Circumstances): boolean {
	if (requirement === undefined) return false
	if (requirement === 'always') return true
	if (requirement === 'unlessAnswering') return facts.isAnswering !== true
	return requirement === 'unlessAssessor' ? facts.isAssessor !== true : facts[requirement] === true
}

/** What somebody invited by link may, in the one assessment of her invitation: answer, and nothing else. */
export function guestMayDo(permission: Permission): boolean {
	return permission === 'public' || permission === 'answers.write'
}
