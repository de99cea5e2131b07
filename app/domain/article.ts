/** Whom an article is for, in the order of the index. */
export const readers = ['elected', 'assess', 'lead'] as const
export type Reader = (typeof readers)[number]

/** What the index says of an article; its address is `/kunskap/slug`. */
export interface ArticleSummary {
	readonly slug: string
	readonly title: string
	readonly summary: string
	readonly readers: readonly Reader[]
	/** Whole minutes it takes to read on a phone. */
	readonly minutes: number
}

export interface Article extends ArticleSummary {
	/** Safe to insert as it is. Without the title. */
	readonly html: string
	readonly sources: readonly string[]
}

/** Slow enough for a phone and for somebody to whom the words are new. */
const wordsPerMinute = 180

/** Rounded to whole minutes, at least one. */
export function readingMinutes(words: number): number {
	return Math.max(1, Math.round(words / wordsPerMinute))
}
