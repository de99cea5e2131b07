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
import { buildScreenedOut } from './build-screened-out.ts'
import { buildRecord } from './build-record.ts'
import { buildMoney, buildStages } from './build-tables.ts'
import { buildUnknowns } from './build-unknowns.ts'
import type { AnnexModel } from './model.ts'

export type { AnnexInput } from './annex-input.ts'

/**
 * The whole annex from one assessment: pure, so the same input is always the same model. Where the screening ended in that none
 * is needed, the one-line annex of `buildScreenedOut`. The assessment record is
 * included where a setting asks for it, and always where something did not fit on the first pages. Whether those keep to
 * their pages is measured by `fitAnnex`. The checksum is null: `withChecksum` sets it.
 */
export function buildAnnex(input: AnnexInput): AnnexModel {
	if (input.document.screening?.outcome === 'none') return buildScreenedOut(input)
	const context = annexContext(input)
	const numbered = numberConditions(context)
	const changes = buildChanges(context)
	const built = {
		conclusion: buildConclusion(context),
		unknowns: buildUnknowns(context, numbered),
		conditions: buildConditions(context, numbered),
		chain: buildChain(context, numbered),
		circumstances: buildCircumstances(context),
		process: buildProcess(context),
	}
	const rest = [
		...headRest(context),
		...built.conclusion.rest,
		...built.unknowns.rest,
		...built.circumstances.rest,
		...built.process.rest,
	]
	const hasRest = rest.length > 0 || built.conditions.hasRest || built.chain.hasRest || built.unknowns.hasMore
	const recorded = input.settings.includeRecord === true || hasRest
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
		conclusion: built.conclusion.conclusion,
		effects: buildEffects(context, built.conclusion.moved),
		unknowns: built.unknowns.unknowns,
		conditions: built.conditions.conditions,
		chain: built.chain.chain,
		stages: buildStages(context),
		money: buildMoney(context),
		circumstances: built.circumstances.circumstances,
		process: built.process.process,
		...(changes === undefined ? {} : { changes }),
		record: recorded
			? buildRecord(context, { rest, conditions: built.conditions.all, chain: built.chain.all })
			: null,
		foot: buildFoot(context),
		findings: findFindings(input.document, input.results),
		checksum: null,
	}
}
