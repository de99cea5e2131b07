import type { Alternative } from '#app/domain/assessment.ts'
import { oneLine } from './budget.ts'

/**
 * How many persons of each role assessed, in the order met. An alternative has one entry per person who answered it, and
 * not the names; so of a role there are as many persons as the alternative has that most of them answered.
 */
export function assessorRoles(
	alternatives: readonly Alternative[],
): readonly { readonly role: string; readonly count: number }[] {
	const most = new Map<string, number>()
	for (const { assessors = [] } of alternatives) {
		const here = new Map<string, number>()
		for (const role of assessors.map((assessor) => oneLine(assessor.role)))
			here.set(role, (here.get(role) ?? 0) + 1)
		for (const [role, count] of here) most.set(role, Math.max(count, most.get(role) ?? 0))
	}
	return [...most].map(([role, count]) => ({ role, count }))
}
