import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { data } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/admin-visit.server.ts'
import { AdminHead } from '#app/components/admin/admin-head.tsx'
import { PasswordLink } from '#app/components/admin/password-link.tsx'
import { PersonForm } from '#app/components/admin/person-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { formOf, textField } from '#app/http.server.ts'
import { personSentences } from '#app/person-problems.server.ts'
import { rolesInWords } from '#app/roles-in-words.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { peopleText as text } from '#app/text/people.ts'
import { siteText } from '#app/text/site.ts'
import { addPerson, linkDays, makePasswordLink } from '#app/use-cases/administer-person.ts'
import { readPersonForm } from '#app/use-cases/read-person-form.ts'
import { listAdministeredPersons } from '#db/queries/administered-person.ts'
import { passwordAddress } from '#app/password-address.server.ts'

export const handle = { permission: 'administration' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

const shownAtMost = 200

export async function loader(args: LoaderFunctionArgs) {
	const { municipalityId } = await requireAdministrator(args)
	const { db, now } = runtime.deps
	const search = (new URL(args.request.url).searchParams.get('q') ?? '').trim()
	const everybody = await listAdministeredPersons(db, municipalityId)
	const found = everybody.filter(({ name, email }) =>
		`${name} ${email ?? ''}`.toLocaleLowerCase('sv').includes(search.toLocaleLowerCase('sv')),
	)
	const roles = await rolesInWords(db, municipalityId, swedishDate(now()))
	return {
		search,
		count: found.length,
		people: found.slice(0, shownAtMost).map((person) => ({
			number: person.number,
			name: person.name,
			email: person.email ?? '',
			roles: roles.get(person.id) ?? [],
			tags: [
				...(person.removedAt !== null ? [text.removed] : person.disabledAt !== null ? [text.disabled] : []),
				...(person.isBreakGlass ? [text.reserve] : []),
			],
		})),
	}
}

export async function action(args: ActionFunctionArgs) {
	const { actor } = await requireAdministrator(args)
	const form = await formOf(args.request)
	const typed = { name: textField(form, 'name'), email: textField(form, 'email') }
	const read = readPersonForm(typed)
	if (read.kind === 'refused') return refused(typed, personSentences(read.problems))
	const added = await addPerson(runtime.deps, actor, read.values)
	if (added === null) return refused(typed, personSentences({ email: 'taken' }))
	const token = await makePasswordLink(runtime.deps, actor, added.id)
	const link = passwordAddress(args.request, token)
	return data({ kind: 'added' as const, name: read.values.name, number: added.number, link, days: linkDays })
}

function refused(
	typed: { readonly name: string; readonly email: string },
	problems: Readonly<Record<string, string>>,
) {
	return data({ kind: 'refused' as const, typed, problems }, { status: 422 })
}

export default function PeoplePage() {
	const { search, count, people } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems = answer?.kind === 'refused' ? answer.problems : {}
	return (
		<div className="vs-stack-large vs-measure">
			<AdminHead
				title={text.title}
				lead={text.lead}
				note={answer?.kind === 'added' ? text.created(answer.name) : null}
			/>
			<ErrorSummary
				problems={Object.entries(problems).map(([fieldId, sentence]) => ({ fieldId, sentence }))}
			/>
			{answer?.kind === 'added' && (
				<>
					<PasswordLink link={answer.link} days={answer.days} />
					<p>
						<Link to={`/admin/personer/${String(answer.number)}`}>{text.toPerson(answer.name)}</Link>
					</p>
				</>
			)}
			<search>
				<form method="get" className="vs-inline-form">
					<TextField name="q" label={text.search} defaultValue={search} autoComplete="off" />
					<Button type="submit" variant="secondary">
						{text.searchButton}
					</Button>
				</form>
			</search>
			<div className="vs-stack-small">
				<p className="vs-subtle">
					{count > people.length ? text.shownFirst(people.length) : text.count(count)}
				</p>
				{people.length === 0 ? <p>{text.none}</p> : <PersonList people={people} />}
			</div>
			<section className="vs-stack" aria-labelledby="ny">
				<h2 id="ny">{text.addTitle}</h2>
				<p>{text.addLead}</p>
				<PersonForm
					key={answer?.kind}
					values={answer?.kind === 'refused' ? answer.typed : { name: '', email: '' }}
					was={null}
					problems={problems}
					submit={text.add}
				/>
			</section>
		</div>
	)
}

interface ListedPerson {
	readonly number: number
	readonly name: string
	readonly email: string
	readonly roles: readonly string[]
	readonly tags: readonly string[]
}

function PersonList({ people }: { readonly people: readonly ListedPerson[] }) {
	return (
		<ul className="vs-list">
			{people.map(({ number, name, email, roles, tags }) => (
				<li key={number}>
					<div className="vs-stack-small">
						<h2>
							<Link to={`/admin/personer/${String(number)}`}>{name}</Link>
						</h2>
						<div className="vs-meta">
							{email !== '' && <span>{email}</span>}
							{tags.map((tag) => (
								<span key={tag} className="vs-tag">
									{tag}
								</span>
							))}
						</div>
						<ul className="vs-meta vs-plain-list">
							{(roles.length === 0 ? [text.noRole] : roles).map((role) => (
								<li key={role}>{role}</li>
							))}
						</ul>
					</div>
				</li>
			))}
		</ul>
	)
}
