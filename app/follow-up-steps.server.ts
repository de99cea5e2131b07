import type { StepLink } from '#app/components/assessment/step-list.tsx'
import { followUpPages } from '#app/domain/assessment-steps.ts'
import { stepLinks } from './step-content.server.ts'

/** The steps of a follow-up: the four effects and the review. */
export function followUpLinks(links: Parameters<typeof stepLinks>[0]): StepLink[] {
	const own = [...followUpPages().map(({ alternative, step }) => `/${alternative}/${step.slug}`), '/granska']
	return stepLinks(links).filter(({ to }) => own.some((page) => to === links.address + page))
}

const posted = /^(?:was:|keep:)?[^:/]*\/answers\//

/** A follow-up has answers only: any other field that is posted to it is left out. */
export function withoutSharedFields(form: FormData): FormData {
	const kept = new FormData()
	for (const [name, value] of form) if (name === 'intent' || posted.test(name)) kept.append(name, value)
	return kept
}
