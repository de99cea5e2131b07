import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { mayDo } from '#app/access/policy.ts'
import { ExerciseStart } from '#app/components/exercise/exercise-start.tsx'
import { instrumentInForce } from '#app/content/load-instruments.ts'
import { exerciseLimits } from '#app/domain/exercise.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { formOf, textField } from '#app/http.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { exerciseText as text } from '#app/text/exercise.ts'
import { siteText } from '#app/text/site.ts'
import { findVisitor } from '#app/visitor.server.ts'
import { listExercises, startExercise } from '#db/queries/exercise.ts'

/** Everybody may read what it is; whoever has a role may start one. */
export const handle = { permission: 'public' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.startTitle) }]

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { db, now } = runtime.deps
	const visitor = await findVisitor(request, context)
	const mayLead = visitor !== null && mayDo(visitor.assignments, 'signedIn')
	const cases = runtime.knowledge.cases.map(({ slug, title, story }) => ({
		slug,
		title,
		lead: story[0] ?? '',
	}))
	if (!mayLead) return { cases, mayLead, ongoing: [] }
	const query = { municipalityId: visitor.municipality.id, personId: visitor.personId, now: now() }
	const ongoing = await listExercises(db, query)
	return {
		cases,
		mayLead,
		ongoing: ongoing.map(({ code, caseSlug }) => ({
			code,
			title: cases.find(({ slug }) => slug === caseSlug)?.title ?? caseSlug,
		})),
	}
}

export async function action(args: ActionFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, 'signedIn')
	const { db, instruments, now } = runtime.deps
	const caseSlug = textField(await formOf(args.request), 'case')
	if (!runtime.knowledge.cases.some(({ slug }) => slug === caseSlug))
		return data({ problem: text.chooseCase }, { status: 422 })
	const at = now()
	const code = await startExercise(
		db,
		{ municipalityId: visitor.municipality.id, personId: visitor.personId, at },
		{
			caseSlug,
			instrument: instrumentInForce(instruments, swedishDate(at)).version,
			expiresAt: new Date(Date.parse(at) + exerciseLimits.hours * 60 * 60 * 1000).toISOString(),
			mostOpen: exerciseLimits.mostOpen,
		},
	)
	if (code === null) return data({ problem: text.tooMany(exerciseLimits.mostOpen) }, { status: 422 })
	return redirect(`/kunskap/ovning/${code}`)
}

export default function ExerciseStartPage() {
	const problem = useActionData<typeof action>()?.problem ?? null
	return <ExerciseStart {...useLoaderData<typeof loader>()} problem={problem} />
}
