import type { Finding } from '#app/domain/finding.ts'
import { sufficiencyOf } from '#app/domain/sufficiency.ts'
import type { Sufficiency } from '#app/domain/sufficiency.ts'
import type { Instrument, LockInId } from '#app/domain/instrument.ts'
import { annexText } from '#app/text/annex.ts'
import { effectList } from '#app/text/annex-words.ts'
import { capitalised } from '#app/text/format.ts'
import { readerQuestionText as text } from '#app/text/reader.ts'
import { criterionQuestion } from './annex-input.ts'
import type { AnnexModel } from './model.ts'

export interface ReaderQuestion {
	readonly question: string
	/** What it is about, one by one; empty where the question says all. */
	readonly items: readonly string[]
}

export interface ReaderQuestions {
	readonly verdict: Sufficiency['verdict']
	readonly missing: readonly string[]
	readonly questions: readonly ReaderQuestion[]
	/** The words of an återremiss; only where something is missing. */
	readonly referral: string | null
}

/** «Frågor att ställa på mötet» and «Räcker underlaget?» in words; null for a model from before there were findings. */
export function readerQuestions(model: AnnexModel, instrument: Instrument): ReaderQuestions | null {
	if (model.findings === undefined) return null
	const { verdict, missing, questions } = sufficiencyOf(model.findings)
	const words: Words = { instrument, isOnlyOne: model.effects.columns.length === 1 }
	return {
		verdict,
		missing: missing.map((finding) => missingSentence(finding, words)),
		questions: asked.flatMap(({ codes, ask, name }) => {
			const about = questions.filter(({ code }) => codes.includes(code))
			return about.length === 0
				? []
				: [{ question: ask(about), items: about.flatMap((finding) => name(finding, words)) }]
		}),
		referral:
			missing.length === 0
				? null
				: text.referral(missing.flatMap((finding) => requestsOf(finding, words.instrument))),
	}
}

interface Words {
	readonly instrument: Instrument
	/** With one alternative only, none is named. */
	readonly isOnlyOne: boolean
}

interface Asked {
	readonly codes: readonly Finding['code'][]
	readonly ask: (findings: readonly Finding[]) => string
	readonly name: (finding: Finding, words: Words) => string[]
}

/** One question for each kind of finding, in the order of the meeting. */
const asked: readonly Asked[] = [
	question(['decisiveUnknown'], text.questions.decisiveUnknown),
	{
		codes: ['uncertain'],
		ask: (findings) => text.questions.uncertain(findings.flatMap(alternativesOf)),
		name: () => [],
	},
	question(['contradiction'], text.questions.contradiction),
	question(['shallMissing'], text.questions.shallMissing),
	question(['precondition', 'preconditionsNotStated'], text.questions.precondition),
	question(['lockIn'], text.questions.lockIn),
	question(['lockInUnclear'], text.questions.lockInUnclear),
	question(['disagreement'], text.questions.disagreement),
	question(['unheard'], text.questions.unheard),
	{ codes: ['noZeroAlternative'], ask: () => text.questions.noZeroAlternative, name: () => [] },
]

function question(codes: Asked['codes'], sentence: string): Asked {
	return { codes, ask: () => sentence, name: (finding, words) => itemsOf(finding, words) }
}

function itemsOf(finding: Finding, { instrument, isOnlyOne }: Words): string[] {
	if (finding.code === 'contradiction')
		return finding.alternatives.map((id) =>
			text.contradiction(id, effectList(finding.raised, 'plus'), effectList(finding.lowered, 'minus')),
		)
	const what = subjectOf(finding, instrument)
	if (what === null) return []
	return [isOnlyOne ? what : text.concerns(what, alternativesOf(finding))]
}

function subjectOf(finding: Finding, instrument: Instrument): string | null {
	switch (finding.code) {
		case 'decisiveUnknown':
		case 'disagreement':
			return criterionQuestion(instrument, finding.criterion)
		case 'shallMissing':
			return text.that(checkOf(instrument, finding.check).requirement)
		case 'lockIn':
			return checkOf(instrument, finding.check).statement
		case 'lockInUnclear':
			return checkOf(instrument, finding.check).question
		case 'precondition': {
			const { label } = known(instrument.preconditions.find(({ id }) => id === finding.precondition))
			return text.precondition(label, text.preconditionStates[finding.state])
		}
		case 'preconditionsNotStated':
			return text.preconditionsNotStated
		case 'unheard':
			return capitalised(finding.heard === 'no' ? finding.who : text.heardUnknown(finding.who))
		default:
			return null
	}
}

function missingSentence(finding: Finding, { instrument, isOnlyOne }: Words): string {
	switch (finding.code) {
		case 'cannotBeAssessed':
			return text.missing.cannotBeAssessed(
				finding.alternatives,
				reasonsInWords(finding, instrument, annexText.missing),
			)
		case 'shallUnclear': {
			const sentence = text.missing.shallUnclear(checkOf(instrument, finding.check).requirement)
			return isOnlyOne ? sentence : text.concerns(sentence, finding.alternatives)
		}
		case 'heardNotStated':
			return text.missing.heardNotStated
		default:
			return text.missing.oneAlternative
	}
}

type NotAssessed = Extract<Finding, { readonly code: 'cannotBeAssessed' }>

/**
 * That there is nothing to weigh together goes without saying where another reason is given. Where too few criteria are
 * applicable no number of answers helps, so none is named.
 */
function reasonsInWords(
	{ reasons, answersNeeded, effectsWithoutLevel }: NotAssessed,
	instrument: Instrument,
	words: typeof annexText.missing | typeof text.request,
): string[] {
	const names = effectsWithoutLevel.map((effect) => instrument.effects[effect].name)
	return reasons
		.filter((reason) => reason !== 'no_overall_point' || reasons.length === 1)
		.filter((reason) => reason !== 'coverage' || answersNeeded > 0)
		.map((reason) => {
			if (reason === 'coverage') return words.coverage(answersNeeded)
			return reason === 'effect_without_level' ? words.effect_without_level(names) : words[reason]
		})
}

function requestsOf(finding: Finding, instrument: Instrument): string[] {
	switch (finding.code) {
		case 'cannotBeAssessed':
			return reasonsInWords(finding, instrument, text.request).map((request) =>
				text.request.about(request, finding.alternatives),
			)
		case 'shallUnclear':
			return [text.request.shallUnclear(checkOf(instrument, finding.check).requirement)]
		case 'heardNotStated':
			return [text.request.heardNotStated]
		default:
			return [text.request.oneAlternative]
	}
}

function alternativesOf(finding: Finding): readonly string[] {
	return 'alternatives' in finding ? finding.alternatives : []
}

function checkOf(instrument: Instrument, check: LockInId) {
	return known(instrument.lockIns.find(({ id }) => id === check))
}

/** @throws where the instrument is not the one that the findings were made with */
function known<T>(thing: T | undefined): T {
	if (thing === undefined) throw new Error('The findings name what the instrument has not')
	return thing
}
