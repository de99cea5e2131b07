import { annexText } from '#app/text/annex.ts'
import { processText } from '#app/text/annex-process.ts'
import { screenedOutText as text } from '#app/text/screened-out.ts'
import { annexAddress } from './annex-address.ts'
import { annexContext } from './annex-input.ts'
import type { AnnexInput } from './annex-input.ts'
import { oneLine } from './budget.ts'
import { buildFoot, buildHead, headRest } from './build-head.ts'
import { buildRecord } from './build-record.ts'
import type { AnnexModel } from './model.ts'

/**
 * The annex of an ärende that the screening ended with «none»: that no assessment is needed and why, in one line on one
 * page. Its sections 3–9 are empty, without a heading, and no form shows them; what was answered before the screening
 * is not told. What of the head is longer than its place stands whole on a page of its own.
 */
export function buildScreenedOut(input: AnnexInput): AnnexModel {
	const context = {
		...annexContext({ ...input, document: { ...input.document, alternatives: [] } }),
		pageLimit: 1,
	}
	const { methodAddress } = input.settings
	const rest = headRest(context)
	return {
		format: 'vagskal/annex@1',
		language: 'sv-SE',
		state: input.state,
		kind: 'none',
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
		conclusion: {
			heading: annexText.conclusion.heading,
			lines: [],
			findOutFirst: {
				label: text.notNeeded,
				text: oneLine(input.document.screening?.reason ?? '') || text.noReason,
			},
			comment: null,
		},
		...nothing,
		process: {
			heading: text.processHeading,
			paragraphs: [
				`${text.process(input.instrument.version)} ${
					methodAddress === undefined ? processText.methodNowhere : processText.method(methodAddress)
				}`,
			],
			checksumLabel: annexText.process.checksum,
		},
		record: rest.length === 0 ? null : buildRecord(context, { rest, conditions: [], chain: [] }),
		foot: buildFoot(context),
		checksum: null,
	}
}

const nothing = {
	effects: { heading: '', axis: '', reading: '', corner: '', columns: [], rows: [], textRows: [], notes: [] },
	unknowns: { heading: '', alternatives: [] },
	conditions: { heading: '', items: [], note: null },
	chain: { heading: '', columns: ['', '', '', '', ''], links: [], notes: [] },
	stages: null,
	money: { heading: '', columns: ['', '', '', '', '', ''], rows: [], note: '' },
	circumstances: { heading: '', groups: [] },
} as const
