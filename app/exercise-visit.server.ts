import type { LoaderFunctionArgs } from '@remix-run/node'
import type { ExerciseCase } from '#app/domain/exercise.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { findExercise } from '#db/queries/exercise.ts'
import type { Exercise } from '#db/queries/exercise.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'
import { createThrottle } from './access/throttle.ts'
import { readParticipant } from './exercise-cookie.server.ts'
import { notFound, requireFound, requireParams } from './http.server.ts'
import { runtime } from './runtime.server.ts'

export interface ExerciseVisit {
	readonly exercise: Exercise
	readonly exerciseCase: ExerciseCase
	readonly instrument: Instrument
	/** What the participant's browser has been given; null for a new one. */
	readonly participant: string | null
}

type Args = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>

/** A whole nämnd has one network address: these are generous to typing errors and useless for guessing. */
const misses = createThrottle({ windowMinutes: 10, perNetwork: 40 })
const posts = createThrottle({ windowMinutes: 10, perNetwork: 600 })

/**
 * The exercise of the code in the address, for whoever has it. 404 where there is none that is going; 429 where too
 * many wrong codes have come from the same network, unless the browser has answered in an exercise here before.
 */
export async function requireExercise({ request, params, context }: Args): Promise<ExerciseVisit> {
	const { db, now } = runtime.deps
	const [address, at] = [context.clientAddress ?? '', now()]
	const participant = await readParticipant(request)
	if (participant === null && misses.isOver(address, at)) throw new Response(null, { status: 429 })
	const municipality = requireFound(await findMunicipalityByHost(db, new URL(request.url).hostname))
	const code = requireParams(params, 'code').code
	const exercise = isCode(code)
		? await findExercise(db, { municipalityId: municipality.id, code, now: at })
		: null
	if (exercise === null) {
		misses.count(address, at)
		throw notFound()
	}
	return { exercise, participant, ...contentOf(exercise) }
}

/** 429 where too many answers have come from the same network. */
export function admitPost({ context }: Pick<Args, 'context'>): void {
	const [address, at] = [context.clientAddress ?? '', runtime.deps.now()]
	if (posts.isOver(address, at)) throw new Response(null, { status: 429 })
	posts.count(address, at)
}

/** The case and the questions that it was started with; 404 where they are gone from content/. */
function contentOf({ caseSlug, instrument }: Exercise) {
	return {
		exerciseCase: requireFound(runtime.knowledge.cases.find(({ slug }) => slug === caseSlug)),
		instrument: requireFound(runtime.deps.instruments.find(({ version }) => version === instrument)),
	}
}

/** As it is stored, however it was typed. */
export function typedCode(text: string): string {
	return text.replace(/[\s-]/g, '').toLowerCase()
}

function isCode(code: string): boolean {
	return /^[0-9a-z]{6}$/.test(code)
}
