import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireAdministrator } from './admin-visit.server.ts'
import { swedishDate } from './domain/swedish-time.ts'
import { requireFound, requireParams } from './http.server.ts'
import { runtime } from './runtime.server.ts'
import { peopleText as text } from './text/people.ts'
import { findAdministeredPerson } from '#db/queries/administered-person.ts'
import type { AdministeredPerson } from '#db/queries/administered-person.ts'
import { listAllCommittees } from '#db/queries/organisation.ts'
import { listRoleAssignments } from '#db/queries/role-assignment.ts'

/** The person that the address names; 404 where the municipality has none of that number. */
export async function requirePerson(args: LoaderFunctionArgs) {
	const visit = await requireAdministrator(args)
	const { number } = requireParams(args.params, 'number')
	const { municipalityId } = visit
	const person = /^[1-9]\d{0,8}$/.test(number)
		? await findAdministeredPerson(runtime.deps.db, { municipalityId, number: Number(number) })
		: null
	return { ...visit, person: requireFound(person) }
}

/** What the page of a person shows. */
export async function personPage(municipalityId: string, person: AdministeredPerson) {
	const { db, now } = runtime.deps
	const today = swedishDate(now())
	const committees = await listAllCommittees(db, municipalityId)
	const names = new Map(committees.map(({ id, name }) => [id, name]))
	const assignments = await listRoleAssignments(db, municipalityId)
	return {
		number: person.number,
		name: person.name,
		email: person.email ?? '',
		isRemoved: person.removedAt !== null,
		isDisabled: person.disabledAt !== null,
		isBreakGlass: person.isBreakGlass,
		status: statusOf(person),
		mayHavePassword: (runtime.signOn?.settings.allowsLocalAccounts ?? true) || person.isBreakGlass,
		roles: assignments
			.filter(({ personId }) => personId === person.id)
			.map(({ id, role, committeeId, validFrom, validTo, source }) => ({
				id,
				label: text.role(role, committeeId === null ? null : (names.get(committeeId) ?? '')),
				validity: text.validity(validFrom, validTo),
				isFromClaim: source === 'claim',
				state:
					validTo !== null && validTo < today
						? ('ended' as const)
						: validFrom > today
							? ('coming' as const)
							: ('valid' as const),
			})),
		committees: committees.filter(({ endedAt }) => endedAt === null).map(({ id, name }) => ({ id, name })),
	}
}

function statusOf({ hasPassword, hasIdentity, removedAt, disabledAt }: AdministeredPerson): string[] {
	const way = hasIdentity ? (hasPassword ? 'both' : 'identity') : hasPassword ? 'password' : 'none'
	if (removedAt !== null) return [text.removedOn(swedishDate(removedAt))]
	return [text.logsIn[way], ...(disabledAt === null ? [] : [text.disabledOn(swedishDate(disabledAt))])]
}
