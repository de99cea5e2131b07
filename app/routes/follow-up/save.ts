import type { ActionFunctionArgs } from '@remix-run/node'
import { openSaveTarget } from '#app/assessment-visit.server.ts'
import { withoutSharedFields } from '#app/follow-up-steps.server.ts'
import { requireFollowUpVisit } from '#app/follow-up-visit.server.ts'
import { savedReply } from '#app/saved-reply.server.ts'
import { formOf, notFound, savedFieldsOf } from '#app/http.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { savePostedFields, touchesAnswers } from '#app/use-cases/save-posted-fields.ts'

export const handle = { permission: 'followUp.answer' } as const

export function loader(): never {
	throw notFound()
}

/** Saves single answers of a follow-up as they are typed; see components/autosave. */
export async function action(args: ActionFunctionArgs) {
	const visit = await requireFollowUpVisit(args, handle.permission)
	const posted = savedFieldsOf(withoutSharedFields(await formOf(args.request)))
	if (visit.answersLocked) return Response.json(await savedReply(visit, null, posted))
	const target = await openSaveTarget(visit, { isAnswering: touchesAnswers(posted) })
	return Response.json(await savedReply(visit, await savePostedFields(runtime.deps, target, posted), posted))
}
