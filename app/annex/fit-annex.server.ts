import { withChecksum } from './annex-checksum.server.ts'
import type { AnnexInput } from './annex-input.ts'
import { buildAnnex } from './build-annex.ts'
import type { AnnexModel } from './model.ts'
import type { RenderedPdf } from './render-pdf.server.ts'

export interface FittedAnnex {
	readonly model: AnnexModel
	/** The model as it is printed: of its pages the first `annexPages` are sections 1–10. */
	readonly pdf: RenderedPdf
	/** Steps of tighter budgets that were taken; 0 where all that the budgets allow is shown. */
	readonly tightening: number
}

/**
 * The annex with as much on its first pages as they hold, measured on the printed document: at first what the budgets
 * allow, then as few of the tighter steps as are needed (budgets.yaml), found by halving. What a step leaves out stands
 * in the record, and what refers to the record names the page that it begins on. Where not even the last step fits, that
 * one is returned, and `pdf.annexPages` is above the model's limit. The same input gives the same annex.
 */
export async function fitAnnex(
	input: AnnexInput,
	render: (model: AnnexModel, options: { readonly measureOnly: boolean }) => Promise<RenderedPdf>,
): Promise<FittedAnnex> {
	const at: At = async (tightening, { measureOnly, ...page }) => {
		const model = withChecksum(buildAnnex({ ...input, tightening, ...page }))
		return { model, pdf: await render(model, { measureOnly }), tightening }
	}
	const first = await at(0, { measureOnly: false })
	if (isFitting(first)) return withRecordPage(first, at)
	const tightening = await leastTightening(input.budgets.tighter.length, at)
	return withRecordPage(await at(tightening, { measureOnly: false }), at)
}

type At = (
	tightening: number,
	options: { readonly measureOnly: boolean; readonly recordPage?: number },
) => Promise<FittedAnnex>

/** 1 to as many as there are, and those where none fits. */
async function leastTightening(steps: number, at: At): Promise<number> {
	let [low, high] = [Math.min(1, steps), steps]
	while (low < high) {
		const middle = Math.floor((low + high) / 2)
		if (isFitting(await at(middle, { measureOnly: true }))) high = middle
		else low = middle + 1
	}
	return low
}

function isFitting({ model, pdf }: FittedAnnex): boolean {
	return pdf.annexPages <= model.pageLimit
}

/** The record begins where the first pages end, which may be before their limit. */
async function withRecordPage(annex: FittedAnnex, at: At): Promise<FittedAnnex> {
	const { model, pdf, tightening } = annex
	const recordPage = pdf.annexPages + 1
	return model.record === null || recordPage === model.pageLimit + 1
		? annex
		: at(tightening, { measureOnly: false, recordPage })
}
