import type { DecidedItem } from '#app/components/follow-up/decided.tsx'
import { decisionText as text } from '#app/text/decision.ts'
import { listAdoptedConditions } from '#db/queries/adopted-condition.ts'
import { listDecisions } from '#db/queries/decision.ts'
import type { Decision } from '#db/queries/decision.ts'
import type { AnnexReading } from './annex-reading.server.ts'
import { decisionHeading } from './decision-view.server.ts'
import { runtime } from './runtime.server.ts'

/**
 * What was decided in the ärende of an annex. Whoever is not logged in is told who decided what and when; the reason and
 * the text of the conditions were typed after the secrecy review and are for those who may read established annexes.
 */
export async function decidedFor(reading: AnnexReading): Promise<DecidedItem[]> {
	const { municipalityId, annex, reader } = reading
	const { db } = runtime.deps
	const place = { municipalityId, proposalId: annex.proposalId }
	const decisions = (await listDecisions(db, place)).filter(({ withdrawnAt }) => withdrawnAt === null)
	const conditions = await listAdoptedConditions(db, place)
	return decisions.map((decision) => {
		const own = conditions.filter(({ decisionNumber }) => decisionNumber === decision.number)
		return {
			number: decision.number,
			heading: text.reader.sentence(decisionHeading(decision), text.outcomes[decision.outcome]),
			sentences: [
				...chosen(decision),
				...(reader === null || decision.reason === null ? [] : [text.reasonOf(decision.reason)]),
				...(reader === null && own.length > 0 ? [text.reader.conditionCount(own.length)] : []),
				...otherVersion(decision, annex.version),
			],
			conditions: reader === null ? [] : own.map((condition) => condition.text),
		}
	})
}

function chosen({ alternativeKey, alternativeTitle }: Decision): string[] {
	return alternativeKey === null ? [] : [text.alternativeChosen(alternativeKey, alternativeTitle ?? '')]
}

function otherVersion({ annexVersion }: Decision, version: number): string[] {
	return annexVersion === null || annexVersion === version ? [] : [text.reader.otherVersion(annexVersion)]
}
