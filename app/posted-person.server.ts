import { swedishDate } from './domain/swedish-time.ts'
import { notFound, textField } from './http.server.ts'
import { passwordAddress } from './password-address.server.ts'
import type { requirePerson } from './person-page.server.ts'
import { personSentences } from './person-problems.server.ts'
import { runtime } from './runtime.server.ts'
import { peopleText } from './text/people.ts'
import {
	disablePerson,
	enablePerson,
	endRole,
	giveRole,
	linkDays,
	makePasswordLink,
	savePerson,
} from './use-cases/administer-person.ts'
import type { Withdrawal } from './use-cases/administer-person.ts'
import { readPersonForm, readRoleForm } from './use-cases/read-person-form.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { listRoleAssignments } from '#db/queries/role-assignment.ts'

type Visit = Awaited<ReturnType<typeof requirePerson>>

export type PersonOutcome =
	| { readonly kind: 'done' }
	| { readonly kind: 'link'; readonly link: string; readonly days: number }
	| {
			readonly kind: 'refused'
			readonly intent: string
			readonly typed: Readonly<Record<string, string>>
			readonly problems: Readonly<Record<string, string>>
			readonly status: 409 | 422
	  }

/** What the page of a person posts, by the button that was pressed. Somebody who is removed is not changed any more. */
export async function postPerson(visit: Visit, form: FormData, request: Request): Promise<PersonOutcome> {
	const { actor, person } = visit
	if (person.removedAt !== null) return { kind: 'done' }
	switch (textField(form, 'intent')) {
		case 'save':
			return postFacts(visit, form)
		case 'give-role':
			return postRole(visit, form)
		case 'end-role':
			return endPostedRole(visit, textField(form, 'assignmentId'))
		case 'link':
			if (person.disabledAt !== null) return { kind: 'done' }
			return {
				kind: 'link',
				link: passwordAddress(request, await makePasswordLink(runtime.deps, actor, person.id)),
				days: linkDays,
			}
		case 'disable':
			return asOutcome(await disablePerson(runtime.deps, actor, person.id))
		case 'enable':
			await enablePerson(runtime.deps, actor, person.id)
			return { kind: 'done' }
		default:
			throw notFound()
	}
}

async function postFacts({ actor, person }: Visit, form: FormData): Promise<PersonOutcome> {
	const typed = { name: textField(form, 'name'), email: textField(form, 'email') }
	const read = readPersonForm(typed)
	if (read.kind === 'refused') return refused('save', typed, personSentences(read.problems))
	const was = { name: textField(form, 'was:name'), email: textField(form, 'was:email') }
	const saving = await savePerson(runtime.deps, actor, person, { typed: read.values, was })
	if (saving.kind === 'saved') return { kind: 'done' }
	return refused('save', typed, personSentences(saving.problems), saving.kind === 'conflict' ? 409 : 422)
}

async function postRole({ actor, person, municipalityId }: Visit, form: FormData): Promise<PersonOutcome> {
	const { db, now } = runtime.deps
	const typed = {
		role: textField(form, 'role'),
		committee: textField(form, 'committee'),
		from: textField(form, 'from'),
		to: textField(form, 'to'),
	}
	const committeeIds = (await listCommittees(db, municipalityId)).map(({ id }) => id)
	const read = readRoleForm(typed, { committeeIds, today: swedishDate(now()) })
	if (read.kind === 'refused') return refused('give-role', typed, personSentences(read.problems))
	await giveRole(runtime.deps, actor, { personId: person.id, ...read.values })
	return { kind: 'done' }
}

async function endPostedRole({ actor, person, municipalityId }: Visit, id: string): Promise<PersonOutcome> {
	const assignments = await listRoleAssignments(runtime.deps.db, municipalityId)
	const assignment = assignments.find((one) => one.id === id && one.personId === person.id)
	if (assignment === undefined) throw notFound()
	const hasEnded = assignment.validTo !== null && assignment.validTo < swedishDate(actor.at)
	if (hasEnded) return { kind: 'done' }
	return asOutcome(await endRole(runtime.deps, actor, assignment))
}

function asOutcome(withdrawal: Withdrawal): PersonOutcome {
	return withdrawal === 'done'
		? { kind: 'done' }
		: refused('withdraw', {}, { konto: peopleText.problems[withdrawal] })
}

function refused(
	intent: string,
	typed: Readonly<Record<string, string>>,
	problems: Readonly<Record<string, string>>,
	status: 409 | 422 = 422,
): PersonOutcome {
	return { kind: 'refused', intent, typed, problems, status }
}
