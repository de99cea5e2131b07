import type { ActionFunctionArgs } from '@remix-run/node'
import { saveAgreement } from '#app/agreement.server.ts'
import { formOf, notFound, savedFieldsOf } from '#app/http.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'

export const handle = { permission: 'answers.reconcile' } as const

export function loader(): never {
	throw notFound()
}

/** Saves single agreed answers as they are typed; see components/autosave. */
export async function action(args: ActionFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const { reply } = await saveAgreement(visit, savedFieldsOf(await formOf(args.request)))
	return Response.json(reply)
}
