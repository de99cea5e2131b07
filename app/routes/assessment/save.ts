import type { ActionFunctionArgs } from '@remix-run/node'
import { openSaveTarget, requireAssessmentVisit } from '#app/assessment-visit.server.ts'
import { savedReply } from '#app/saved-reply.server.ts'
import { formOf, notFound, savedFieldsOf } from '#app/http.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { savePostedFields, touchesAnswers } from '#app/use-cases/save-posted-fields.ts'

export const handle = { permission: 'answers.write' } as const

export function loader(): never {
	throw notFound()
}

/** Saves single fields as they are typed; see components/autosave. */
export async function action(args: ActionFunctionArgs) {
	const visit = await requireAssessmentVisit(args)
	const posted = savedFieldsOf(await formOf(args.request))
	if (visit.allLocked) return Response.json(await savedReply(visit, null, posted))
	const saved = await savePostedFields(
		runtime.deps,
		await openSaveTarget(visit, { isAnswering: touchesAnswers(posted) }),
		posted,
	)
	return Response.json(await savedReply(visit, saved, posted))
}
