/** The colours of a chart. On a page they follow the reader's theme; in a file they are fixed, on white. */
export interface Palette {
	readonly text: string
	readonly subtle: string
	readonly line: string
	readonly paper: string
	readonly slate: string
	readonly petrol: string
	readonly ochre: string
	readonly rust: string
}

export const pagePalette: Palette = {
	text: 'var(--vs-text)',
	subtle: 'var(--vs-text-subtle)',
	line: 'var(--vs-border-strong)',
	paper: 'var(--vs-surface)',
	slate: 'var(--vs-chart-slate)',
	petrol: 'var(--vs-accent)',
	ochre: 'var(--vs-chart-ochre)',
	rust: 'var(--vs-negative)',
}

export const filePalette: Palette = {
	text: '#1d2527',
	subtle: '#515c5d',
	line: '#868b85',
	paper: '#ffffff',
	slate: '#5c6b72',
	petrol: '#005963',
	ochre: '#a86a12',
	rust: '#a2401a',
}
