import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { firstPreparationCorrected } from './corrections.ts'
import type { Correction } from './corrections.ts'
import { camerasWithConditions, firstPreparationReferredBack } from './decisions.ts'
import type { DemonstrationDecision } from './decisions.ts'
import type { CommitteeName } from './organisation.ts'
import digitalOmbudsman from './documents/digital-ombudsman.json' with { type: 'json' }
import digitalTillsyn from './documents/digital-tillsyn.json' with { type: 'json' }
import ekonomisktBistand from './documents/ekonomiskt-bistand.json' with { type: 'json' }
import gemensamUtvecklingsenhet from './documents/gemensam-utvecklingsenhet.json' with { type: 'json' }
import lovForstaBeredning from './documents/lov-forsta-beredning.json' with { type: 'json' }
import lovHemtjanst from './documents/lov-hemtjanst.json' with { type: 'json' }
import nyaAldreboenden from './documents/nya-aldreboenden.json' with { type: 'json' }
import tillitsbaseradStyrning from './documents/tillitsbaserad-styrning.json' with { type: 'json' }
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
		progress: 'draft',
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
]
