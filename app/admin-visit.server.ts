import type { LoaderFunctionArgs } from '@remix-run/node'
import { mayAdminister } from './access/policy.ts'
import { requireVisitor } from './require-access.server.ts'
import { runtime } from './runtime.server.ts'
import type { Visitor } from './visitor.server.ts'
import type { Actor } from '#db/queries/actor.ts'

export interface AdminVisit {
	readonly visitor: Visitor
	readonly municipalityId: string
	readonly actor: Actor & { readonly personId: string }
}

/** An administrator of the whole municipality; 403 for anybody else who is logged in. */
export async function requireAdministrator(args: LoaderFunctionArgs): Promise<AdminVisit> {
	const visitor = await requireVisitor(args)
	if (!mayAdminister(visitor.assignments)) throw new Response(null, { status: 403 })
	const municipalityId = visitor.municipality.id
	return {
		visitor,
		municipalityId,
		actor: { municipalityId, personId: visitor.personId, at: runtime.deps.now() },
	}
}
