import type { AppLoadContext } from '@remix-run/node'
import { runtime } from './runtime.server.ts'
import { findSession } from '#db/queries/session.ts'
import { readSessionToken } from './session-cookie.server.ts'
import { hashToken } from './access/session-token.ts'

type Session = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** The person who is logged in, her municipality, and the assignments that are valid today. */
export type Visitor = Session

const visitors = new WeakMap<AppLoadContext, Promise<Visitor | null>>()

/** null for somebody who is not logged in. Looked up once per request, whichever routes ask. */
export function findVisitor(request: Request, context: AppLoadContext): Promise<Visitor | null> {
	const known = visitors.get(context)
	if (known !== undefined) return known
	const found = lookUp(request)
	visitors.set(context, found)
	return found
}

async function lookUp(request: Request): Promise<Visitor | null> {
	const token = await readSessionToken(request)
	return token === null ? null : await findSession(runtime.deps.db, hashToken(token), runtime.deps.now())
}
