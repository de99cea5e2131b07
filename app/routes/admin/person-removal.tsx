import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { AdminHead } from '#app/components/admin/admin-head.tsx'
import { RecordSection } from '#app/components/admin/record-section.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { formOf, textField } from '#app/http.server.ts'
import { requirePerson } from '#app/person-page.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { placeInWords } from '#app/text/log.ts'
import { peopleText as text } from '#app/text/people.ts'
import { siteText } from '#app/text/site.ts'
import { forgetPerson } from '#app/use-cases/administer-person.ts'
import { wordsOf } from '#app/use-cases/person-record.ts'
import { listMentions } from '#db/queries/person-traces.ts'

export const handle = { permission: 'administration' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(text.removalTitle(page?.name ?? '')) },
]

export async function loader(args: LoaderFunctionArgs) {
	const { municipalityId, person } = await requirePerson(args)
	if (person.removedAt !== null) throw redirect(`/admin/personer/${String(person.number)}`)
	const mentions = await listMentions(runtime.deps.db, { municipalityId, words: wordsOf(person) })
	return {
		name: person.name,
		number: person.number,
		newName: text.newName(person.number),
		mentions: mentions.map(({ table, column, rows }) => text.mention(placeInWords(table, column), rows)),
	}
}

export async function action(args: ActionFunctionArgs) {
	const { actor, person } = await requirePerson(args)
	const page = `/admin/personer/${String(person.number)}`
	if (person.removedAt !== null) return redirect(page)
	const form = await formOf(args.request)
	if (textField(form, 'confirm') !== '1') return refused('confirmMissing')
	const outcome = await forgetPerson(runtime.deps, actor, person, text.newName(person.number))
	return outcome === 'done' ? redirect(page) : refused(outcome)
}

function refused(problem: 'confirmMissing' | 'lastAdministrator' | 'oneself') {
	return data({ problems: [{ fieldId: 'confirm', sentence: text.problems[problem] }] }, { status: 422 })
}

export default function PersonRemovalPage() {
	const page = useLoaderData<typeof loader>()
	const problems = useActionData<typeof action>()?.problems ?? []
	const own = `/admin/personer/${String(page.number)}`
	return (
		<div className="vs-stack-large vs-measure">
			<AdminHead
				crumbs={[
					{ to: '/admin/personer', label: text.title },
					{ to: own, label: page.name },
				]}
				title={text.removalTitle(page.name)}
				lead={text.removalLead}
			/>
			<ErrorSummary problems={problems} />
			<RecordSection title={text.removalGoes} items={text.removalGoesItems} />
			<RecordSection title={text.removalStays} items={text.removalStaysItems(page.newName)} />
			<section className="vs-stack-small" aria-labelledby="texter">
				<h2 id="texter">{text.mentionsTitle}</h2>
				<p>{page.mentions.length === 0 ? text.mentionsNone : text.mentionsLead}</p>
				{page.mentions.length > 0 && (
					<ul>
						{page.mentions.map((mention) => (
							<li key={mention}>{mention}</li>
						))}
					</ul>
				)}
			</section>
			<form method="post" className="vs-stack">
				<label className="vs-check">
					<input type="checkbox" id="confirm" name="confirm" value="1" />
					{text.confirm}
				</label>
				<div className="vs-row">
					<Button type="submit" variant="danger">
						{text.removeButton}
					</Button>
					<Link to={own}>{text.cancel}</Link>
				</div>
			</form>
		</div>
	)
}
