import type { CalendarDate } from './calendar.ts'

/** The four effects the source asks about (report section 3.5), in the order of every table. */
export const effects = ['flexibility', 'bureaucracy', 'renewal', 'innovation'] as const
export type Effect = (typeof effects)[number]

/** The four stages of dynamic capability (report figure 5, section 4.1), in the order of every table. */
export const stages = ['sense', 'seize', 'scale', 'sustain'] as const
export type Stage = (typeof stages)[number]

/** One cell of the 4 × 4 grid. The id is stable across instrument versions. */
export type CriterionId = `${Effect}.${Stage}`

/** Instrument order: row by row, effect first. */
export const criterionIds: readonly CriterionId[] = effects.flatMap((effect) =>
	stages.map((stage): CriterionId => `${effect}.${stage}`),
)

/** −2 cements clearly · 0 as today · +2 strengthens clearly. Plus is always good for omställningsförmågan. */
export const levels = [-2, -1, 0, 1, 2] as const
export type Level = (typeof levels)[number]
export type LevelKey = `${Level}`

export function levelKey(level: Level): LevelKey {
	return String(level) as LevelKey
}

export const lockInIds = [
	'outdatedSystem',
	'unownedRoutine',
	'longCommitment',
	'dataOwnership',
	'closedStandards',
	'noOpenApi',
] as const
export type LockInId = (typeof lockInIds)[number]

/** The three checks that are the source's new shall-requirements for system procurement (report section 5). */
export const shallRequirements = [
	'dataOwnership',
	'closedStandards',
	'noOpenApi',
] as const satisfies readonly LockInId[]

/** The five principles of balancing (report section 3.1). They never enter the score. */
export const preconditionIds = [
	'prioritering',
	'kostnadskontroll',
	'nyttorealisering',
	'nyttokontroll',
	'kompetensforsorjning',
] as const
export type PreconditionId = (typeof preconditionIds)[number]

/** The links of the decision chain, from political decision to follow-up. */
export const chainLinks = ['decision', 'requirements', 'delivery', 'followUp'] as const
export type ChainLink = (typeof chainLinks)[number]

export interface Criterion {
	readonly id: CriterionId
	readonly effect: Effect
	readonly stage: Stage
	/**
	 * What the question is about, where it is named in a sentence or a list: «att sprida det som fungerar». Begins in
	 * lower case, ends without a full stop, and means the good direction: «mindre dubbelarbete», never «dubbelarbete».
	 */
	readonly shortLabel: string
	/** Asks one thing. */
	readonly question: string
	/** What counts and what does not, one or two sentences. */
	readonly help: string
	/** A concrete municipal example. */
	readonly example: string
	/** «Varför frågan ställs». */
	readonly why: { readonly text: string; readonly source: string }
	readonly mechanisms: readonly string[]
	/** A written anchor for each of the five levels. */
	readonly anchors: Readonly<Record<LevelKey, string>>
}

/** The one question per effect of a short assessment (kort bedömning). */
export interface ShortQuestion {
	readonly question: string
	readonly help: string
	readonly anchors: Readonly<Record<LevelKey, string>>
}

export interface LockInCheck {
	readonly id: LockInId
	/** Asked positively: «ja» means that the lock-in is absent, and is stored as 'no'. */
	readonly question: string
	readonly help: string
	/** Sentence printed where the lock-in is there. */
	readonly statement: string
	/** Short noun phrase for lists, such as «kommunen äger och kontrollerar all data». */
	readonly requirement: string
	/** Asked only where the ärende concerns an it-system. */
	readonly itSystemOnly: boolean
}

export interface PreconditionQuestion {
	readonly id: PreconditionId
	readonly label: string
	readonly question: string
	readonly help: string
}

export interface ChainLinkText {
	readonly id: ChainLink
	readonly label: string
	readonly opportunityPrompt: string
	readonly riskPrompt: string
}

export type ScreeningOutcome = 'full' | 'short' | 'none'

export interface ScreeningQuestion {
	readonly id: string
	readonly question: string
	readonly help: string
	/** What a «ja» speaks for; 'split' means that the ärende should be divided per decision first. */
	readonly ifYes: ScreeningOutcome | 'split'
}

/** A published, frozen version of the questions. Content of `content/instruments/<version>.yaml`. */
export interface Instrument {
	readonly version: string
	readonly validFrom: CalendarDate
	/** Baseline and horizon, shown on every step. */
	readonly baseline: string
	readonly effects: Readonly<
		Record<
			Effect,
			{ readonly label: string; readonly name: string; readonly meaning: string; readonly help: string }
		>
	>
	readonly stages: Readonly<Record<Stage, { readonly label: string; readonly meaning: string }>>
	readonly levelLabels: Readonly<Record<LevelKey, string>>
	readonly criteria: readonly Criterion[]
	readonly shortQuestions: Readonly<Record<Effect, ShortQuestion>>
	readonly lockIns: readonly LockInCheck[]
	readonly preconditions: readonly PreconditionQuestion[]
	readonly chainLinks: readonly ChainLinkText[]
	/** Rows offered under «Berörda och hörda», such as «brukare». */
	readonly affected: readonly string[]
	readonly likelihoods: readonly [string, string, string, string]
	readonly consequences: readonly [string, string, string, string]
	readonly screening: readonly ScreeningQuestion[]
}
