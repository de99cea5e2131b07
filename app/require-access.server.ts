import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { mayDo } from './access/policy.ts'
import type { Circumstances, Permission } from './access/policy.ts'
import { findVisitor } from './visitor.server.ts'
import type { Visitor } from './visitor.server.ts'

type Visit = Pick<LoaderFunctionArgs, 'request' | 'context'>

/** The logged-in person; a read is led to the log-in page and back, a write answers 401. */
export async function requireVisitor({ request, context }: Visit): Promise<Visitor> {
	const visitor = await findVisitor(request, context)
	if (visitor !== null) return visitor
	if (request.method !== 'GET') throw new Response(null, { status: 401 })
	const { pathname, search } = new URL(request.url)
	throw redirect(`/logga-in?till=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`)
}

/** 403 where the policy table does not allow it. */
export function requirePermission(visitor: Visitor, permission: Permission, facts?: Circumstances): void {
	if (!mayDo(visitor.assignments, permission, facts)) throw new Response(null, { status: 403 })
}
