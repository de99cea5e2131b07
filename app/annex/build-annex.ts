import { annexAddress } from './annex-address.ts'
import type { AnnexInput } from './annex-input.ts'
import { annexContext } from './annex-input.ts'
import { findFindings } from '#app/domain/findings.ts'
import { annexText } from '#app/text/annex.ts'
import { oneLine } from './budget.ts'
import { buildChanges } from './build-changes.ts'
import { buildChain } from './build-chain.ts'
import { buildCircumstances } from './build-circumstances.ts'
import { buildConclusion } from './build-conclusion.ts'
import { buildConditions, numberConditions } from './build-conditions.ts'
import { buildEffects } from './build-effects.ts'
import { buildFoot, buildHead, headRest } from './build-head.ts'
import { buildProcess } from './build-process.ts'
import { buildRecord } from './build-record.ts'
import { buildMoney, buildStages } from './build-tables.ts'
import { buildUnknowns, hasMoreDecisive } from './build-unknowns.ts'
import type { AnnexModel } from './model.ts'

export type { AnnexInput } from './annex-input.ts'

/**
 * The whole annex from one assessment: pure, so the same input is always the same model. The assessment record is
 * included where a setting asks for it, and always where something did not fit on the first pages. The checksum is
 * null: `withChecksum` sets it.
 */
export function buildAnnex(input: AnnexInput): AnnexModel {
	const context = annexContext(input)
	const numbered = numberConditions(context)
	const { conclusion, directionsMoved, rest: commentRest } = buildConclusion(context)
	const { conditions, rest: conditionsRest } = buildConditions(context, numbered)
	const { chain, rest: chainRest } = buildChain(context, numbered)
	const { circumstances, rest: circumstancesRest } = buildCircumstances(context)
	const changes = buildChanges(input)
	const rest = [...headRest(context), ...commentRest, ...conditionsRest, ...chainRest, ...circumstancesRest]
	const recorded = input.settings.includeRecord === true || rest.length > 0 || hasMoreDecisive(context)
	return {
		format: 'vagskal/annex@1',
		language: 'sv-SE',
		state: input.state,
		kind: input.document.kind ?? 'full',
		instrument: input.instrument.version,
		version: input.version,
		date: input.date,
		diarienummer: input.document.proposal.diarienummer ?? null,
		documentTitle: annexText.documentTitle(oneLine(input.document.proposal.title)),
		draftMark: input.state === 'draft' ? annexText.draftMark : null,
		accent: input.settings.accent ?? null,
		pageLimit: context.pageLimit,
		head: buildHead(context),
		...(input.address === undefined ? {} : { address: annexAddress(input.address) }),
		conclusion,
		effects: buildEffects(context, directionsMoved),
		unknowns: buildUnknowns(context, numbered),
		conditions,
		chain,
		stages: buildStages(context),
		money: buildMoney(context),
		circumstances,
		process: buildProcess(context),
		...(changes === undefined ? {} : { changes }),
		record: recorded ? buildRecord(context, rest) : null,
		foot: buildFoot(context),
		findings: findFindings(input.document, input.results),
		checksum: null,
	}
}
