import type { AssessmentDocument } from '#app/domain/assessment.ts'
import type { Discussion } from './insert-discussion.ts'
import { firstPreparationCorrected } from './corrections.ts'
import type { Correction } from './corrections.ts'
import { camerasWithConditions, firstPreparationReferredBack } from './decisions.ts'
import type { DemonstrationDecision } from './decisions.ts'
import type { CommitteeName } from './organisation.ts'
import digitalAnsokanBistand from './documents/digital-ansokan-bistand.json' with { type: 'json' }
import digitalOmbudsman from './documents/digital-ombudsman.json' with { type: 'json' }
import digitalTillsyn from './documents/digital-tillsyn.json' with { type: 'json' }
import ekonomisktBistand from './documents/ekonomiskt-bistand.json' with { type: 'json' }
import gemensamUtvecklingsenhet from './documents/gemensam-utvecklingsenhet.json' with { type: 'json' }
import gatorOchParker from './documents/gator-och-parker.json' with { type: 'json' }
import lovForstaBeredning from './documents/lov-forsta-beredning.json' with { type: 'json' }
import lovHemtjanst from './documents/lov-hemtjanst.json' with { type: 'json' }
import motionLaxhjalp from './documents/motion-laxhjalp.json' with { type: 'json' }
import nyaAldreboenden from './documents/nya-aldreboenden.json' with { type: 'json' }
import omsorgsteam from './documents/omsorgsteam.json' with { type: 'json' }
import oppnaData from './documents/oppna-data.json' with { type: 'json' }
import solceller from './documents/solceller.json' with { type: 'json' }
import tillitsbaseradStyrning from './documents/tillitsbaserad-styrning.json' with { type: 'json' }
import trygghetslarm from './documents/trygghetslarm.json' with { type: 'json' }
import utredningNattbemanning from './documents/utredning-nattbemanning.json' with { type: 'json' }
import verksamhetssystem from './documents/verksamhetssystem.json' with { type: 'json' }

export type Progress = 'draft' | 'submitted' | 'in_review' | 'established'

export interface DemonstrationCase {
	readonly document: AssessmentDocument
	readonly committee: CommitteeName
	/** In weeks from the present one; null where no meeting is set. One of the nämnd's weeks. */
	readonly meetingWeek: number | null
	/** How many days ago it was registered, and where its meeting is past, how many days before that. */
	readonly registered: number
	readonly progress: Progress
	/** Its annex can be read without logging in. */
	readonly isPublished?: boolean
	/** What the assessors say to each other when all have submitted. */
	readonly discussion?: Discussion
	/** After its annex was established something was found out, and a second version made. */
	readonly correction?: Correction
	/** What the nämnd decided at its meeting, which is past. */
	readonly decision?: DemonstrationDecision
}

/** Invented, modelled on real ärenden of Swedish municipalities. The order is the order in the list of what was inserted. */
export const demonstrationCases: readonly DemonstrationCase[] = [
	{
		document: lovHemtjanst as AssessmentDocument,
		committee: 'Omsorgsnämnden',
		meetingWeek: 2,
		registered: 40,
		progress: 'submitted',
		discussion: {
			field: 'answers/flexibility.scale',
			alternative: 'A',
			said: [
				{
					by: 'karin.oberg@alvstad.example',
					text: 'Ersättningen följer brukaren, så pengarna är bundna så snart valet är gjort. Därför satte jag −1. Vad bygger plusset på?',
				},
				{
					by: 'amir.rahimi@alvstad.example',
					text: 'Att kapaciteten följer efterfrågan: en utförare kan växa utan nytt beslut. Men det gäller bara om det finns flera utförare där behovet är störst, och det vet vi inte.',
				},
				{
					by: 'maria.lindqvist@alvstad.example',
					text: 'Då beror svaret på hur många som ansöker. Vi tar reda på hur det gick i de två kommuner vi har talat med, innan vi bestämmer oss.',
				},
			],
		},
	},
	{
		document: verksamhetssystem as AssessmentDocument,
		committee: 'Socialnämnden',
		meetingWeek: 4,
		registered: 20,
		progress: 'draft',
	},
	{
		document: digitalTillsyn as AssessmentDocument,
		committee: 'Omsorgsnämnden',
		meetingWeek: -6,
		registered: 35,
		progress: 'established',
		decision: camerasWithConditions,
	},
	{
		document: tillitsbaseradStyrning as AssessmentDocument,
		committee: 'Bildningsnämnden',
		meetingWeek: 3,
		registered: 33,
		progress: 'in_review',
	},
	{
		document: nyaAldreboenden as AssessmentDocument,
		committee: 'Samhällsbyggnadsnämnden',
		meetingWeek: 5,
		registered: 12,
		progress: 'draft',
	},
	{
		document: digitalOmbudsman as AssessmentDocument,
		committee: 'Kommunstyrelsen',
		meetingWeek: null,
		registered: 5,
		progress: 'draft',
	},
	{
		document: ekonomisktBistand as AssessmentDocument,
		committee: 'Socialnämnden',
		meetingWeek: 1,
		registered: 15,
		progress: 'established',
	},
	{
		document: gemensamUtvecklingsenhet as AssessmentDocument,
		committee: 'Styrelsen för Älvstadsbostäder AB',
		meetingWeek: 2,
		registered: 26,
		progress: 'submitted',
	},
	{
		document: lovForstaBeredning as AssessmentDocument,
		committee: 'Kommunfullmäktige',
		meetingWeek: -22,
		registered: 30,
		progress: 'established',
		isPublished: true,
		correction: firstPreparationCorrected,
		decision: firstPreparationReferredBack,
	},
	{
		document: utredningNattbemanning as AssessmentDocument,
		committee: 'Omsorgsnämnden',
		meetingWeek: 2,
		registered: 18,
		progress: 'established',
	},
	{
		document: trygghetslarm as AssessmentDocument,
		committee: 'Omsorgsnämnden',
		meetingWeek: -2,
		registered: 38,
		progress: 'established',
	},
	{
		document: omsorgsteam as AssessmentDocument,
		committee: 'Omsorgsnämnden',
		meetingWeek: 7,
		registered: 16,
		progress: 'submitted',
	},
	{
		document: digitalAnsokanBistand as AssessmentDocument,
		committee: 'Socialnämnden',
		meetingWeek: 1,
		registered: 30,
		progress: 'submitted',
	},
	{
		document: motionLaxhjalp as AssessmentDocument,
		committee: 'Bildningsnämnden',
		meetingWeek: 3,
		registered: 28,
		progress: 'submitted',
	},
	{
		document: gatorOchParker as AssessmentDocument,
		committee: 'Samhällsbyggnadsnämnden',
		meetingWeek: 1,
		registered: 27,
		progress: 'submitted',
	},
	{
		document: oppnaData as AssessmentDocument,
		committee: 'Kommunstyrelsen',
		meetingWeek: -3,
		registered: 32,
		progress: 'established',
	},
	{
		document: solceller as AssessmentDocument,
		committee: 'Kommunstyrelsen',
		meetingWeek: 2,
		registered: 22,
		progress: 'in_review',
	},
]
