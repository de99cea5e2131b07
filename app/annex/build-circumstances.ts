import type { Alternative, LockInAnswer } from '#app/domain/assessment.ts'
import { heardStates, preconditionStates } from '#app/domain/assessment.ts'
import type { Instrument, LockInCheck } from '#app/domain/instrument.ts'
import { annexText } from '#app/text/annex.ts'
import { heardWords, preconditionStateWords } from '#app/text/assessment-choices.ts'
import { uncapitalised } from '#app/text/format.ts'
import type { AnnexContext } from './annex-input.ts'
import { fitted, mergeAlternatives } from './annex-input.ts'
import { oneLine } from './budget.ts'
import type { Circumstances, Labelled } from './model.ts'

const words = annexText.circumstances

/** Section 9: one line each, shared by the alternatives that have it in common. */
export function buildCircumstances(context: AnnexContext): {
	readonly circumstances: Circumstances
	readonly rest: readonly Labelled[]
} {
	const { instrument } = context
	const groups = [
		group(context, words.preconditions, (alternative) => preconditions(instrument, alternative)),
		group(context, words.lockIn, (alternative) => lockIn(instrument, alternative)),
		group(context, words.shall, (alternative) => missingShall(instrument, alternative)),
		group(context, words.unclear, (alternative) => unclearShall(instrument, alternative)),
		group(context, words.heard, heard),
	].filter(({ lines }) => lines.length > 0)
	return {
		circumstances: {
			heading: words.heading,
			groups: groups.map(({ label, lines }) => ({
				label,
				warning: label === words.shall,
				lines: lines.map(({ alternatives, fit }) => ({ alternatives, text: fit.text })),
			})),
		},
		rest: groups.flatMap(({ label, lines }) =>
			lines
				.filter(({ fit }) => !fit.whole)
				.map(({ alternatives, full }) => ({ label: `${label} ${alternatives}`.trim(), text: full })),
		),
	}
}

/** An alternative about which the line says nothing is left out of it. */
function group(context: AnnexContext, label: string, lineOf: (alternative: Alternative) => string | null) {
	const items = context.alternatives.flatMap(({ id, alternative }) => {
		const item = lineOf(alternative)
		return item === null ? [] : [{ id, item }]
	})
	const lines = mergeAlternatives(items, (text) => text).map(({ ids, item }) => ({
		alternatives: ids.length === context.alternatives.length ? '' : ids.join(', '),
		full: item,
		fit: fitted(context, 'circumstance', item),
	}))
	return { label, lines }
}

function preconditions(instrument: Instrument, { preconditions: given = {} }: Alternative): string {
	const named = instrument.preconditions.map(({ id, label }) => ({
		label: uncapitalised(label),
		state: given[id]?.state,
	}))
	if (named.every(({ state }) => state === undefined)) return words.notStated
	const ofState = (label: string, state: string | undefined) => {
		const labels = named.filter((item) => item.state === state).map((item) => item.label)
		return labels.length === 0 ? [] : [words.part(label, labels)]
	}
	return [
		...preconditionStates.flatMap((state) => ofState(preconditionStateWords[state], state)),
		...ofState(words.notAnswered, undefined),
	].join(' ')
}

/**
 * What is asked of it-systems alone is a shall-requirement and stands in lines of its own. That no lock-in is known is
 * said only where every check that was asked has been answered.
 */
function lockIn(instrument: Instrument, alternative: Alternative): string {
	const answerOf = ({ id }: LockInCheck) => alternative.lockIn?.[id]?.answer
	const checks = instrument.lockIns.filter((check) => !check.itSystemOnly)
	if (checks.every((check) => answerOf(check) === undefined)) return words.notStated
	const answered = (answer: LockInAnswer | undefined) => checks.filter((check) => answerOf(check) === answer)
	const listed = (label: string, answer: LockInAnswer | undefined) => {
		const requirements = answered(answer).map(({ requirement }) => requirement)
		return requirements.length === 0 ? [] : [words.part(label, requirements)]
	}
	const sentences = [
		...answered('yes').map(({ statement }) => statement),
		...listed(words.unknown, 'unknown'),
		...listed(words.notAnswered, undefined),
	]
	return sentences.length === 0 ? words.noLockIn : sentences.join(' ')
}

/** Missing, where it is known that there is an it-system and that it lacks it. */
function missingShall(instrument: Instrument, { itSystem, lockIn = {} }: Alternative): string | null {
	if (itSystem !== true) return null
	const missing = instrument.lockIns.filter(
		(check) => check.itSystemOnly && lockIn[check.id]?.answer === 'yes',
	)
	return missing.length === 0 ? null : words.missingThat(missing.map(({ requirement }) => requirement))
}

/**
 * A shall-requirement that nobody has answered is as unclear as one answered with Vet ej. Where nobody has said whether
 * there is an it-system, that is what is unclear, whatever is answered of one.
 */
function unclearShall(instrument: Instrument, { itSystem, lockIn = {} }: Alternative): string | null {
	if (itSystem === undefined) return words.unclearIfItSystem
	if (!itSystem) return null
	const unclear = instrument.lockIns.filter(
		(check) => check.itSystemOnly && (lockIn[check.id]?.answer ?? 'unknown') === 'unknown',
	)
	return unclear.length === 0 ? null : words.unclearThat(unclear.map(({ requirement }) => requirement))
}

function heard(alternative: Alternative): string {
	return heardLine(alternative) || words.notStated
}

/** «Hörda: brukare, personal. Inte hörda: anhöriga.»; empty where nobody is named. */
export function heardLine({ affected = [] }: Pick<Alternative, 'affected'>): string {
	return heardStates
		.flatMap((state) => {
			const who = affected.filter((group) => group.heard === state).map((group) => oneLine(group.who))
			return who.length === 0 ? [] : [words.part(heardWords[state], who)]
		})
		.join(' ')
}
