import type { Alternative, AssessmentDocument } from './assessment.ts'
import { compareAffected, compareChains } from './compare-rows.ts'
import { compareAnswers } from './compare-answers.ts'
import { changesIn } from './document-change.ts'
import type { Compared, DocumentChange } from './document-change.ts'
import { lockInIds, preconditionIds } from './instrument.ts'

/** Alternative by alternative; one that only one version has is a single change, however much it says. */
export function compareAlternatives(earlier: AssessmentDocument, to: AssessmentDocument): DocumentChange[] {
	const from = calledTheSame(earlier, to)
	const roles = sharedRoles(from, to)
	const removed = from.alternatives.filter(({ id }) => !to.alternatives.some((other) => other.id === id))
	return [
		...to.alternatives.flatMap((alternative) => {
			const before = from.alternatives.find(({ id }) => id === alternative.id)
			return before === undefined
				? whole(alternative.id, null, alternative.title)
				: compareOne(before, alternative, roles)
		}),
		...removed.flatMap(({ id, title }) => whole(id, title, null)),
	]
}

/** Roles of those who have answered for themselves; the same role as often as it occurs in one alternative. */
export function answerRoles({ alternatives }: AssessmentDocument): string[] {
	const counts = new Map<string, number>()
	for (const { assessors = [] } of alternatives)
		for (const { role } of assessors) {
			const occurs = assessors.filter((assessor) => assessor.role === role).length
			counts.set(role, Math.max(occurs, counts.get(role) ?? 0))
		}
	return [...counts].flatMap(([role, count]) => Array<string>(count).fill(role))
}

/** Where one person alone has answered, then as now, she is the same, whatever she is called. */
function calledTheSame(from: AssessmentDocument, to: AssessmentDocument): AssessmentDocument {
	const [role, ...others] = answerRoles(to)
	if (role === undefined || others.length > 0 || answerRoles(from).length !== 1) return from
	const alternatives = from.alternatives.map(({ assessors, ...alternative }) =>
		assessors === undefined
			? alternative
			: { ...alternative, assessors: assessors.map(({ answers }) => ({ role, answers })) },
	)
	return { ...from, alternatives }
}

/** Of those who have answered in both versions: the answers of one who came or went are told of by her role alone. */
function sharedRoles(from: AssessmentDocument, to: AssessmentDocument): ReadonlySet<string> {
	const [before, after] = [answerRoles(from), answerRoles(to)]
	return new Set(before.filter((role) => after.includes(role)))
}

function whole(id: string, from: string | null, to: string | null): DocumentChange[] {
	return changesIn(id, [[{ part: 'alternative', field: 'whole' }, from, to]])
}

function compareOne(from: Alternative, to: Alternative, roles: ReadonlySet<string>): DocumentChange[] {
	return [
		...changesIn(to.id, [
			[{ part: 'alternative', field: 'title' }, from.title, to.title],
			[{ part: 'alternative', field: 'description' }, from.description, to.description],
			[{ part: 'alternative', field: 'zero' }, from.zero ?? false, to.zero ?? false],
		]),
		...compareAnswers(from, to, roles),
		...changesIn(to.id, [...resources(from, to), ...lockIns(from, to), ...preconditions(from, to)]),
		...compareChains(from, to),
		...compareAffected(from, to),
	]
}

function resources(from: Alternative, to: Alternative): Compared[] {
	return [
		[{ part: 'orientation' }, orientationOf(from), orientationOf(to)],
		[{ part: 'cost', field: 'oneOff' }, from.cost?.oneOff, to.cost?.oneOff],
		[{ part: 'cost', field: 'yearly' }, from.cost?.yearly, to.cost?.yearly],
		[{ part: 'itSystem' }, from.itSystem, to.itSystem],
	]
}

function orientationOf({ orientation }: Alternative): string | undefined {
	if (orientation === undefined || orientation === 'unknown') return orientation
	return [orientation.maintain, orientation.exploit, orientation.explore].join(' ')
}

function lockIns({ lockIn: from = {} }: Alternative, { lockIn: to = {} }: Alternative): Compared[] {
	return lockInIds.flatMap((check): Compared[] => [
		[{ part: 'lockIn', check, field: 'answer' }, from[check]?.answer, to[check]?.answer],
		[{ part: 'lockIn', check, field: 'note' }, from[check]?.note, to[check]?.note],
	])
}

function preconditions(
	{ preconditions: from = {} }: Alternative,
	{ preconditions: to = {} }: Alternative,
): Compared[] {
	return preconditionIds.flatMap((principle): Compared[] => [
		[{ part: 'precondition', principle, field: 'state' }, from[principle]?.state, to[principle]?.state],
		[{ part: 'precondition', principle, field: 'note' }, from[principle]?.note, to[principle]?.note],
	])
}
