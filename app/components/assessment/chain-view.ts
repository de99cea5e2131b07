import type { ChainLink } from '#app/domain/instrument.ts'

/** The rows of one alternative's decision chain; their texts are in the form view. */
export interface ChainRow {
	readonly id: string
	readonly link: ChainLink
	readonly kind: 'opportunity' | 'risk'
	readonly conditionIds: readonly string[]
}

/** Names of the fields of a row that does not exist yet: it is added when its text is filled in and the form is saved. */
export const newRow = {
	item: (link: ChainLink, kind: ChainRow['kind'], field: 'text' | 'likelihood' | 'consequence') =>
		`new:chain:${link}:${kind}:${field}`,
	condition: (itemId: string, field: 'text' | 'responsible' | 'followUp') =>
		`new:condition:${itemId}:${field}`,
	affected: (field: 'who' | 'heard' | 'how') => `new:affected::${field}`,
	offered: (who: string, field: 'heard' | 'how') => `new:offered:${encodeURIComponent(who)}:${field}`,
} as const
