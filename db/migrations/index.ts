import type { Kysely } from 'kysely'
import * as municipalityAndPeople from './0001-municipality-and-people.ts'
import * as organisationAndMeetings from './0002-organisation-and-meetings.ts'
import * as proposals from './0003-proposals.ts'
import * as assessments from './0004-assessments.ts'
import * as answers from './0005-answers.ts'
import * as decisionChain from './0006-decision-chain.ts'
import * as annexesAndDecisions from './0007-annexes-and-decisions.ts'
import * as audit from './0008-audit.ts'

interface FrozenMigration {
	up(db: Kysely<unknown>): Promise<void>
}

/** Every migration there is, by name. One that has been released is never changed: the next one mends it. */
export const migrations: Readonly<Record<string, FrozenMigration>> = {
	'0001-municipality-and-people': municipalityAndPeople,
	'0002-organisation-and-meetings': organisationAndMeetings,
	'0003-proposals': proposals,
	'0004-assessments': assessments,
	'0005-answers': answers,
	'0006-decision-chain': decisionChain,
	'0007-annexes-and-decisions': annexesAndDecisions,
	'0008-audit': audit,
}
