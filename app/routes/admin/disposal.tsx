import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/admin-visit.server.ts'
import { AdminHead } from '#app/components/admin/admin-head.tsx'
import { TypedField, summaryOf } from '#app/components/admin/typed-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { formOf, textField } from '#app/http.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { adminText } from '#app/text/administration.ts'
import { disposalRulesText as text } from '#app/text/decided.ts'
import { siteText } from '#app/text/site.ts'
import { saveAnnexYears } from '#app/use-cases/save-annex-years.ts'
import { listDueAnnexes } from '#db/queries/due-annexes.ts'

export const handle = { permission: 'administration' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

const shownAtMost = 200

export async function loader(args: LoaderFunctionArgs) {
	const { municipalityId, visitor, actor } = await requireAdministrator(args)
	const { annexYears } = visitor.municipality.settings
	const due =
		annexYears === null
			? []
			: await listDueAnnexes(runtime.deps.db, {
					municipalityId,
					before: yearsBefore(swedishDate(actor.at), annexYears),
					limit: shownAtMost,
				})
	return {
		isSaved: new URL(args.request.url).searchParams.has('sparat'),
		years: annexYears === null ? '' : String(annexYears),
		isFull: due.length === shownAtMost,
		due: due.map(({ publicId, proposalPublicId, title, committeeName, version, state, establishedAt }) => ({
			key: publicId,
			to: `/arenden/${proposalPublicId}`,
			title,
			facts: [
				committeeName,
				text.version(version),
				text.established(swedishDate(establishedAt)),
				text.states[state],
			],
		})),
	}
}

export async function action(args: ActionFunctionArgs) {
	const { actor } = await requireAdministrator(args)
	const form = await formOf(args.request)
	const typed = { years: textField(form, 'years') }
	const saving = await saveAnnexYears(runtime.deps, actor, {
		typed: typed.years,
		was: textField(form, 'was:years'),
	})
	if (saving.kind === 'saved') return redirect('/admin/gallring?sparat=1')
	const sentence = saving.kind === 'conflict' ? text.conflict(saving.theirs) : text.problem
	return data({ typed, problems: { years: sentence } }, { status: saving.kind === 'conflict' ? 409 : 422 })
}

/** The same day that many years ago. */
function yearsBefore(day: string, years: number): string {
	return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`
}

export default function DisposalRulesPage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	return (
		<div className="vs-stack-large vs-measure">
			<AdminHead
				title={text.title}
				lead={text.lead}
				note={page.isSaved && answer === null ? adminText.saved : null}
			/>
			<ErrorSummary problems={summaryOf(answer)} />
			<form method="post" className="vs-stack vs-narrow-form">
				<input type="hidden" name="was:years" value={page.years} />
				<TypedField
					name="years"
					label={text.years}
					help={text.yearsHelp}
					stored={page.years}
					isShort
					answer={answer}
				/>
				<div>
					<Button type="submit">{adminText.save}</Button>
				</div>
			</form>
			<section className="vs-stack" aria-labelledby="dags">
				<h2 id="dags">{text.dueTitle}</h2>
				{page.due.length === 0 ? (
					<p>{page.years === '' ? text.dueNoRule : text.dueNone}</p>
				) : (
					<ul className="vs-list">
						{page.due.map(({ key, to, title, facts }) => (
							<li key={key}>
								<div className="vs-stack-small">
									<h3>
										<Link to={to}>{title}</Link>
									</h3>
									<div className="vs-meta">
										{facts.map((fact) => (
											<span key={fact}>{fact}</span>
										))}
									</div>
								</div>
							</li>
						))}
					</ul>
				)}
				{page.isFull && <p>{text.dueMore(page.due.length)}</p>}
			</section>
		</div>
	)
}
