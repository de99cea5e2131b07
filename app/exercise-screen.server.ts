import encodeQR from 'qr'
import { effects } from '#app/domain/instrument.ts'
import { swedishMoment } from '#app/domain/swedish-time.ts'
import { countParticipants } from '#db/queries/exercise.ts'
import { exerciseResult } from './exercise-result.server.ts'
import type { ExerciseVisit } from './exercise-visit.server.ts'
import { runtime } from './runtime.server.ts'

/** What the projector shows. Its address is the installation's own, or where it has none the one that was asked for. */
export async function exerciseScreen(visit: ExerciseVisit, request: Request) {
	const { exercise, exerciseCase, instrument } = visit
	const { db, now, publicUrl } = runtime.deps
	const site = new URL(publicUrl ?? request.url)
	const url = new URL(`/ovning/${exercise.code}`, site).href
	return {
		title: exerciseCase.title,
		story: exerciseCase.story,
		questions: effects.map((effect) => ({
			label: instrument.effects[effect].label,
			question: instrument.shortQuestions[effect].question,
		})),
		code: exercise.code,
		address: `${site.host}/ovning`,
		url,
		qr: encodeQR(url, 'svg', { border: 2 }),
		ends: swedishMoment(exercise.expiresAt, now()),
		participants: await countParticipants(db, exercise.id),
		result: await exerciseResult(visit),
	}
}
