import { describe, expect, test } from 'vitest'
import {
	committeesRead,
	committeesWith,
	mayAdminister,
	mayDo,
	permissions,
	readsEstablishedOnly,
} from '#app/access/policy.ts'
import type { Assignment, Circumstances, Permission } from '#app/access/policy.ts'
import { roles } from '#app/domain/role.ts'
import type { Role } from '#app/domain/role.ts'

const omsorg = 'omsorgsnamnden'
const every: Circumstances = {
	committeeId: omsorg,
	hasSubmitted: true,
	isPastDraft: true,
	hasEstablishedAnnex: true,
	isResponsible: true,
}
const none: Circumstances = { committeeId: omsorg }

function as(role: Role, committeeId: string | null = omsorg): Assignment[] {
	return [{ role, committeeId }]
}

const followUpReaders = ['sekreterare', 'bedomare', 'granskare', 'tjansteperson', 'politiker'] as const

/** Who may at best, and who may also where nothing is submitted, past draft or established. */
const table: Readonly<
	Record<Exclude<Permission, 'public' | 'signedIn'>, { best: readonly Role[]; always: readonly Role[] }>
> = {
	'proposals.list': { best: roles, always: roles },
	'proposal.read': {
		best: roles,
		always: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson', 'administrator'],
	},
	'proposal.write': { best: ['sekreterare'], always: ['sekreterare'] },
	'answers.write': { best: ['sekreterare', 'bedomare'], always: ['sekreterare', 'bedomare'] },
	'assessors.write': { best: ['sekreterare'], always: ['sekreterare'] },
	'answers.compare': {
		best: ['sekreterare', 'bedomare', 'granskare'],
		always: ['sekreterare', 'granskare'],
	},
	'answers.reconcile': { best: ['sekreterare'], always: ['sekreterare'] },
	'review.read': { best: ['sekreterare', 'granskare'], always: ['sekreterare', 'granskare'] },
	'review.decide': { best: ['granskare'], always: ['granskare'] },
	'answers.reopen': { best: ['sekreterare', 'bedomare'], always: ['sekreterare'] },
	'result.read': {
		best: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson'],
		always: ['sekreterare', 'granskare'],
	},
	'comparisons.read': {
		best: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson'],
		always: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson'],
	},
	'annex.readDraft': {
		best: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson'],
		always: ['sekreterare', 'granskare'],
	},
	'annex.readEstablished': {
		best: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson', 'politiker'],
		always: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson', 'politiker'],
	},
	'standIn.write': { best: ['sekreterare'], always: ['sekreterare'] },
	'meetings.write': { best: ['sekreterare', 'administrator'], always: ['sekreterare', 'administrator'] },
	'municipality.write': { best: ['administrator'], always: ['administrator'] },
	administration: { best: ['administrator'], always: ['administrator'] },
	'annex.publish': { best: ['sekreterare'], always: ['sekreterare'] },
	'annex.transfer': { best: ['sekreterare'], always: ['sekreterare'] },
	'annex.dispose': { best: ['sekreterare'], always: ['sekreterare'] },
	'annex.compare': {
		best: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson'],
		always: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson'],
	},
	'annex.establish': { best: ['sekreterare'], always: ['sekreterare'] },
	'portfolio.read': {
		best: ['sekreterare', 'granskare', 'tjansteperson', 'politiker'],
		always: ['sekreterare', 'granskare', 'tjansteperson'],
	},
	'decision.record': { best: ['sekreterare'], always: ['sekreterare'] },
	'followUps.list': { best: followUpReaders, always: followUpReaders },
	'followUps.read': {
		best: followUpReaders,
		always: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson'],
	},
	'condition.follow': {
		best: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson'],
		always: ['sekreterare'],
	},
	'followUp.answer': {
		best: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson'],
		always: ['sekreterare', 'bedomare', 'granskare', 'tjansteperson'],
	},
}
const rows = Object.entries(table) as [keyof typeof table, (typeof table)[keyof typeof table]][]

describe('the policy table', () => {
	test('has a row in this test for every permission', () => {
		expect(new Set(permissions)).toEqual(new Set(['public', 'signedIn', ...Object.keys(table)]))
	})

	test.each(rows)('lets exactly the named roles do %s', (permission, { best, always }) => {
		for (const role of roles) {
			expect(mayDo(as(role), permission, every), `${role} at best`).toBe(best.includes(role))
			expect(mayDo(as(role), permission, none), `${role} at worst`).toBe(always.includes(role))
		}
	})

	test.each(rows)('lets nobody without a role do %s', (permission) => {
		expect(mayDo([], permission, every)).toBe(false)
	})

	test.each(rows)('lets no role of another nämnd do %s', (permission) => {
		for (const role of roles) expect(mayDo(as(role, 'socialnamnden'), permission, every)).toBe(false)
	})

	test('counts a role for the whole municipality in every nämnd', () => {
		expect(mayDo(as('granskare', null), 'result.read', none)).toBe(true)
		expect(committeesWith(as('granskare', null), 'result.read')).toBe('all')
	})

	test('lets a bedömare see the result once she has submitted, not when others have', () => {
		expect(mayDo(as('bedomare'), 'result.read', { ...none, isPastDraft: true })).toBe(false)
		expect(mayDo(as('bedomare'), 'result.read', { ...none, hasSubmitted: true })).toBe(true)
	})

	test.each(['sekreterare', 'granskare'] as const)(
		'lets a %s who has answers that are not submitted see no figures, and establish nothing',
		(role) => {
			for (const permission of ['result.read', 'annex.readDraft', 'annex.establish'] as const) {
				const mayElse = mayDo(as(role), permission, none)
				expect(mayDo(as(role), permission, { ...none, isAnswering: true })).toBe(false)
				expect(mayDo(as(role), permission, { ...none, isAnswering: false })).toBe(mayElse)
			}
			expect(mayDo(as(role), 'annex.readEstablished', { ...none, isAnswering: true })).toBe(true)
		},
	)

	test('lets a tjänsteperson see no figures of a draft', () => {
		expect(mayDo(as('tjansteperson'), 'result.read', none)).toBe(false)
		expect(mayDo(as('tjansteperson'), 'result.read', { ...none, isPastDraft: true })).toBe(true)
	})

	test('lets an administrator of the whole municipality administer, and no other role', () => {
		for (const role of roles) {
			expect([role, mayAdminister(as(role, null))]).toEqual([role, role === 'administrator'])
			expect(mayAdminister(as(role))).toBe(false)
		}
	})

	test('asks for no role on a public page and for any role on a signed-in one', () => {
		expect(mayDo([], 'public')).toBe(true)
		expect(mayDo([], 'signedIn')).toBe(false)
		expect(mayDo(as('politiker'), 'signedIn')).toBe(true)
	})

	test('lets secretaries and politicians along the route read what is established, and do nothing else', () => {
		const facts = { committeeId: omsorg, routeCommitteeIds: ['kommunstyrelsen'] }
		const grants = (role: Role, given: Circumstances) =>
			permissions.filter(
				(permission) =>
					permission !== 'public' &&
					permission !== 'signedIn' &&
					mayDo(as(role, 'kommunstyrelsen'), permission, given),
			)
		for (const role of ['sekreterare', 'politiker'] as const) {
			expect(grants(role, facts)).toEqual(['annex.readEstablished'])
			expect(grants(role, { ...facts, hasEstablishedAnnex: true, isPastDraft: true })).toEqual([
				'proposal.read',
				'annex.readEstablished',
			])
			expect(grants(role, { committeeId: omsorg, hasEstablishedAnnex: true })).toEqual([])
		}
		for (const role of ['bedomare', 'granskare', 'tjansteperson', 'administrator'] as const)
			expect(grants(role, { ...facts, hasEstablishedAnnex: true })).toEqual([])
	})

	test('adds up several assignments', () => {
		const both = [...as('politiker'), ...as('sekreterare', 'socialnamnden')]
		expect(committeesWith(both, 'proposal.write')).toEqual(['socialnamnden'])
		expect(mayDo(both, 'proposal.write', none)).toBe(false)
		expect(readsEstablishedOnly(both)).toBe(false)
		expect(readsEstablishedOnly(both, 'socialnamnden')).toBe(false)
		expect(readsEstablishedOnly(both, omsorg)).toBe(true)
		expect(committeesRead(both)).toEqual({
			whole: ['socialnamnden'],
			established: [omsorg],
			onRouteOf: [omsorg, 'socialnamnden'],
		})
		expect(committeesRead(as('politiker', null))).toEqual({
			whole: [],
			established: 'all',
			onRouteOf: [],
		})
		expect(committeesRead(as('administrator', null))).toEqual({
			whole: 'all',
			established: [],
			onRouteOf: [],
		})
		expect(readsEstablishedOnly(as('politiker'))).toBe(true)
	})
})
