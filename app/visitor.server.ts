import type { AppLoadContext } from '@remix-run/node'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'
import type { Municipality } from '#db/queries/municipality.ts'
import { listAssignmentsOn } from '#db/queries/role-assignment.ts'
import { findSession, touchSession } from '#db/queries/session.ts'
import type { Assignment } from './access/policy.ts'
import { hashToken, sessionEnd } from './access/session-token.ts'
import { runtime } from './runtime.server.ts'
import { readSessionToken } from './session-cookie.server.ts'

/** The person who is logged in, her municipality, and the assignments that are valid today. */
export interface Visitor {
	readonly personId: string
	readonly personName: string
	readonly municipality: Municipality
	readonly assignments: readonly Assignment[]
}

const visitors = new WeakMap<AppLoadContext, Promise<Visitor | null>>()

/** null for somebody who is not logged in. Looked up once per request, whichever routes ask. */
export function findVisitor(request: Request, context: AppLoadContext): Promise<Visitor | null> {
	const known = visitors.get(context)
	if (known !== undefined) return known
	const found = lookUp(request)
	visitors.set(context, found)
	return found
}

/** Pauses shorter than this need not be written down. */
const touchEveryMs = 10 * 60 * 1000

async function lookUp(request: Request): Promise<Visitor | null> {
	const { db, now } = runtime.deps
	const token = await readSessionToken(request)
	if (token === null) return null
	const municipality = await findMunicipalityByHost(db, new URL(request.url).hostname)
	if (municipality === null) return null
	const [at, idHash, municipalityId] = [now(), hashToken(token), municipality.id]
	const session = await findSession(db, { municipalityId, idHash, now: at })
	if (session === null) return null
	if (Date.parse(at) - Date.parse(session.lastSeenAt) > touchEveryMs) {
		await touchSession(db, { idHash, lastSeenAt: at, expiresAt: sessionEnd(at) })
	}
	const { personId, personName } = session
	const assignments = await listAssignmentsOn(db, { municipalityId, personId, date: swedishDate(at) })
	return { personId, personName, municipality, assignments }
}
