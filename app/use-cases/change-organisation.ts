import type { UnitKind } from '#app/domain/assessment.ts'
import type { Actor } from '#db/queries/actor.ts'
import {
	insertCommittee,
	insertUnit,
	listAllCommittees,
	listAllUnits,
	markEnded,
	saveCommittee,
	saveUnit,
} from '#db/queries/organisation.ts'
import type { Deps } from './deps.ts'
import { comparedFields } from './compared-fields.ts'
import { readCommitteeForm, readUnitForm } from './read-organisation-form.ts'
import type { OrganisationProblem } from './read-organisation-form.ts'

export interface PostedOrganisation {
	readonly intent: string
	/** Of the row; '' for a new one. */
	readonly id: string
	readonly typed: Readonly<Record<string, string>>
	readonly was: Readonly<Record<string, string>>
}

export type OrganisationChange =
	| { readonly kind: 'done' }
	| { readonly kind: 'absent' }
	| {
			readonly kind: 'refused' | 'conflict'
			readonly problems: Readonly<Record<string, OrganisationProblem>>
	  }

type Table = 'committee' | 'unit'

/**
 * Adds, changes, ends or takes up again a nämnd, a förvaltning or a bolag. A field that somebody else has changed since the
 * page was shown is not written over.
 */
export async function changeOrganisation(
	deps: Deps,
	actor: Actor,
	table: Table,
	posted: PostedOrganisation,
): Promise<OrganisationChange> {
	if (posted.intent === 'end' || posted.intent === 'resume') {
		const endedAt = posted.intent === 'end' ? actor.at : null
		if (!(await exists(deps, actor, table, posted.id))) return { kind: 'absent' }
		await markEnded(deps.db, actor, { table, id: posted.id, endedAt })
		return { kind: 'done' }
	}
	return table === 'committee' ? changeCommittee(deps, actor, posted) : changeUnit(deps, actor, posted)
}

async function exists({ db }: Deps, actor: Actor, table: Table, id: string): Promise<boolean> {
	const list = table === 'committee' ? listAllCommittees : listAllUnits
	return (await list(db, actor.municipalityId)).some((one) => one.id === id)
}

async function changeCommittee(
	{ db }: Deps,
	actor: Actor,
	{ id, typed, was }: PostedOrganisation,
): Promise<OrganisationChange> {
	const { name = '', days = '' } = typed
	const read = readCommitteeForm({ name, days })
	if (read.kind === 'refused') return { kind: 'refused', problems: read.problems }
	if (id === '') return asChange(await insertCommittee(db, actor, read.values))
	const stored = (await listAllCommittees(db, actor.municipalityId)).find((one) => one.id === id)
	if (stored === undefined) return { kind: 'absent' }
	const now = { name: stored.name, days: String(stored.noticeDaysBefore) }
	const next = { name: read.values.name, days: String(read.values.noticeDaysBefore) }
	const { changed, taken } = comparedFields(next, { ...now, ...was }, now)
	if (taken.length > 0) return conflict(taken, now)
	if (changed.length === 0) return { kind: 'done' }
	return asChange(
		await saveCommittee(db, actor, {
			id,
			name: changed.includes('name') ? read.values.name : stored.name,
			noticeDaysBefore: changed.includes('days') ? read.values.noticeDaysBefore : stored.noticeDaysBefore,
			paths: changed.map((field) => (field === 'days' ? 'noticeDaysBefore' : field)),
		}),
	)
}

async function changeUnit(
	{ db }: Deps,
	actor: Actor,
	{ id, typed, was }: PostedOrganisation,
): Promise<OrganisationChange> {
	const { name = '', kind = '' } = typed
	const read = readUnitForm({ name, kind })
	if (read.kind === 'refused') return { kind: 'refused', problems: read.problems }
	if (id === '') return asChange(await insertUnit(db, actor, read.values))
	const stored = (await listAllUnits(db, actor.municipalityId)).find((one) => one.id === id)
	if (stored === undefined) return { kind: 'absent' }
	const now: { name: string; kind: UnitKind } = { name: stored.name, kind: stored.kind }
	const { changed, taken } = comparedFields(read.values, { ...now, ...was }, now)
	if (taken.length > 0) return conflict(taken, now)
	if (changed.length === 0) return { kind: 'done' }
	return asChange(
		await saveUnit(db, actor, {
			id,
			name: changed.includes('name') ? read.values.name : now.name,
			kind: changed.includes('kind') ? read.values.kind : now.kind,
			paths: changed,
		}),
	)
}

function asChange(saving: 'saved' | 'taken' | 'absent'): OrganisationChange {
	if (saving === 'saved') return { kind: 'done' }
	return saving === 'absent' ? { kind: 'absent' } : { kind: 'refused', problems: { name: 'taken' } }
}

function conflict(taken: readonly string[], now: Readonly<Record<string, string>>): OrganisationChange {
	return {
		kind: 'conflict',
		problems: Object.fromEntries(
			taken.map((field) => [field, { kind: 'theirs', value: now[field] ?? '' } as const]),
		),
	}
}
