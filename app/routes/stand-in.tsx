import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formOf, textField } from '#app/http.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { requireStandInVisit } from '#app/stand-in-visit.server.ts'
import { sentenceList } from '#app/text/format.ts'
import { siteText } from '#app/text/site.ts'
import { standInText as text } from '#app/text/stand-in.ts'
import { readStandInForm } from '#app/use-cases/read-stand-in-form.ts'
import { endStandIn, insertStandIn, listStandIns } from '#db/queries/stand-in.ts'

export const handle = { permission: 'standIn.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const { actor, today, committees, persons } = await requireStandInVisit(args)
	const given = await listStandIns(runtime.deps.db, { ...actor, side: 'given', from: today })
	const asked = new URL(args.request.url).searchParams
	return {
		given: given.map(({ id, personName, committeeName, validFrom, validTo }) => ({
			id,
			line: text.line(personName, committeeName, validFrom, validTo),
		})),
		committees: sentenceList(committees.map(({ name }) => name)),
		persons: persons.map(({ id, name }) => ({ id, name })),
		note: asked.has('borttagen') ? text.revoked : asked.has('inlagd') ? text.saved : null,
	}
}

export async function action(args: ActionFunctionArgs) {
	const { actor, today, committees, persons } = await requireStandInVisit(args)
	const { db } = runtime.deps
	const form = await formOf(args.request)
	const revoked = textField(form, 'revoke')
	if (revoked !== '') {
		await endStandIn(db, actor, { id: revoked, today })
		return redirect('/ersattare?borttagen=1')
	}
	const typed = {
		personId: textField(form, 'personId'),
		from: textField(form, 'from'),
		to: textField(form, 'to'),
	}
	const read = readStandInForm(typed, { personIds: persons.map(({ id }) => id), today })
	if (read.kind === 'refused') {
		const problems = Object.entries(read.problems).map(([fieldId, problem]) => ({
			fieldId,
			sentence: text.problems[problem],
		}))
		return data({ typed, problems }, { status: 422 })
	}
	const committeeIds = committees.map(({ id }) => id)
	const { validFrom, validTo } = read
	await insertStandIn(db, actor, { personId: typed.personId, committeeIds, validFrom, validTo })
	return redirect('/ersattare?inlagd=1')
}

export default function StandInPage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problemOf = (field: string) => answer?.problems.find(({ fieldId }) => fieldId === field)?.sentence
	return (
		<div className="vs-stack-large vs-narrow-form">
			<PageHead title={text.title} lead={text.lead}>
				{page.note !== null && answer === undefined && (
					<p className="vs-note" role="status">
						{page.note}
					</p>
				)}
			</PageHead>
			<ErrorSummary problems={answer?.problems ?? []} />
			<section className="vs-stack-small" aria-labelledby="ersattare">
				<h2 id="ersattare">{text.given}</h2>
				{page.given.length === 0 ? (
					<p>{text.givenNone}</p>
				) : (
					<form method="post">
						<ul className="vs-list">
							{page.given.map(({ id, line }) => (
								<li key={id}>
									<span>{line}</span>
									<Button
										size="small"
										variant="secondary"
										name="revoke"
										value={id}
										aria-label={text.revokeOf(line)}
									>
										{text.revoke}
									</Button>
								</li>
							))}
						</ul>
					</form>
				)}
			</section>
			{page.committees === '' ? (
				<p>{text.nothing}</p>
			) : (
				<section className="vs-stack" aria-labelledby="lagg-in">
					<h2 id="lagg-in">{text.add}</h2>
					<p>{text.committees(page.committees)}</p>
					<form method="post" className="vs-stack">
						<Select
							id="personId"
							name="personId"
							label={text.person}
							defaultValue={answer?.typed.personId ?? ''}
							error={problemOf('personId')}
						>
							<option value="">{siteText.choose}</option>
							{page.persons.map(({ id, name }) => (
								<option key={id} value={id}>
									{name}
								</option>
							))}
						</Select>
						{(['from', 'to'] as const).map((field) => (
							<TextField
								key={field}
								id={field}
								name={field}
								label={text[field]}
								description={text.dateHelp}
								defaultValue={answer?.typed[field] ?? ''}
								error={problemOf(field)}
								autoComplete="off"
							/>
						))}
						<div>
							<Button type="submit">{text.save}</Button>
						</div>
					</form>
				</section>
			)}
		</div>
	)
}
