import type { DecisionOutcome } from '#app/domain/decision.ts'
import type { CriterionId, LevelKey } from '#app/domain/instrument.ts'

export interface DemonstrationCondition {
	readonly text: string
	readonly annexNumber: number | null
	readonly responsible: string
	/** Address of somebody who is reminded; null for nobody. */
	readonly person: string | null
	/** In days from the present one. */
	readonly followUpIn: number
	/** How many days ago it was done, and what was; null while it is not. */
	readonly done: { readonly daysAgo: number; readonly note: string } | null
}

/** What happened, told by somebody who did not make the assessment. */
export interface DemonstrationOutcome {
	readonly by: string
	readonly role: string
	readonly daysAgo: number
	readonly answers: readonly {
		readonly criterion: CriterionId
		readonly level: LevelKey | 'unknown'
		readonly motivation?: string
	}[]
}

/** Made on the day of the meeting, by the nämnd whose ärende it is. */
export interface DemonstrationDecision {
	readonly paragraph: string
	readonly outcome: DecisionOutcome
	readonly alternative: string | null
	readonly reason: string | null
	/** In days from the present one; null where no follow-up is planned. */
	readonly followUpIn: number | null
	readonly conditions: readonly DemonstrationCondition[]
	readonly happened: DemonstrationOutcome | null
}

export const firstPreparationReferredBack: DemonstrationDecision = {
	paragraph: '§ 83',
	outcome: 'referred_back',
	alternative: null,
	reason:
		'Ärendet kompletteras med kostnader, kvalitetskrav och vem som utför hemtjänsten åt den som inte väljer. Det ska också framgå vad andra kommuner har lärt sig.',
	followUpIn: null,
	conditions: [],
	happened: null,
}

export const camerasWithConditions: DemonstrationDecision = {
	paragraph: '§ 112',
	outcome: 'approved_with_conditions',
	alternative: 'A',
	reason: null,
	followUpIn: -3,
	conditions: [
		{
			text: 'att nästa avtal om kameror kräver ett öppet API och öppna standarder',
			annexNumber: 1,
			responsible: 'Upphandlingschefen',
			person: 'eva.sandstrom@alvstad.example',
			followUpIn: 16,
			done: null,
		},
		{
			text: 'att kameran erbjuds först när nattpersonal och handläggare i området har fått utbildning',
			annexNumber: 2,
			responsible: 'Avdelningschefen för hemtjänsten',
			person: null,
			followUpIn: -9,
			done: null,
		},
		{
			text: 'att nämnden varje månad får veta hur många som har valt kamera och hur många som har valt besök',
			annexNumber: null,
			responsible: 'Omsorgschefen',
			person: null,
			followUpIn: -12,
			done: {
				daysAgo: 13,
				note: 'Den första redovisningen lämnades vid månadens sammanträde. Siffrorna hämtas i fortsättningen ur verksamhetssystemet.',
			},
		},
	],
	happened: {
		by: 'karin.oberg@alvstad.example',
		role: 'controller',
		daysAgo: 3,
		answers: [
			{
				criterion: 'flexibility.sense',
				level: '1',
				motivation:
					'Redovisningen varje månad visade att två områden behövde mer besök. Det ändrades samma vecka.',
			},
			{
				criterion: 'flexibility.seize',
				level: '2',
				motivation: 'Starten begränsades till två områden. Den som ångrar sig får besök igen inom ett dygn.',
			},
			{
				criterion: 'flexibility.scale',
				level: '0',
			},
			{
				criterion: 'flexibility.sustain',
				level: '-1',
				motivation: 'Avtalet gäller en leverantör, och kamerorna fungerar bara med dess system.',
			},
			{ criterion: 'bureaucracy.sense', level: '0' },
			{ criterion: 'bureaucracy.seize', level: '0' },
			{
				criterion: 'bureaucracy.scale',
				level: '-1',
				motivation: 'Tillsynen skrivs in både i kamerasystemet och i verksamhetssystemet.',
			},
			{
				criterion: 'bureaucracy.sustain',
				level: '0',
			},
			{
				criterion: 'renewal.sense',
				level: '1',
				motivation: 'Alla som berörs har fått frågan hur de vill ha det på natten.',
			},
			{
				criterion: 'renewal.seize',
				level: '1',
				motivation: 'Hälften valde kamera. För de andra är arbetssättet som förut.',
			},
			{
				criterion: 'renewal.scale',
				level: '-1',
				motivation:
					'Utbildningen blev inte klar före starten. Nattpersonalen i ett område vill inte gå vidare.',
			},
			{
				criterion: 'renewal.sustain',
				level: '0',
			},
			{
				criterion: 'innovation.sense',
				level: '1',
				motivation: 'Två andra kommuners erfarenheter användes när rutinen skrevs.',
			},
			{ criterion: 'innovation.seize', level: '0' },
			{
				criterion: 'innovation.scale',
				level: 'unknown',
				motivation: 'Det är för tidigt att säga. Ingen annan verksamhet har börjat än.',
			},
			{ criterion: 'innovation.sustain', level: '0' },
		],
	},
}
