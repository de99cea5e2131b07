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
	/** The other nämnder that the ärende passes, with the same annex. */
	readonly routeCommitteeIds?: readonly string[]
	/** This person is an assessor who has not submitted: until then no figures for her (method.md). */
	readonly isAnswering?: boolean
	/** This person is an assessor of it, whether or not she has submitted. */
	readonly isAssessor?: boolean
	/** This person has submitted her own answers. */
	readonly hasSubmitted?: boolean
	/** The assessment is past draft: everybody's answers are in. */
	readonly isPastDraft?: boolean
	/** The ärende has an annex that is established. */
	readonly hasEstablishedAnnex?: boolean
	/** This person is responsible for the adopted condition. */
	readonly isResponsible?: boolean
}

/** What must hold for a role's permission, besides having the role for the nämnd. */
type Requirement =
	| 'always'
	| 'unlessAnswering'
	| 'unlessAssessor'
	| Exclude<keyof Circumstances, 'committeeId' | 'routeCommitteeIds' | 'isAnswering' | 'isAssessor'>

const officials = {
	sekreterare: 'always',
	bedomare: 'always',
	granskare: 'always',
	tjansteperson: 'always',
} as const

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
	'assessors.write': { sekreterare: 'always' },
	'answers.compare': {
		sekreterare: 'unlessAnswering',
		bedomare: 'hasSubmitted',
		granskare: 'unlessAnswering',
	},
	'answers.reconcile': { sekreterare: 'unlessAnswering' },
	'review.read': { sekreterare: 'always', granskare: 'unlessAssessor' },
	'review.decide': { granskare: 'unlessAssessor' },
	'answers.reopen': { sekreterare: 'always', bedomare: 'hasSubmitted' },
	'result.read': {
		sekreterare: 'unlessAnswering',
		bedomare: 'hasSubmitted',
		granskare: 'unlessAnswering',
		tjansteperson: 'isPastDraft',
	},
	/** To open the page; of each ärende on it, `result.read` decides. */
	'comparisons.read': {
		sekreterare: 'always',
		bedomare: 'always',
		granskare: 'always',
		tjansteperson: 'always',
	},
	'annex.readDraft': {
		sekreterare: 'unlessAnswering',
		bedomare: 'hasSubmitted',
		granskare: 'unlessAnswering',
		tjansteperson: 'isPastDraft',
	},
	'annex.readEstablished': { ...officials, politiker: 'always' },
	'annex.establish': { sekreterare: 'unlessAnswering' },
	'annex.publish': { sekreterare: 'always' },
	'standIn.write': { sekreterare: 'always' },
	'meetings.write': { sekreterare: 'always', administrator: 'always' },
	'municipality.write': { administrator: 'always' },
	administration: { administrator: 'always' },
	'annex.transfer': { sekreterare: 'always' },
	'annex.dispose': { sekreterare: 'always' },
	'portfolio.read': {
		sekreterare: 'always',
		granskare: 'always',
		tjansteperson: 'always',
		politiker: 'hasEstablishedAnnex',
	},
	'decision.record': { sekreterare: 'always' },
	'followUps.read': { ...officials, politiker: 'hasEstablishedAnnex' },
	'followUps.list': { ...officials, politiker: 'always' },
	'condition.follow': {
		sekreterare: 'always',
		bedomare: 'isResponsible',
		granskare: 'isResponsible',
		tjansteperson: 'isResponsible',
	},
	'followUp.answer': officials,
	'annex.compare': {
		sekreterare: 'unlessAnswering',
		bedomare: 'unlessAnswering',
		granskare: 'unlessAnswering',
		tjansteperson: 'unlessAnswering',
	},
} as const satisfies Record<string, Partial<Record<Role, Requirement>>>

/** What a role for a nämnd on the ärende's route may do with it besides: read what its own nämnd has established. */
const routeTable: Readonly<Partial<Record<TablePermission, Partial<Record<Role, Requirement>>>>> = {
	'proposal.read': { sekreterare: 'hasEstablishedAnnex', politiker: 'hasEstablishedAnnex' },
	'annex.readEstablished': { sekreterare: 'always', politiker: 'always' },
}

export type TablePermission = keyof typeof table
export type Permission = 'public' | 'signedIn' | TablePermission

export const permissions: readonly Permission[] = [
	'public',
	'signedIn',
	...(Object.keys(table) as TablePermission[]),
]

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
