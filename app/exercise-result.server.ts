import { leastKnown, mostDivided, spreadOf } from '#app/domain/exercise.ts'
import type { EffectSpread } from '#app/domain/exercise.ts'
import type { Effect } from '#app/domain/instrument.ts'
import { exerciseText as text } from '#app/text/exercise.ts'
import { listExerciseAnswers } from '#db/queries/exercise.ts'
import type { ExerciseVisit } from './exercise-visit.server.ts'
import { runtime } from './runtime.server.ts'

export interface ExerciseResult {
	readonly participants: number
	readonly spreads: readonly (EffectSpread & { readonly label: string })[]
	/** What to talk about, in words. */
	readonly talk: readonly string[]
}

/** How the answers are spread and what to talk about; null until they are shown. */
export async function exerciseResult({
	exercise,
	exerciseCase,
	instrument,
}: Omit<ExerciseVisit, 'participant'>): Promise<ExerciseResult | null> {
	if (exercise.revealedAt === null) return null
	const answers = await listExerciseAnswers(runtime.deps.db, exercise.id)
	const spreads = spreadOf(answers)
	const namesOf = (effects: readonly Effect[]) => effects.map((effect) => instrument.effects[effect].name)
	const divided = namesOf(mostDivided(spreads))
	const unknown = namesOf(leastKnown(spreads, answers.length))
	return {
		participants: answers.length,
		spreads: spreads.map((spread) => ({ ...spread, label: instrument.effects[spread.effect].label })),
		talk: [
			divided.length === 0 ? text.agreed : text.divided(divided),
			...(unknown.length === 0 ? [] : [text.unknown(unknown)]),
			...exerciseCase.talk,
			text.condition,
		],
	}
}
