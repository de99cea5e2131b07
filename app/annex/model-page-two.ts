import type { Orientation } from '#app/domain/assessment.ts'
import type { Stage } from '#app/domain/instrument.ts'
import type { BarCell, Labelled } from './model-parts.ts'

/* Sections 6–10, the assessment record and the foot of the annex model. */

export interface ChainRow {
	readonly kind: 'opportunity' | 'risk'
	readonly sign: '+' | '−'
	readonly text: string
	readonly alternatives: string
	/** Risk value 1–16 for the drawing; null for an opportunity. */
	readonly value: number | null
	readonly risk: string
	readonly condition: string
}

export interface Chain {
	readonly heading: string
	readonly columns: readonly [string, string, string, string, string]
	/** One per link of the chain that has any, in its order. */
	readonly links: readonly { readonly label: string; readonly rows: readonly ChainRow[] }[]
	readonly notes: readonly string[]
}

export interface StagesTable {
	readonly heading: string
	readonly corner: string
	readonly columns: readonly { readonly key: Stage; readonly label: string }[]
	readonly rows: readonly {
		readonly id: string
		readonly label: string
		readonly cells: readonly BarCell[]
	}[]
}

export interface MoneyRow {
	readonly label: string
	/** Whole per cent for the drawing; null where unknown or not given. */
	readonly shares: Orientation | null
	readonly cells: readonly [string, string, string, string, string]
}

export interface Money {
	readonly heading: string
	readonly columns: readonly [string, string, string, string, string, string]
	readonly rows: readonly MoneyRow[]
	readonly note: string
}

export interface Circumstances {
	readonly heading: string
	readonly groups: readonly {
		readonly label: string
		/** A missing shall-requirement is not to be overlooked. */
		readonly warning: boolean
		/** `alternatives` is «A, B»; empty where all of them share the line. */
		readonly lines: readonly { readonly alternatives: string; readonly text: string }[]
	}[]
}

export interface Process {
	readonly heading: string
	readonly paragraphs: readonly string[]
	/** Stands before the checksum. */
	readonly checksumLabel: string
}

export interface RecordAnswer {
	readonly criterion: string
	readonly question: string
	readonly answer: string
	/** Motivation, what it rests on, disagreement: each with its label. */
	readonly details: readonly Labelled[]
}

export interface AssessmentRecord {
	readonly heading: string
	readonly intro: string
	/** What did not fit on the first pages, whole; then every condition, opportunity and risk. None is empty. */
	readonly lists: readonly { readonly heading: string; readonly items: readonly Labelled[] }[]
	readonly alternatives: readonly {
		readonly heading: string
		readonly notes: readonly Labelled[]
		readonly answers: readonly RecordAnswer[]
	}[]
}

export interface Foot {
	/** Municipality, diarienummer, version and date, on every page. */
	readonly text: string
	/** Before and between the numbers of «Sida 1 av 2». */
	readonly page: string
	readonly of: string
}
