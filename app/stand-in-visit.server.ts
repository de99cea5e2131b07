import type { LoaderFunctionArgs } from '@remix-run/node'
import { swedishDate } from './domain/swedish-time.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { listPersons } from '#db/queries/person.ts'
import { listAssignmentsOn } from '#db/queries/role-assignment.ts'
import { requirePermission, requireVisitor } from './require-access.server.ts'
import { runtime } from './runtime.server.ts'

/** A visit by a secretary, with the nämnder that are her own to hand over: what she has as a stand-in is not. */
export async function requireStandInVisit(args: Pick<LoaderFunctionArgs, 'request' | 'context'>) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, 'standIn.write')
	const { db, now } = runtime.deps
	const at = now()
	const [municipalityId, personId, today] = [visitor.municipality.id, visitor.personId, swedishDate(at)]
	const own = (await listAssignmentsOn(db, { municipalityId, personId, date: today })).filter(
		({ role, grantedBy }) => role === 'sekreterare' && grantedBy === null,
	)
	const isWhole = own.some(({ committeeId }) => committeeId === null)
	return {
		actor: { municipalityId, personId, at },
		today,
		committees: (await listCommittees(db, municipalityId)).filter(
			({ id }) => isWhole || own.some(({ committeeId }) => committeeId === id),
		),
		persons: (await listPersons(db, municipalityId)).filter(
			({ id, disabledAt, email }) => id !== personId && disabledAt === null && email !== null,
		),
	}
}
