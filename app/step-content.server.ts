import type { AnswerGuideWords } from '#app/components/assessment/answer-guide.tsx'
import type { StepAlternative } from '#app/components/assessment/step-alternative.ts'
import type { StepContent } from '#app/components/assessment/step-content.ts'
import type { StepLink } from '#app/components/assessment/step-list.tsx'
import { stepPages } from '#app/domain/assessment-steps.ts'
import type { AssessmentStep, StepPage } from '#app/domain/assessment-steps.ts'
import { levelKey, levels, stages } from '#app/domain/instrument.ts'
import type { Instrument, Stage } from '#app/domain/instrument.ts'
import { answerKeysOfEffect } from '#app/domain/answer-key.ts'
import type { AssessmentKind } from '#app/domain/assessment.ts'
import { questionsOf } from '#app/domain/question.ts'
import { isNothing, missingInStep } from '#app/domain/missing-in-step.ts'
import { answerGuideText } from '#app/text/answer-guide.ts'
import { assessmentReplies as replies } from '#app/text/assessment-replies.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { signedLevel } from '#app/text/format.ts'
import type { FormContent } from '#db/queries/read-fields.ts'

interface Step {
	readonly step: AssessmentStep
	readonly alternativeKey: string
	readonly alternatives: readonly StepAlternative[]
	readonly content: FormContent | null
	readonly instrument: Instrument
	readonly isProcurement: boolean
	readonly kind: AssessmentKind
}

export function stepTitle(step: AssessmentStep, instrument: Instrument): string {
	return step.kind === 'effect' ? instrument.effects[step.effect].label : replies.stepTitles[step.kind]
}

/** What a step asks, and of whom. */
export function stepContent({
	step,
	alternativeKey,
	alternatives,
	content,
	instrument,
	isProcurement,
	kind,
}: Step): StepContent {
	const all = {
		alternatives,
		lead: step.kind === 'effect' ? instrument.effects[step.effect].meaning : replies.stepLeads[step.kind],
		help: '',
	}
	switch (step.kind) {
		case 'effect': {
			const criteria = questionsOf(instrument, kind).filter(({ effect }) => effect === step.effect)
			return {
				...all,
				kind: 'effect',
				help: instrument.effects[step.effect].help,
				criteria,
				guide: guideOf(instrument),
				isFirst: !(content?.fields ?? []).some(({ path }) => path.startsWith('answers/')),
				stageLabels: { ...stageLabelsOf(instrument), short: replies.short },
			}
		}
		case 'resources':
			return { ...all, kind: 'resources' }
		case 'lockIn':
			return { ...all, kind: 'lockIn', checks: instrument.lockIns, isProcurement }
		case 'preconditions':
			return { ...all, kind: 'preconditions', preconditions: instrument.preconditions }
		case 'chain':
		case 'affected':
			return ownContent(
				step,
				{ ...all, ...own(step, alternativeKey, alternatives, content) },
				content,
				kind === 'full' ? instrument : { ...instrument, criteria: [] },
			)
	}
}

function guideOf({ levelLabels }: Instrument): AnswerGuideWords {
	const { unknown, notApplicable, ...words } = answerGuideText
	const named = levels.map((level) => `${signedLevel(level)} ${levelLabels[levelKey(level)]}`)
	return { ...words, answers: [...named, unknown, notApplicable], motivation: text.motivationHelp }
}

function stageLabelsOf({ stages: named }: Instrument): Record<Stage, string> {
	return Object.fromEntries(stages.map((stage) => [stage, named[stage].label])) as Record<Stage, string>
}

/** Of an alternative's own step; the address has been found to name an alternative. */
function own(
	step: Extract<AssessmentStep, { scope: 'alternative' }>,
	alternativeKey: string,
	alternatives: readonly StepAlternative[],
	content: FormContent | null,
) {
	const alternative = alternatives.find(({ key }) => key === alternativeKey)
	if (alternative === undefined) throw new Error(`No alternative ${alternativeKey}`)
	const siblings = alternatives.map(({ key, label }) => ({
		label,
		to: `../${encodeURIComponent(key)}/${step.slug}`,
		isCurrent: key === alternativeKey,
	}))
	const copies = alternatives
		.filter(
			({ id }) =>
				content !== null && !isNothing(missingInStep(step.kind, content, { from: id, to: alternative.id })),
		)
		.map((from) => ({ from, to: alternative }))
	return { alternative, siblings, copies }
}

function ownContent(
	step: AssessmentStep,
	one: Pick<
		Extract<StepContent, { kind: 'chain' }>,
		'alternatives' | 'lead' | 'help' | 'alternative' | 'siblings' | 'copies'
	>,
	content: FormContent | null,
	{ chainLinks, likelihoods, consequences, criteria, affected }: Instrument,
): StepContent {
	if (step.kind === 'chain') {
		const rows = (content?.chain ?? [])
			.filter(({ alternativeId }) => alternativeId === one.alternative.id)
			.map(({ id, link, kind, conditions }) => ({
				id,
				link,
				kind,
				conditionIds: conditions.map((condition) => condition.id),
			}))
		return { ...one, kind: 'chain', instrument: { chainLinks, likelihoods, consequences, criteria }, rows }
	}
	const rows = (content?.affected ?? []).filter(({ alternativeId }) => alternativeId === one.alternative.id)
	const offered = affected.filter((who) => !rows.some((row) => row.who === who))
	return { ...one, kind: 'affected', offered, rowIds: rows.map(({ id }) => id) }
}

interface Links {
	readonly address: string
	readonly alternatives: readonly StepAlternative[]
	readonly content: FormContent | null
	readonly instrument: Instrument
	readonly kind: AssessmentKind
	/** Absent on «Granska dina svar». */
	readonly here?: { readonly step: AssessmentStep; readonly alternativeKey: string }
}

/** The list of steps with how far each has come. */
export function stepLinks({ address, alternatives, content, instrument, kind, here }: Links): StepLink[] {
	const pages = stepPages(alternatives.map(({ key }) => key))
	const links = pages
		.filter((page, index) => index === pages.findIndex(({ step }) => step.slug === page.step.slug))
		.map((page) => ({
			to: `${address}/${encodeURIComponent(page.alternative)}/${page.step.slug}`,
			label: stepTitle(page.step, instrument),
			progress: progressOf(page, { alternatives, content, kind }),
			isCurrent: page.step.slug === here?.step.slug,
		}))
	return [
		...links,
		{ to: `${address}/granska`, label: text.reviewTitle, progress: '', isCurrent: here === undefined },
	]
}

/** «3 av 8 besvarade» for an effect; how many rows there are for the others. */
function progressOf(
	{ step }: StepPage,
	{ alternatives, content, kind }: Pick<Links, 'alternatives' | 'content' | 'kind'>,
): string {
	const fields = content?.fields ?? []
	switch (step.kind) {
		case 'effect': {
			const levels = answerKeysOfEffect(step.effect, kind).map((key) => `answers/${key}/level`)
			const answered = fields.filter(
				({ path, awaitingConfirmation }) => levels.includes(path) && !awaitingConfirmation,
			)
			return text.answered(answered.length, levels.length * alternatives.length)
		}
		case 'chain':
			return replies.rows(content?.chain.length ?? 0)
		case 'affected':
			return replies.rows(content?.affected.length ?? 0)
		default:
			return ''
	}
}
