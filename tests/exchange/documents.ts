import type { AssessmentDocument } from '#app/domain/assessment.ts'

/** What exchange.md requires, and no more. */
export const smallestDocument: AssessmentDocument = {
	format: 'vagskal/assessment@1',
	instrument: '2026-1',
	municipality: { name: 'Älvstads kommun' },
	proposal: { title: 'Ny mötesordning', committee: 'Kommunstyrelsen', type: 'committee' },
	alternatives: [{ id: 'A', title: 'Inför', answers: {} }],
}

/** Every field of the format, in its order. */
export const fullDocument: AssessmentDocument = {
	format: 'vagskal/assessment@1',
	instrument: '2026-1',
	municipality: { name: 'Älvstads kommun' },
	proposal: {
		title: 'Valfrihetssystem enligt LOV i hemtjänsten',
		diarienummer: 'ON 2026/0123',
		committee: 'Omsorgsnämnden',
		meetingDate: '2026-12-10',
		type: 'inquiry',
		description: 'Utredning.\n\n\tMed två stycken.',
		unit: { name: 'Omsorgsförvaltningen', kind: 'administration' },
		preparedBy: { name: 'Kim Ek', role: 'utredare', unit: 'Omsorgsförvaltningen' },
	},
	kind: 'full',
	screening: { outcome: 'full', reason: 'Flera utförare.' },
	summary: 'Underlaget räcker för beslut.',
	weights: { flexibility: 1, bureaucracy: 0.125, renewal: 100, innovation: 0 },
	weightSet: { name: 'Kommunens vikter', date: '2026-01-15' },
	alternatives: [
		{
			id: 'A',
			title: 'Inför LOV',
			description: '',
			zero: false,
			answers: {
				'flexibility.sense': {
					level: 1,
					motivation: 'Fler utförare.',
					evidence: 'experience',
					source: 'Dialog 2026',
					reason: 'Enades efter samtal.',
				},
				'flexibility.seize': { level: 'unknown' },
				'innovation.scale': { level: 'notApplicable', motivation: 'Gäller inte.' },
			},
			assessors: [
				{
					role: 'controller',
					answers: {
						'flexibility.sense': { level: -1, motivation: 'Avtalen binder.', evidence: 'own_data' },
					},
				},
				{ role: 'utvecklare', answers: { 'flexibility.sense': { level: 1 } } },
			],
			orientation: { maintain: 20, exploit: 60, explore: 20 },
			cost: { oneOff: 1_200_000, yearly: -300_000 },
			itSystem: true,
			lockIn: {
				dataOwnership: { answer: 'yes', note: 'Utförarna äger sina data.' },
				noOpenApi: { answer: 'unknown' },
			},
			preconditions: { prioritering: { state: 'partly', note: '' } },
			chain: [
				{
					link: 'requirements',
					kind: 'risk',
					text: 'Förfrågningsunderlaget premierar dagens arbetssätt.',
					likelihood: 3,
					consequence: 3,
					conditions: [
						{
							text: 'att utförare ska delta i försök',
							responsible: 'Omsorgschefen',
							followUp: '2027-12-01',
							criteria: ['innovation.sustain'],
						},
					],
				},
				{ link: 'decision', kind: 'opportunity', text: 'Nya utförare.' },
			],
			affected: [{ who: 'undersköterskor', heard: 'yes', how: 'Samverkan.' }],
		},
		{ id: '0', title: 'Fortsatt egen regi', zero: true, answers: {}, orientation: 'unknown', cost: {} },
	],
}

export const shortDocument: AssessmentDocument = {
	...smallestDocument,
	kind: 'short',
	alternatives: [
		{ id: 'A', title: 'Utred', answers: { flexibility: { level: 2 }, renewal: { level: 'unknown' } } },
	],
}
