import type { Role } from '#app/domain/role.ts'

/** An assignment that is valid today. */
export interface Assignment {
	readonly role: Role
	/** null is the whole municipality. */
	readonly committeeId: string | null
}

/** What the decision depends on besides the role. Facts that a page does not have are left out and count as no. */
export interface Circumstances {
	/** The nämnd of the ärende; absent where the page concerns none in particular. */
	readonly committeeId?: string
	/** This person has submitted her own answers. */
	readonly hasSubmitted?: boolean
	/** The assessment is past draft: everybody's answers are in. */
	readonly isPastDraft?: boolean
	/** The ärende has an annex that is established. */
	readonly hasEstablishedAnnex?: boolean
}

/** What must hold for a role's permission, besides having the role for the nämnd. */
type Requirement = 'always' | Exclude<keyof Circumstances, 'committeeId'>

/**
 * Who may do what. One row a permission; a role that a row does not name may not.
 *
 * 'public' needs no login and 'signedIn' any role at all; both are decided before the table.
 */
const table = {
	'proposals.list': {
		sekreterare: 'always',
		bedomare: 'always',
		granskare: 'always',
		tjansteperson: 'always',
		politiker: 'always',
		administrator: 'always',
	},
	'proposal.read': {
		sekreterare: 'always',
		bedomare: 'always',
		granskare: 'always',
		tjansteperson: 'always',
		administrator: 'always',
		politiker: 'hasEstablishedAnnex',
	},
	'proposal.write': { sekreterare: 'always' },
	'answers.write': { sekreterare: 'always', bedomare: 'always' },
	'answers.reopen': { sekreterare: 'always' },
	'result.read': {
		sekreterare: 'always',
		bedomare: 'hasSubmitted',
		granskare: 'always',
		tjansteperson: 'isPastDraft',
	},
	'annex.readDraft': {
		sekreterare: 'always',
		bedomare: 'hasSubmitted',
		granskare: 'always',
		tjansteperson: 'isPastDraft',
	},
	'annex.readEstablished': {
		sekreterare: 'always',
		bedomare: 'always',
		granskare: 'always',
		tjansteperson: 'always',
		politiker: 'always',
	},
	'annex.establish': { sekreterare: 'always' },
} as const satisfies Record<string, Partial<Record<Role, Requirement>>>

export type TablePermission = keyof typeof table
export type Permission = 'public' | 'signedIn' | TablePermission

export const permissions: readonly Permission[] = [
	'public',
	'signedIn',
	...(Object.keys(table) as TablePermission[]),
]

/** True where some assignment, for this nämnd or the whole municipality, grants the permission. */
export function mayDo(
	assignments: readonly Assignment[],
	permission: Permission,
	facts: Circumstances = {},
): boolean {
	if (permission === 'public') return true
	if (permission === 'signedIn') return assignments.length > 0
	const row: Partial<Record<Role, Requirement>> = table[permission]
	return assignments.some(({ role, committeeId }) => reaches(committeeId, facts) && holds(row[role], facts))
}

/** The nämnder for which the permission holds; 'all' for the whole municipality. */
export function committeesWith(
	assignments: readonly Assignment[],
	permission: TablePermission,
): 'all' | readonly string[] {
	const row: Partial<Record<Role, Requirement>> = table[permission]
	const granting = assignments.filter(({ role }) => row[role] !== undefined)
	if (granting.some(({ committeeId }) => committeeId === null)) return 'all'
	return granting.flatMap(({ committeeId }) => committeeId ?? [])
}

/** True where every assignment is a politiker's: such a reader is shown established annexes only. */
export function readsEstablishedOnly(assignments: readonly Assignment[]): boolean {
	return assignments.every(({ role }) => role === 'politiker')
}

function reaches(committeeId: string | null, facts: Circumstances): boolean {
	return committeeId === null || facts.committeeId === undefined || facts.committeeId === committeeId
}

function holds(requirement: Requirement | undefined, facts: Circumstances): boolean {
	if (requirement === undefined) return false
	return requirement === 'always' || facts[requirement] === true
}
