import type { Figure } from '#app/domain/result.ts'
import { nearestDouble } from '#app/domain/rational.ts'
import { thresholds } from '#app/domain/thresholds.ts'
import { annexText } from '#app/text/annex.ts'
import { signedDecimal } from '#app/text/format.ts'
import type { BarCell, Tone } from './model.ts'

/**
 * One figure as a bar and as words. `whose` begins the text alternative («A, Mer flexibilitet»). A figure that is
 * null is not applicable; one without a point has a range that spans what could be.
 */
export function barCell(whose: string, figure: Figure | null, word = ''): BarCell {
	if (figure === null || figure.range === null) return wordsOnly(whose, annexText.effects.notApplicable)
	const [low, high] = figure.range
	const spans = low !== high
	const point = figure.point === null ? annexText.effects.noPoint : signedDecimal(figure.point)
	const range = spans ? annexText.effects.range(signedDecimal(low), signedDecimal(high)) : ''
	return {
		figure: { point: figure.point, range: figure.range },
		tone: toneOf(figure.point),
		point,
		range,
		word,
		alt: annexText.effects.alt([
			whose,
			figure.point === null ? point : annexText.effects.altPoint(point),
			spans ? annexText.effects.altRange(range) : '',
		]),
	}
}

/** A cell that has words where others have a bar. */
export function wordsOnly(whose: string, words: string): BarCell {
	return {
		figure: null,
		tone: 'none',
		point: words,
		range: '',
		word: '',
		alt: annexText.effects.alt([whose, words]),
	}
}

/** The sign class of method.md: from ±0.25 on. */
export function toneOf(point: number | null): Tone {
	if (point === null) return 'none'
	if (point >= signThreshold) return 'positive'
	return point <= -signThreshold ? 'negative' : 'neutral'
}

const signThreshold = nearestDouble(thresholds.notable)
