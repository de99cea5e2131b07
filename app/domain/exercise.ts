/** An invented case that a nämnd assesses together. */
export interface ExerciseCase {
	readonly slug: string
	readonly title: string
	/** What is read aloud, paragraph by paragraph. */
	readonly story: readonly string[]
	/** What to talk about once the answers are shown. */
	readonly talk: readonly string[]
}
