import { goTo } from '#app/components/autosave/new-rows.ts'
import { pageAfter } from '#app/domain/assessment-steps.ts'
import type { AssessmentStep, StepPage } from '#app/domain/assessment-steps.ts'
import type { PostedStep } from './posted-step.server.ts'

interface Saved {
	/** Of the assessment. */
	readonly address: string
	/** In reading order. */
	readonly pages: readonly StepPage[]
	readonly here: { readonly step: AssessmentStep; readonly alternativeKey: string }
	/** What the button or the link said. */
	readonly intent: string
	readonly outcome: Extract<PostedStep, { kind: 'saved' }>
}

/** Where a saved step leads: on, to where a link led, or back to where the button was. Pages with a form are told what was saved. */
export function afterSaving({ address, pages, here, intent, outcome }: Saved): string {
	const { slug } = here.step
	const key = encodeURIComponent(here.alternativeKey)
	const saved = `?klar=${slug}/${key}`
	if (intent === 'next') {
		const next = pageAfter(pages, slug, here.alternativeKey)
		const page = next === null ? 'granska' : `${encodeURIComponent(next.alternative)}/${next.step.slug}`
		return `${address}/${page}${saved}`
	}
	const elsewhere = intent.startsWith(goTo) ? leadingOn(address, intent.slice(goTo.length), saved) : null
	if (elsewhere !== null) return elsewhere
	const copied = outcome.copied === null ? '' : `&kopierat=${String(outcome.copied)}`
	return `${address}/${key}/${slug}${saved}${copied}${outcome.anchor === null ? '' : `#${outcome.anchor}`}`
}

/** Null for what is no address of this site. */
function leadingOn(address: string, path: string, saved: string): string | null {
	const site = 'http://site.invalid'
	const to = URL.parse(path, site)
	if (to === null || to.origin !== site || to.pathname.startsWith('//')) return null
	return to.pathname.startsWith(`${address}/`) ? to.pathname + saved : to.pathname + to.search
}
