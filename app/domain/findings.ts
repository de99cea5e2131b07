import type { Alternative, AssessmentDocument } from './assessment.ts'
import type { Finding } from './finding.ts'
import { effects, lockInIds, preconditionIds, shallRequirements } from './instrument.ts'
import type { Effect, LockInId } from './instrument.ts'
import { nearestDouble } from './rational.ts'
import type { AlternativeResult } from './result.ts'
import { thresholds } from './thresholds.ts'

/**
 * Everything in the assessment that its reader should ask about before a decision, in the order it should be asked;
 * nothing where there is nothing. The same finding of several alternatives is one. `results` has one per alternative.
 *
 * A short assessment is asked nothing of what only a full one has to state (heard, preconditions). By the nollalternativ
 * nothing is decided: it has no preconditions, nobody to hear and no requirements to set.
 */
export function findFindings(
	document: Pick<AssessmentDocument, 'kind' | 'alternatives'>,
	results: readonly AlternativeResult[],
): Finding[] {
	const { alternatives } = document
	const proposed = alternatives.filter(({ zero }) => zero !== true)
	const isFull = document.kind !== 'short'
	return merged([
		...(alternatives.length < 2 ? [{ code: 'oneAlternative' } as const] : []),
		...results.flatMap(cannotBeAssessed),
		...(isFull && isHeardNotStated(proposed) ? [{ code: 'heardNotStated' } as const] : []),
		...proposed.flatMap((alternative) => shallRequirementsOf(alternative, 'unknown')),
		...mostFirst(results),
		...results.flatMap(uncertain),
		...results.flatMap(contradictions),
		...proposed.flatMap((alternative) => shallRequirementsOf(alternative, 'yes')),
		...proposed.flatMap(preconditions),
		...(isFull ? proposed.flatMap(preconditionsNotStated) : []),
		...alternatives.flatMap(lockIns),
		...alternatives.flatMap((alternative) => disagreements(alternative, results)),
		...proposed.flatMap(unheard),
		...(alternatives.some(({ zero }) => zero === true) ? [] : [{ code: 'noZeroAlternative' } as const]),
	])
}

function cannotBeAssessed(result: AlternativeResult): Finding[] {
	if (result.verdict !== 'cannot_be_assessed') return []
	return [
		{
			code: 'cannotBeAssessed',
			alternatives: [result.id],
			reasons: result.notAssessable,
			answersNeeded: result.answersNeeded,
			effectsWithoutLevel: result.notAssessable.includes('effect_without_level')
				? effects.filter((effect) => result.effects[effect]?.known === 0)
				: [],
		},
	]
}

function isHeardNotStated(proposed: readonly Alternative[]): boolean {
	return proposed.length > 0 && proposed.every(({ affected = [] }) => affected.length === 0)
}

/** The avgörande Vet ej of all alternatives, the one that accounts for most of a range first. */
function mostFirst(results: readonly AlternativeResult[]): Finding[] {
	return results
		.flatMap(({ id, unknowns }) => unknowns.map((unknown) => ({ id, ...unknown })))
		.filter(({ decisive }) => decisive)
		.sort((a, b) => b.share - a.share)
		.map(({ id, criterion }) => ({ code: 'decisiveUnknown', criterion, alternatives: [id] }))
}

function uncertain({ id, certainty, unknowns }: AlternativeResult): Finding[] {
	const isTogether = certainty === 'uncertain' && unknowns.length > 0 && !unknowns.some((one) => one.decisive)
	return isTogether ? [{ code: 'uncertain', alternatives: [id] }] : []
}

function contradictions(result: AlternativeResult): Finding[] {
	if (!result.contradiction) return []
	const point = (effect: Effect) => result.effects[effect]?.point ?? 0
	return [
		{
			code: 'contradiction',
			alternatives: [result.id],
			raised: effects.filter((effect) => point(effect) >= contradictionThreshold),
			lowered: effects.filter((effect) => point(effect) <= -contradictionThreshold),
		},
	]
}

/** method.md «Contradiction». */
const contradictionThreshold = nearestDouble(thresholds.contradiction)

/** Of an it-system; one that nobody has answered is as unclear as one answered with Vet ej. */
function shallRequirementsOf(
	{ id, itSystem, lockIn = {} }: Alternative,
	answer: 'yes' | 'unknown',
): Finding[] {
	if (itSystem !== true) return []
	return shallRequirements
		.filter((check) => (lockIn[check]?.answer ?? 'unknown') === answer)
		.map((check) => ({
			code: answer === 'yes' ? 'shallMissing' : 'shallUnclear',
			check,
			alternatives: [id],
		}))
}

function lockIns({ id, zero, itSystem, lockIn = {} }: Alternative): Finding[] {
	const isRequired = (check: LockInId) =>
		zero !== true && itSystem === true && (shallRequirements as readonly string[]).includes(check)
	return lockInIds
		.filter((check) => !isRequired(check))
		.flatMap((check): Finding[] => {
			const answer = lockIn[check]?.answer
			if (answer !== 'yes' && answer !== 'unknown') return []
			return [{ code: answer === 'yes' ? 'lockIn' : 'lockInUnclear', check, alternatives: [id] }]
		})
}

function preconditions({ id, preconditions: given = {} }: Alternative): Finding[] {
	return preconditionIds.flatMap((precondition): Finding[] => {
		const state = given[precondition]?.state
		if (state !== 'missing' && state !== 'unknown') return []
		return [{ code: 'precondition', precondition, state, alternatives: [id] }]
	})
}

function preconditionsNotStated({ id, preconditions: given = {} }: Alternative): Finding[] {
	return Object.keys(given).length === 0 ? [{ code: 'preconditionsNotStated', alternatives: [id] }] : []
}

/** What the assessors came to agree on is settled. */
function disagreements({ id, answers }: Alternative, results: readonly AlternativeResult[]): Finding[] {
	const result = results.find((one) => one.id === id)
	return (result?.disagreements ?? [])
		.filter((criterion) => answers[criterion] === undefined)
		.map((criterion) => ({ code: 'disagreement', criterion, alternatives: [id] }))
}

function unheard({ id, affected = [] }: Alternative): Finding[] {
	return affected.flatMap(({ who, heard }): Finding[] =>
		heard === 'no' || heard === 'unknown'
			? [{ code: 'unheard', who: who.replace(/\s+/g, ' ').trim(), heard, alternatives: [id] }]
			: [],
	)
}

/** Findings that differ only by their alternatives become one, at the place of the first. */
function merged(findings: readonly Finding[]): Finding[] {
	const found = new Map<string, Finding>()
	for (const finding of findings) {
		const key = JSON.stringify({ ...finding, alternatives: [] })
		const same = found.get(key)
		found.set(key, same === undefined ? finding : withAlternativesOf(same, finding))
	}
	return [...found.values()]
}

function withAlternativesOf(finding: Finding, same: Finding): Finding {
	if (!('alternatives' in finding) || !('alternatives' in same)) return finding
	return { ...finding, alternatives: [...new Set([...finding.alternatives, ...same.alternatives])] }
}
