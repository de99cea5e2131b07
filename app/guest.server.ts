import type { AppLoadContext } from '@remix-run/node'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'
import type { Municipality } from '#db/queries/municipality.ts'
import { findGuestSession } from '#db/queries/guest-session.ts'
import type { GuestSession } from '#db/queries/guest-session.ts'
import { hashToken } from './access/session-token.ts'
import { runtime } from './runtime.server.ts'
import { readSessionToken } from './session-cookie.server.ts'
import { findVisitor } from './visitor.server.ts'

/** Somebody who answers one assessment by invitation, without an account. */
export interface Guest extends GuestSession {
	readonly municipality: Municipality
}

const guests = new WeakMap<AppLoadContext, Promise<Guest | null>>()

/**
 * null for anybody else, and for somebody who is logged in. One whose invitation has ended is found too, and may nothing. Looked up once per request,
 * whichever routes ask.
 */
export function findGuest(request: Request, context: AppLoadContext): Promise<Guest | null> {
	const known = guests.get(context)
	if (known !== undefined) return known
	const found = lookUp(request, context)
	guests.set(context, found)
	return found
}

async function lookUp(request: Request, context: AppLoadContext): Promise<Guest | null> {
	const { db, now } = runtime.deps
	if ((await findVisitor(request, context)) !== null) return null
	const token = await readSessionToken(request)
	if (token === null) return null
	const municipality = await findMunicipalityByHost(db, new URL(request.url).hostname)
	if (municipality === null) return null
	const session = await findGuestSession(db, {
		municipalityId: municipality.id,
		idHash: hashToken(token),
		now: now(),
	})
	return session === null ? null : { ...session, municipality }
}

/** Where somebody invited begins, and comes back to. */
export const guestPage = '/inbjudan'
