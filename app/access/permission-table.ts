import type { Role } from '#app/domain/role.ts'

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
export type Requirement =
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
export const table = {
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
export const routeTable: Readonly<Partial<Record<TablePermission, Partial<Record<Role, Requirement>>>>> = {
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
