import { roles } from '#app/domain/role.ts'
import type { Role } from '#app/domain/role.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { readDate } from '#app/domain/swedish-input.ts'
import { readLine } from './read-line.ts'
import type { LineProblem } from './read-line.ts'

export type PersonProblem =
	LineProblem | 'email' | 'taken' | { readonly kind: 'theirs'; readonly value: string }

export interface TypedPerson {
	readonly name: string
	readonly email: string
}

export type ReadPerson =
	| { readonly kind: 'ok'; readonly values: TypedPerson }
	| {
			readonly kind: 'refused'
			readonly problems: Readonly<Partial<Record<keyof TypedPerson, PersonProblem>>>
	  }

/** The address in lower case, as it is stored. */
export function readPersonForm(typed: TypedPerson): ReadPerson {
	const name = readLine(typed.name, { longest: 200 })
	const email = readLine(typed.email, { longest: 254 })
	const problem = email.kind === 'refused' ? email.problem : /^\S+@\S+$/u.test(email.text) ? null : 'email'
	if (name.kind === 'ok' && email.kind === 'ok' && problem === null)
		return { kind: 'ok', values: { name: name.text, email: email.text.toLowerCase() } }
	return {
		kind: 'refused',
		problems: {
			...(name.kind === 'refused' ? { name: name.problem } : {}),
			...(problem === null ? {} : { email: problem }),
		},
	}
}

export interface TypedRole {
	readonly role: string
	/** A nämnd's id, or `*`. */
	readonly committee: string
	readonly from: string
	readonly to: string
}
export type RoleProblem = 'role' | 'committee' | 'date' | 'order'

export type ReadRole =
	| {
			readonly kind: 'ok'
			readonly values: {
				readonly role: Role
				readonly committeeId: string | null
				readonly validFrom: CalendarDate
				readonly validTo: CalendarDate | null
			}
	  }
	| { readonly kind: 'refused'; readonly problems: Readonly<Partial<Record<keyof TypedRole, RoleProblem>>> }

/** From today unless a day is given, until further notice unless a last day is. */
export function readRoleForm(
	typed: TypedRole,
	known: { readonly committeeIds: readonly string[]; readonly today: CalendarDate },
): ReadRole {
	const role = roles.find((one) => one === typed.role)
	const isPlace = typed.committee === '*' || known.committeeIds.includes(typed.committee)
	const from = typed.from.trim() === '' ? known.today : readDate(typed.from, known.today)
	const to = typed.to.trim() === '' ? null : (readDate(typed.to, known.today) ?? 'unreadable')
	const isOrdered = from === null || to === null || to === 'unreadable' || to >= from
	if (role !== undefined && isPlace && from !== null && to !== 'unreadable' && isOrdered)
		return {
			kind: 'ok',
			values: {
				role,
				committeeId: typed.committee === '*' ? null : typed.committee,
				validFrom: from,
				validTo: to,
			},
		}
	return {
		kind: 'refused',
		problems: {
			...(role === undefined ? { role: 'role' } : {}),
			...(isPlace ? {} : { committee: 'committee' }),
			...(from === null ? { from: 'date' } : {}),
			...(to === 'unreadable' ? { to: 'date' } : isOrdered ? {} : { to: 'order' }),
		},
	}
}
