import { effects } from './instrument.ts'
import type { Effect } from './instrument.ts'

/** The steps of an assessment, in the order of the page's own list. Any order is allowed. */
export type AssessmentStep =
	| { readonly slug: string; readonly kind: 'effect'; readonly effect: Effect; readonly scope: 'all' }
	| { readonly slug: string; readonly kind: 'resources' | 'lockIn' | 'preconditions'; readonly scope: 'all' }
	| { readonly slug: string; readonly kind: 'chain' | 'affected'; readonly scope: 'alternative' }

/** The address's word for «all alternatives side by side». */
export const allAlternatives = 'alla'

const effectSlugs: Readonly<Record<Effect, string>> = {
	flexibility: 'flexibilitet',
	bureaucracy: 'byrakrati',
	renewal: 'fornyelse',
	innovation: 'innovation',
}

export const assessmentSteps: readonly AssessmentStep[] = [
	...effects.map((effect): AssessmentStep => ({
		slug: effectSlugs[effect],
		kind: 'effect',
		effect,
		scope: 'all',
	})),
	{ slug: 'resurser', kind: 'resources', scope: 'all' },
	{ slug: 'inlasning', kind: 'lockIn', scope: 'all' },
	{ slug: 'forutsattningar', kind: 'preconditions', scope: 'all' },
	{ slug: 'beslutskedja', kind: 'chain', scope: 'alternative' },
	{ slug: 'berorda', kind: 'affected', scope: 'alternative' },
]

export function findStep(slug: string): AssessmentStep | null {
	return assessmentSteps.find((step) => step.slug === slug) ?? null
}

/** One page of the assessment: a step, for all alternatives or for one. */
export interface StepPage {
	readonly step: AssessmentStep
	/** The alternative's key in the address, or allAlternatives. */
	readonly alternative: string
}

/** All pages in reading order: the steps for all alternatives, then each alternative's own steps. */
export function stepPages(alternativeKeys: readonly string[]): StepPage[] {
	const shared = assessmentSteps.filter(({ scope }) => scope === 'all')
	const own = assessmentSteps.filter(({ scope }) => scope === 'alternative')
	return [
		...shared.map((step) => ({ step, alternative: allAlternatives })),
		...own.flatMap((step) => alternativeKeys.map((alternative) => ({ step, alternative }))),
	]
}

/** The pages of a follow-up: the same 16 questions, of the alternative that was decided, and nothing besides. */
export function followUpPages(): StepPage[] {
	return stepPages([]).filter(({ step }) => step.kind === 'effect')
}

/** The page after this one; null after the last. */
export function pageAfter(pages: readonly StepPage[], slug: string, alternative: string): StepPage | null {
	const here = pages.findIndex((page) => page.step.slug === slug && page.alternative === alternative)
	return here < 0 ? null : (pages[here + 1] ?? null)
}
