import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAssessmentVisit } from '#app/assessment-visit.server.ts'
import { allAlternatives, assessmentSteps } from '#app/domain/assessment-steps.ts'

export const handle = { permission: 'answers.write' } as const

/** Only ever seen as the frame of an error. */
export default function OpenPage() {
	return null
}

/** To the first step, or to the alternatives when there are none to assess. */
export async function loader(args: LoaderFunctionArgs) {
	const { proposal, alternatives } = await requireAssessmentVisit(args)
	const address = `/arenden/${proposal.publicId}`
	if (alternatives.length === 0) return redirect(`${address}/alternativ`)
	return redirect(`${address}/bedomning/${allAlternatives}/${assessmentSteps[0]?.slug ?? ''}`)
}
