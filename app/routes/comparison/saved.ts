import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { comparisonAddress, readChoice } from '#app/comparison-choice.server.ts'
import { readRanking } from '#app/domain/effect-ranking.ts'
import { requireFound, requireParams } from '#app/http.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { findSavedComparison } from '#db/queries/saved-comparison.ts'

export const handle = { permission: 'comparisons.read' } as const

/** A saved comparison has an address to share; it leads to what was chosen, of which each reader sees what she may. */
export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const { comparisonId: publicId } = requireParams(args.params, 'comparisonId')
	const query = { municipalityId: visitor.municipality.id, publicId }
	const { choices, ranking } = requireFound(await findSavedComparison(runtime.deps.db, query))
	return redirect(
		comparisonAddress({
			choices: choices.map(readChoice),
			ranking: ranking === null ? null : readRanking(ranking),
		}),
	)
}
