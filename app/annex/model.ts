import type { AssessmentKind } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import type { Finding } from '#app/domain/finding.ts'
import type { Effect } from '#app/domain/instrument.ts'
import type { MunicipalityLogo } from '#app/domain/municipality-logo.ts'
import type {
	AssessmentRecord,
	Chain,
	Circumstances,
	Foot,
	Money,
	Process,
	StagesTable,
} from './model-page-two.ts'
import type { BarCell, Labelled, Tone } from './model-parts.ts'

export type * from './model-page-two.ts'
export type * from './model-parts.ts'

/**
 * The annex as data: every word in finished Swedish and the raw figures that bars are drawn from, in the order it
 * is read. No markup and no layout, so that every form can be made from it and it can be stored for good.
 */
export interface AnnexModel {
	readonly format: 'vagskal/annex@1'
	readonly language: 'sv-SE'
	readonly state: AnnexState
	/** 'none': the screening ended in that no assessment is needed. Then sections 3–9 are empty: without a heading, and in no form. */
	readonly kind: AssessmentKind | 'none'
	readonly instrument: string
	readonly version: number
	readonly date: CalendarDate
	readonly diarienummer: string | null
	/** Names the file, the window and the bookmark of the document. */
	readonly documentTitle: string
	/** «UTKAST», on every page of what is not established. */
	readonly draftMark: string | null
	/** Hexadecimal colour of the municipality, or null for Vågskål's own. */
	readonly accent: string | null
	/** The page limit that sections 1–10 are held to: 2 for up to three alternatives, else 3. */
	readonly pageLimit: number
	readonly head: Head
	/** Of the reader's page; absent in a draft, and where the installation has no public address. */
	readonly address?: AnnexAddress | undefined
	readonly conclusion: Conclusion
	readonly effects: EffectsTable
	readonly unknowns: Unknowns
	readonly conditions: Conditions
	readonly chain: Chain
	/** null in a short assessment, which has no stages. */
	readonly stages: StagesTable | null
	readonly money: Money
	readonly circumstances: Circumstances
	readonly process: Process
	/** «Ändrat sedan version 1: …», read first in «Så gjordes bedömningen»; absent in what has no version before it. */
	readonly changes?: string | undefined
	readonly record: AssessmentRecord | null
	readonly foot: Foot
	/** For the reader's page, never in a printed form; absent in what was established before there were any. */
	readonly findings?: readonly Finding[] | undefined
	/** SHA-256 of the canonical JSON of the model with this set to null, in hexadecimal; null until it is computed. */
	readonly checksum: string | null
}

export type AnnexState = 'draft' | 'established'

export interface AnnexAddress {
	/** «Läs bilagan på webben:». */
	readonly label: string
	/** Without `https://`, as it is read and typed. */
	readonly text: string
	readonly url: string
}

export interface Head {
	readonly municipality: string
	/** Beside the name; absent where the municipality has none. */
	readonly logo?: MunicipalityLogo | undefined
	/** «Bilaga – balanseringsbedömning». */
	readonly kicker: string
	/** The proposal's title; the heading of the whole. */
	readonly title: string
	readonly facts: readonly Labelled[]
	/** What a balanseringsbedömning says and what it does not. */
	readonly scope: string
	/** Short assessment, incomplete assessment: what the reader must know first. */
	readonly notices: readonly string[]
}

export interface ConclusionLine {
	readonly id: string
	readonly label: string
	readonly tone: Tone
	/** «bedöms öka omställningsförmågan något.» */
	readonly verdict: string
	/** The sentences after it: contradiction, direction, equal weights, what is missing. */
	readonly sentences: readonly string[]
}

export interface Conclusion {
	readonly heading: string
	readonly lines: readonly ConclusionLine[]
	readonly findOutFirst: Labelled | null
	readonly comment: Labelled | null
}

export interface ColumnHead {
	readonly id: string
	readonly title: string
}

export interface EffectsTable {
	readonly heading: string
	readonly axis: string
	readonly reading: string
	readonly corner: string
	readonly columns: readonly ColumnHead[]
	readonly rows: readonly {
		readonly key: Effect | 'overall'
		readonly label: string
		readonly cells: readonly BarCell[]
	}[]
	/** «Besvarade», and the directions where they do not fit in the conclusion. */
	readonly textRows: readonly { readonly label: string; readonly cells: readonly string[] }[]
	readonly notes: readonly string[]
}

export interface Unknowns {
	readonly heading: string
	readonly alternatives: readonly {
		readonly id: string
		readonly title: string
		/** Lines of the kind «Avgörande: …», «Övriga: …», «Räkneexempel, inte en plan: …». */
		readonly lines: readonly Labelled[]
	}[]
}

export interface ConditionItem {
	readonly number: string
	readonly text: string
	readonly alternatives: string
	/** Responsible and follow-up date, and where the rest of a long text stands. */
	readonly details: string
}

export interface Conditions {
	readonly heading: string
	readonly items: readonly ConditionItem[]
	/** That there are none, or that there are more in the record. */
	readonly note: string | null
}
