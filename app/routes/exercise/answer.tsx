import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ExerciseGone } from '#app/components/exercise/exercise-gone.tsx'
import { ExerciseForm } from '#app/components/exercise/exercise-form.tsx'
import { exerciseLimits, isExerciseAnswer } from '#app/domain/exercise.ts'
import type { ExerciseAnswers } from '#app/domain/exercise.ts'
import { effects, levelKey, levels } from '#app/domain/instrument.ts'
import { newParticipant, participantCookie, participantHash } from '#app/exercise-cookie.server.ts'
import { exerciseResult } from '#app/exercise-result.server.ts'
import { admitPost, requireExercise } from '#app/exercise-visit.server.ts'
import type { ExerciseVisit } from '#app/exercise-visit.server.ts'
import { formOf, notFound, textField } from '#app/http.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { exerciseText as text } from '#app/text/exercise.ts'
import { siteText } from '#app/text/site.ts'
import { findExerciseAnswers, saveExerciseAnswers } from '#db/queries/exercise.ts'

/** Whoever has the code takes part, without an account. */
export const handle = { permission: 'public' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(page?.title ?? text.goneTitle) },
	{ name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireExercise(args)
	const { exercise, exerciseCase, instrument } = visit
	return {
		title: exerciseCase.title,
		story: exerciseCase.story,
		questions: effects.map((effect) => ({
			effect,
			label: instrument.effects[effect].label,
			question: instrument.shortQuestions[effect].question,
			help: instrument.shortQuestions[effect].help,
			choices: levels.toReversed().map((level) => ({
				value: levelKey(level),
				label: instrument.shortQuestions[effect].anchors[levelKey(level)],
			})),
		})),
		given: await answersOf(visit),
		isSaved: new URL(args.request.url).searchParams.has('klart'),
		isRevealed: exercise.revealedAt !== null,
		result: await exerciseResult(visit),
	}
}

async function answersOf({ exercise, participant }: ExerciseVisit): Promise<ExerciseAnswers | null> {
	if (participant === null) return null
	return findExerciseAnswers(runtime.deps.db, {
		exerciseId: exercise.id,
		participantHash: participantHash(participant, exercise.id),
	})
}

export async function action(args: ActionFunctionArgs) {
	const { exercise, instrument, participant: known } = await requireExercise(args)
	admitPost(args)
	const form = await formOf(args.request)
	const typed = Object.fromEntries(effects.map((effect) => [effect, textField(form, effect)]))
	const missing = effects.filter((effect) => !isExerciseAnswer(typed[effect] ?? ''))
	if (missing.length > 0) {
		const problems = missing.map((effect) => ({
			fieldId: effect,
			sentence: text.missing(instrument.effects[effect].name),
		}))
		return data({ typed, problems, notice: null }, { status: 422 })
	}
	const participant = known ?? newParticipant()
	const outcome = await saveExerciseAnswers(runtime.deps.db, {
		exerciseId: exercise.id,
		participantHash: participantHash(participant, exercise.id),
		answers: typed as unknown as ExerciseAnswers,
		now: runtime.deps.now(),
		mostParticipants: exerciseLimits.mostParticipants,
	})
	switch (outcome) {
		case 'saved':
			return redirect(`/ovning/${exercise.code}?klart`, {
				headers: { 'Set-Cookie': await participantCookie(participant) },
			})
		case 'revealed':
			return data({ typed, problems: [], notice: text.closedUnsent }, { status: 409 })
		case 'full':
			return data({ typed, problems: [], notice: text.full }, { status: 409 })
		case 'gone':
			throw notFound()
	}
}

export default function ExerciseAnswerPage() {
	return <ExerciseForm {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>() ?? null} />
}

export function ErrorBoundary() {
	return <ExerciseGone />
}
