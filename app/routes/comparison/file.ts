import type { LoaderFunctionArgs } from '@remix-run/node'
import { unlessBusy } from '#app/busy-pdf.server.ts'
import { readComparison } from '#app/comparison-choice.server.ts'
import { comparisonFile, comparisonForms } from '#app/comparison-file.server.ts'
import { requireFound, requireParams } from '#app/http.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'

export const handle = { permission: 'comparisons.read' } as const

/** The comparison of the address as a file: `jamforelse.pdf?val=…`. */
export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const { file } = requireParams(args.params, 'file')
	const form = requireFound(comparisonForms.find((known) => file === `jamforelse.${known}`))
	const asked = readComparison(new URL(args.request.url).searchParams)
	return unlessBusy(() => comparisonFile(visitor, asked, form))
}
