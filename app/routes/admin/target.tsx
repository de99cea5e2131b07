import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/admin-visit.server.ts'
import { AdminHead } from '#app/components/admin/admin-head.tsx'
import { DecidedList } from '#app/components/admin/decided-list.tsx'
import { TypedField, summaryOf } from '#app/components/admin/typed-field.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { standingOf, typedFields } from '#app/decided-page.server.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { formOf } from '#app/http.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { adminText } from '#app/text/administration.ts'
import { targetText as text, weightsText } from '#app/text/decided.ts'
import { siteText } from '#app/text/site.ts'
import { readTargetForm } from '#app/use-cases/read-decided-form.ts'
import type { TargetProblem } from '#app/use-cases/read-decided-form.ts'
import { adoptTarget, listTargets } from '#db/queries/adopted-targets.ts'

export const handle = { permission: 'administration' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

const parts = ['maintain', 'exploit', 'explore'] as const

export async function loader(args: LoaderFunctionArgs) {
	const { municipalityId } = await requireAdministrator(args)
	const { db, now } = runtime.deps
	const targets = await listTargets(db, municipalityId)
	const standing = standingOf(
		targets.map(({ validFrom }) => validFrom),
		swedishDate(now()),
	)
	return {
		isSaved: new URL(args.request.url).searchParams.has('sparat'),
		targets: targets.map(({ target, decidedBy, validFrom }, index) => ({
			key: validFrom,
			title: parts.map((part) => text.part(text.parts[part], target[part])).join(siteText.listSeparator),
			state: weightsText[standing[index] ?? 'before'],
			isInForce: standing[index] === 'inForce',
			facts: [weightsText.from(validFrom), ...(decidedBy === null ? [] : [weightsText.decided(decidedBy)])],
		})),
	}
}

export async function action(args: ActionFunctionArgs) {
	const { actor } = await requireAdministrator(args)
	const form = await formOf(args.request)
	const typed = typedFields(form, [...parts, 'decidedBy', 'validFrom'])
	const read = readTargetForm(typed, swedishDate(actor.at))
	const problems =
		read.kind === 'refused'
			? read.problems
			: (await adoptTarget(runtime.deps.db, actor, read.values))
				? null
				: { validFrom: 'taken' as const }
	if (problems === null) return redirect('/admin/malbalans?sparat=1')
	const sentences = Object.fromEntries(
		Object.entries(problems).map(([field, problem]) => [field, sentenceOf(problem)]),
	)
	return data({ typed, problems: sentences }, { status: 422 })
}

function sentenceOf(problem: TargetProblem): string {
	if (typeof problem === 'object') return text.problems.sum(problem.sum)
	return problem === 'percent' || problem === 'taken' ? text.problems[problem] : adminText.problems[problem]
}

export default function TargetPage() {
	const { targets, isSaved } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	return (
		<div className="vs-stack-large vs-measure">
			<AdminHead
				title={text.title}
				lead={text.lead}
				note={isSaved && answer === null ? adminText.saved : null}
			/>
			<ErrorSummary problems={summaryOf(answer)} />
			{targets.length === 0 ? <p>{text.none}</p> : <DecidedList items={targets} />}
			<section className="vs-stack" aria-labelledby="ny">
				<h2 id="ny">{text.addTitle}</h2>
				<form method="post" className="vs-stack vs-narrow-form">
					<fieldset className="vs-fieldset vs-stack-small">
						<legend>{text.legend}</legend>
						<div className="vs-inline-form">
							{parts.map((part) => (
								<TypedField key={part} name={part} label={text.parts[part]} isShort answer={answer} />
							))}
						</div>
					</fieldset>
					<TypedField
						name="decidedBy"
						label={weightsText.decidedBy}
						help={weightsText.decidedByHelp}
						answer={answer}
					/>
					<TypedField
						name="validFrom"
						label={weightsText.validFrom}
						help={weightsText.validFromHelp}
						answer={answer}
					/>
					<div>
						<Button type="submit">{text.submit}</Button>
					</div>
				</form>
			</section>
		</div>
	)
}
