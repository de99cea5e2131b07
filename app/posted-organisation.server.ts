import { data, redirect } from '@remix-run/node'
import type { AdminVisit } from './admin-visit.server.ts'
import { formOf, notFound, textField } from './http.server.ts'
import { runtime } from './runtime.server.ts'
import { adminText, organisationText } from './text/administration.ts'
import { changeOrganisation } from './use-cases/change-organisation.ts'
import type { OrganisationProblem } from './use-cases/read-organisation-form.ts'
import { wasFields } from './was-fields.server.ts'

/** What both pages of the organisation post, and what they are answered. */
export async function postOrganisation(
	{ actor }: AdminVisit,
	request: Request,
	table: 'committee' | 'unit',
	page: string,
) {
	const form = await formOf(request)
	const id = textField(form, 'id')
	const typed = Object.fromEntries(
		(table === 'committee' ? ['name', 'days'] : ['name', 'kind']).map((name) => [
			name,
			textField(form, name),
		]),
	)
	const posted = { intent: textField(form, 'intent'), id, typed, was: wasFields(form) }
	const outcome = await changeOrganisation(runtime.deps, actor, table, posted)
	if (outcome.kind === 'done') return redirect(`${page}?sparat=1`)
	if (outcome.kind === 'absent') throw notFound()
	const problems = Object.entries(outcome.problems).map(([field, problem]) => ({
		fieldId: id + field,
		field,
		sentence: sentenceOf(problem),
	}))
	return data({ id, typed, problems }, { status: outcome.kind === 'conflict' ? 409 : 422 })
}

function sentenceOf(problem: OrganisationProblem): string {
	if (typeof problem === 'object') return adminText.problems.theirs(shown(problem.value))
	if (problem === 'days' || problem === 'kind' || problem === 'taken')
		return organisationText.problems[problem]
	return adminText.problems[problem]
}

function shown(value: string): string {
	return value === 'administration' || value === 'company' ? organisationText.kinds[value] : value
}
