import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { ExerciseGone } from '#app/components/exercise/exercise-gone.tsx'
import { ExerciseScreen } from '#app/components/exercise/exercise-screen.tsx'
import { exerciseScreen } from '#app/exercise-screen.server.ts'
import { requireExercise } from '#app/exercise-visit.server.ts'
import { formOf, notFound, textField } from '#app/http.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { exerciseText as text } from '#app/text/exercise.ts'
import { siteText } from '#app/text/site.ts'
import type { Visitor } from '#app/visitor.server.ts'
import { countParticipants, endExercise, revealExercise } from '#db/queries/exercise.ts'

export const handle = { permission: 'signedIn' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(page?.title ?? text.goneTitle) },
]

/** The exercise, for the one who leads it; 404 for everybody else. */
async function requireLed(args: LoaderFunctionArgs, visitor: Visitor) {
	requirePermission(visitor, handle.permission)
	const visit = await requireExercise(args)
	if (visit.exercise.startedBy !== visitor.personId) throw notFound()
	const actor = {
		municipalityId: visitor.municipality.id,
		personId: visitor.personId,
		at: runtime.deps.now(),
	}
	return { visit, actor }
}

export async function loader(args: LoaderFunctionArgs) {
	const { visit } = await requireLed(args, await requireVisitor(args))
	return exerciseScreen(visit, args.request)
}

export async function action(args: ActionFunctionArgs) {
	const { visit, actor } = await requireLed(args, await requireVisitor(args))
	const { db } = runtime.deps
	const intent = textField(await formOf(args.request), 'intent')
	if (intent === 'end') {
		await endExercise(db, actor, visit.exercise.id)
		return redirect('/kunskap/ovning')
	}
	if (intent !== 'reveal') throw new Response(null, { status: 400 })
	if ((await countParticipants(db, visit.exercise.id)) === 0)
		return data({ problem: text.revealNone }, { status: 422 })
	await revealExercise(db, actor, visit.exercise.id)
	return redirect(`/kunskap/ovning/${visit.exercise.code}`)
}

const askEveryMs = 4000

export default function ExerciseLeadPage() {
	const page = useLoaderData<typeof loader>()
	const problem = useActionData<typeof action>()?.problem ?? null
	const { revalidate } = useRevalidator()
	const isOpen = page.result === null
	useEffect(() => {
		if (!isOpen) return
		const timer = setInterval(() => {
			if (document.visibilityState === 'visible') revalidate()
		}, askEveryMs)
		return () => {
			clearInterval(timer)
		}
	}, [isOpen, revalidate])
	return <ExerciseScreen {...page} problem={problem} />
}

export function ErrorBoundary() {
	return <ExerciseGone />
}
