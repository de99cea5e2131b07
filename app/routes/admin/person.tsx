import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { AdminHead } from '#app/components/admin/admin-head.tsx'
import { PasswordLink } from '#app/components/admin/password-link.tsx'
import { PersonForm } from '#app/components/admin/person-form.tsx'
import { RoleForm } from '#app/components/admin/role-form.tsx'
import { RoleList } from '#app/components/admin/role-list.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { formOf } from '#app/http.server.ts'
import { personPage, requirePerson } from '#app/person-page.server.ts'
import { postPerson } from '#app/posted-person.server.ts'
import { adminText } from '#app/text/administration.ts'
import { peopleText as text } from '#app/text/people.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'administration' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(page?.name ?? text.title) },
]

export async function loader(args: LoaderFunctionArgs) {
	const { municipalityId, person } = await requirePerson(args)
	const isSaved = new URL(args.request.url).searchParams.has('sparat')
	return { ...(await personPage(municipalityId, person)), isSaved }
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requirePerson(args)
	const outcome = await postPerson(visit, await formOf(args.request), args.request)
	if (outcome.kind === 'done') return redirect(`/admin/personer/${String(visit.person.number)}?sparat=1`)
	return data(outcome, { status: outcome.kind === 'link' ? 200 : outcome.status })
}

export default function PersonPage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const refused = answer?.kind === 'refused' ? answer : null
	const problems = refused?.problems ?? {}
	const own = `/admin/personer/${String(page.number)}`
	return (
		<div className="vs-stack-large vs-measure">
			<AdminHead
				crumbs={[{ to: '/admin/personer', label: text.title }]}
				title={page.name}
				note={page.isSaved && answer === undefined ? adminText.saved : null}
			/>
			<ErrorSummary
				problems={Object.entries(problems).map(([fieldId, sentence]) => ({ fieldId, sentence }))}
			/>
			{answer?.kind === 'link' && <PasswordLink link={answer.link} days={answer.days} />}
			<section className="vs-stack" aria-labelledby="roller">
				<h2 id="roller">{text.rolesTitle}</h2>
				<RoleList roles={page.roles} />
				{!page.isRemoved && (
					<details className="vs-details" open={refused?.intent === 'give-role'}>
						<summary>{text.addRoleTitle}</summary>
						<RoleForm committees={page.committees} typed={refused?.typed ?? {}} problems={problems} />
					</details>
				)}
			</section>
			{!page.isRemoved && (
				<section className="vs-stack" aria-labelledby="uppgifter">
					<h2 id="uppgifter">{text.factsTitle}</h2>
					<PersonForm
						values={{
							name: page.name,
							email: page.email,
							...(refused?.intent === 'save' ? refused.typed : {}),
						}}
						was={{ name: page.name, email: page.email }}
						problems={problems}
						submit={adminText.save}
					/>
				</section>
			)}
			<section className="vs-stack" aria-labelledby="konto">
				<h2 id="konto" tabIndex={-1}>
					{text.accountTitle}
				</h2>
				<div>
					{page.status.map((sentence) => (
						<p key={sentence}>{sentence}</p>
					))}
					{page.isBreakGlass && <p>{text.reserveNote}</p>}
				</div>
				{!page.isRemoved && (
					<form method="post" className="vs-row">
						{page.mayHavePassword && !page.isDisabled && <Intent value="link">{text.makeLink}</Intent>}
						<Intent value={page.isDisabled ? 'enable' : 'disable'}>
							{page.isDisabled ? text.enable : text.disable}
						</Intent>
					</form>
				)}
			</section>
			<section className="vs-stack" aria-labelledby="personuppgifter">
				<h2 id="personuppgifter">{text.dataTitle}</h2>
				<div className="vs-row">
					<Link to={`${own}/registerutdrag`}>{text.record}</Link>
					{!page.isRemoved && <Link to={`${own}/ta-bort`}>{text.removal}</Link>}
				</div>
			</section>
		</div>
	)
}

function Intent({ value, children }: { readonly value: string; readonly children: string }) {
	return (
		<Button type="submit" name="intent" value={value} variant="secondary" size="small">
			{children}
		</Button>
	)
}
