import { unitKinds } from '#app/domain/assessment.ts'
import type { UnitKind } from '#app/domain/assessment.ts'
import { readLine } from './read-line.ts'
import type { LineProblem } from './read-line.ts'

export type OrganisationProblem =
	LineProblem | 'days' | 'kind' | 'taken' | { readonly kind: 'theirs'; readonly value: string }

const longestName = 120
const mostDays = 60

interface TypedCommittee {
	readonly name: string
	readonly days: string
}

export type ReadCommittee =
	| { readonly kind: 'ok'; readonly values: { readonly name: string; readonly noticeDaysBefore: number } }
	| {
			readonly kind: 'refused'
			readonly problems: Readonly<Partial<Record<keyof TypedCommittee, OrganisationProblem>>>
	  }

/** A nämnd's name, and how many days before its meetings the kallelse goes out: a whole number, 0–60. */
export function readCommitteeForm(typed: TypedCommittee): ReadCommittee {
	const name = readLine(typed.name, { longest: longestName })
	const days = /^\d{1,2}$/.test(typed.days.trim()) ? Number(typed.days) : Number.NaN
	const hasDays = days <= mostDays
	if (name.kind === 'ok' && hasDays)
		return { kind: 'ok', values: { name: name.text, noticeDaysBefore: days } }
	return {
		kind: 'refused',
		problems: {
			...(name.kind === 'refused' ? { name: name.problem } : {}),
			...(hasDays ? {} : { days: 'days' }),
		},
	}
}

interface TypedUnit {
	readonly name: string
	readonly kind: string
}

export type ReadUnit =
	| { readonly kind: 'ok'; readonly values: { readonly name: string; readonly kind: UnitKind } }
	| {
			readonly kind: 'refused'
			readonly problems: Readonly<Partial<Record<keyof TypedUnit, OrganisationProblem>>>
	  }

export function readUnitForm(typed: TypedUnit): ReadUnit {
	const name = readLine(typed.name, { longest: longestName })
	const kind = unitKinds.find((one) => one === typed.kind)
	if (name.kind === 'ok' && kind !== undefined) return { kind: 'ok', values: { name: name.text, kind } }
	return {
		kind: 'refused',
		problems: {
			...(name.kind === 'refused' ? { name: name.problem } : {}),
			...(kind === undefined ? { kind: 'kind' } : {}),
		},
	}
}
