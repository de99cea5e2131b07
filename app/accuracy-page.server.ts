import { committeesRead } from '#app/access/policy.ts'
import { criterionName } from '#app/annex/annex-input.ts'
import type { AccuracyRow } from '#app/components/follow-up/accuracy-table.tsx'
import { instrumentInForce } from '#app/content/load-instruments.ts'
import { calibrate, fewestProposals } from '#app/domain/calibration.ts'
import type { Accuracy } from '#app/domain/calibration.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { accuracyText as text } from '#app/text/follow-up.ts'
import { capitalised, decimal } from '#app/text/format.ts'
import { listFollowedUp } from '#app/use-cases/compare-outcome.ts'
import { accuracySentences } from './outcome-page.server.ts'
import { runtime } from './runtime.server.ts'
import { unlessDamaged } from './stored-annex.server.ts'
import type { Visitor } from './visitor.server.ts'

/** How well the nämnder that the visitor reads foresaw what happened; null where nothing is followed up. */
export async function accuracyPage(visitor: Visitor) {
	const { deps } = runtime
	const { whole, established } = committeesRead(visitor.assignments)
	const committees = whole === 'all' || established === 'all' ? 'all' : [...whole, ...established]
	const query = { municipalityId: visitor.municipality.id, committees } as const
	const calibration = calibrate(await unlessDamaged(() => listFollowedUp(deps, query)))
	if (calibration.proposals === 0) return null
	const instrument = instrumentInForce(deps.instruments, swedishDate(deps.now()))
	return {
		sentences: [
			text.proposals(calibration.proposals),
			...accuracySentences(calibration.all, calibration.all.pairs),
		],
		committeesHelp: text.committeesHelp(fewestProposals),
		committees: calibration.committees.map(({ name, proposals, accuracy }) => row(name, accuracy, proposals)),
		years: calibration.years.map(({ year, proposals, accuracy }) => row(String(year), accuracy, proposals)),
		criteria: calibration.criteria.map(({ criterion, accuracy }) =>
			row(capitalised(criterionName(instrument, criterion)), accuracy),
		),
	}
}

function row(label: string, accuracy: Accuracy | null, proposals?: number): AccuracyRow {
	const common = { label, proposals: proposals === undefined ? '' : String(proposals) }
	if (accuracy === null) return { ...common, signs: text.hidden(fewestProposals), error: '' }
	const { pairs, rightSigns, meanAbsoluteError } = accuracy
	return meanAbsoluteError === null
		? { ...common, signs: text.noPairs, error: '' }
		: { ...common, signs: text.ofPairs(rightSigns, pairs), error: decimal(meanAbsoluteError) }
}
