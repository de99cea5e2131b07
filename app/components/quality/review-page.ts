import type { ReviewPart, qualityReviewText } from '#app/text/quality-review.ts'

export interface ShownRemark {
	readonly id: string
	/** What it is about. */
	readonly label: string
	readonly text: string
	readonly at: string
	/** Where it is mended. */
	readonly to: string
	readonly isDone: boolean
}

/** What the review shows, and what this reader may do. */
export interface ReviewPageData {
	readonly state: keyof (typeof qualityReviewText)['states']
	readonly isRequired: boolean
	/** Why the reviewer sent it back; null where she has not. */
	readonly sentBack: string | null
	/** What the program found, point by point; null for a reader who may see no figures, or while there are none. */
	readonly facts: readonly { readonly part: ReviewPart; readonly found: readonly string[] }[] | null
	readonly remarks: readonly ShownRemark[]
	readonly subjects: readonly { readonly value: string; readonly label: string }[]
	readonly alternatives: readonly { readonly id: string; readonly label: string }[]
	readonly mayDecide: boolean
	readonly maySendBack: boolean
	readonly maySend: boolean
	readonly mayTakeBack: boolean
	readonly mayMend: boolean
}

/** A post that was refused, with everything that was typed and ticked. */
export interface RejectedReviewForm {
	readonly typed: Readonly<Record<string, string>>
	readonly ticked: readonly string[]
	readonly problems: readonly { readonly fieldId: string; readonly sentence: string }[]
}
