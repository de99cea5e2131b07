/** What fields are called in a summary of what is wrong, where no label stands beside them. */
export const fieldLabels = {
	answer: {
		level: 'Svaret',
		motivation: 'Motivering',
		evidence: 'Vad svaret bygger på',
		source: 'Källa',
		reason: 'Skäl',
		noAgreement: 'Ingen enighet',
	},
	orientation: {
		maintain: 'Bevara',
		exploit: 'Effektivisera',
		explore: 'Utforska',
		unknown: 'Resursernas inriktning',
	},
	chain: { link: 'Led', text: 'Beskrivning', likelihood: 'Sannolikhet', consequence: 'Konsekvens' },
	condition: {
		text: 'Villkor',
		responsible: 'Ansvarig',
		followUp: 'Följs upp',
		criteria: 'Villkoret påverkar svaren på',
	},
	affected: { who: 'Grupp', heard: 'Har de hörts?', how: 'Hur hördes de?' },
	newRisk: 'Ny risk',
	newOpportunity: 'Ny möjlighet',
	newCondition: 'Nytt villkor',
} as const
