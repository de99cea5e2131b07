import type { Kysely } from 'kysely'
import { up as municipalityAndPeople } from './0001-municipality-and-people.ts'
import { up as organisationAndMeetings } from './0002-organisation-and-meetings.ts'
import { up as proposals } from './0003-proposals.ts'
import { up as assessments } from './0004-assessments.ts'
import { up as answers } from './0005-answers.ts'
import { up as decisionChain } from './0006-decision-chain.ts'
import { up as annexesAndDecisions } from './0007-annexes-and-decisions.ts'
import { up as audit } from './0008-audit.ts'
import { up as annexDocument } from './0009-annex-document.ts'
import { up as municipalityLogo } from './0010-municipality-logo.ts'
import { up as assessorsAndReview } from './0011-assessors-and-review.ts'
import { up as meetingsAndRoutes } from './0012-meetings-and-routes.ts'
import { up as decisionsAndFollowUp } from './0013-decisions-and-follow-up.ts'
import { up as portfolioFigures } from './0014-portfolio-figures.ts'
import { up as savedComparisons } from './0015-saved-comparisons.ts'
import { up as signOnAndAdministration } from './0016-sign-on-and-administration.ts'
import { up as exercises } from './0017-exercises.ts'
import { up as importUploads } from './0018-import-uploads.ts'

interface FrozenMigration {
	readonly up: (db: Kysely<unknown>) => Promise<void>
}

/** Every migration there is, by name. One that has been released is never changed: the next one mends it. */
export const migrations: Readonly<Record<string, FrozenMigration>> = {
	'0001-municipality-and-people': { up: municipalityAndPeople },
	'0002-organisation-and-meetings': { up: organisationAndMeetings },
	'0003-proposals': { up: proposals },
	'0004-assessments': { up: assessments },
	'0005-answers': { up: answers },
	'0006-decision-chain': { up: decisionChain },
	'0007-annexes-and-decisions': { up: annexesAndDecisions },
	'0008-audit': { up: audit },
	'0009-annex-document': { up: annexDocument },
	'0010-municipality-logo': { up: municipalityLogo },
	'0011-assessors-and-review': { up: assessorsAndReview },
	'0012-meetings-and-routes': { up: meetingsAndRoutes },
	'0013-decisions-and-follow-up': { up: decisionsAndFollowUp },
	'0014-portfolio-figures': { up: portfolioFigures },
	'0015-saved-comparisons': { up: savedComparisons },
	'0016-sign-on-and-administration': { up: signOnAndAdministration },
	'0017-exercises': { up: exercises },
	'0018-import-uploads': { up: importUploads },
}
