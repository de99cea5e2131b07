import type { LoaderFunctionArgs } from '@remix-run/node'
import { committeesWith } from './access/policy.ts'
import { swedishDate } from './domain/swedish-time.ts'
import type { Actor } from '#db/queries/actor.ts'
import { listCommittees } from '#db/queries/committee.ts'
import type { Committee } from '#db/queries/committee.ts'
import { requirePermission, requireVisitor } from './require-access.server.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'

/** A visit by somebody who keeps the meetings of some nämnder. */
export interface MeetingVisit {
	readonly visitor: Visitor
	readonly actor: Actor
	readonly today: string
	/** Those whose meetings she may change. */
	readonly committees: readonly Committee[]
}

export async function requireMeetingVisit(
	args: Pick<LoaderFunctionArgs, 'request' | 'context'>,
): Promise<MeetingVisit> {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, 'meetings.write')
	const at = runtime.deps.now()
	const reach = committeesWith(visitor.assignments, 'meetings.write')
	const all = await listCommittees(runtime.deps.db, visitor.municipality.id)
	return {
		visitor,
		actor: { municipalityId: visitor.municipality.id, personId: visitor.personId, at },
		today: swedishDate(at),
		committees: all.filter(({ id }) => reach === 'all' || reach.includes(id)),
	}
}
