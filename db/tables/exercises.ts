import type { Timestamp } from '#app/domain/calendar.ts'
import type { ExerciseAnswer } from '#app/domain/exercise.ts'

export interface ExerciseTable {
	id: string
	municipality_id: string
	/** What participants type: short, and unique in the whole installation. */
	code: string
	case_slug: string
	instrument: string
	started_by: string
	started_at: Timestamp
	expires_at: Timestamp
	revealed_at: Timestamp | null
}

export interface ExerciseAnswerTable {
	exercise_id: string
	/** Of a random number in the participant's browser and the exercise: it tells nobody who she is. */
	participant_hash: string
	flexibility: ExerciseAnswer
	bureaucracy: ExerciseAnswer
	renewal: ExerciseAnswer
	innovation: ExerciseAnswer
}
