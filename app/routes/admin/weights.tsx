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
import { effects } from '#app/domain/instrument.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { formOf } from '#app/http.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { adminText } from '#app/text/administration.ts'
import { weightsText as text } from '#app/text/decided.ts'
import { siteText } from '#app/text/site.ts'
import { readWeightsForm } from '#app/use-cases/read-decided-form.ts'
import type { WeightsProblem } from '#app/use-cases/read-decided-form.ts'
import { adoptWeights, listAdoptedWeights } from '#db/queries/adopted-weights.ts'

export const handle = { permission: 'administration' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const { municipalityId } = await requireAdministrator(args)
	const { db, now } = runtime.deps
	const sets = await listAdoptedWeights(db, municipalityId)
	const standing = standingOf(
		sets.map(({ validFrom }) => validFrom),
		swedishDate(now()),
	)
	return {
		isSaved: new URL(args.request.url).searchParams.has('sparat'),
		sets: sets.map(({ id, name, decidedBy, validFrom, weights }, index) => ({
			key: id,
			title: name ?? text.equal,
			state: text[standing[index] ?? 'before'],
			isInForce: standing[index] === 'inForce',
			facts: [
				text.from(validFrom),
				...(decidedBy === null ? [] : [text.decided(decidedBy)]),
				...(weights === null
					? [text.equal]
					: effects.map((effect) => text.weight(text.effects[effect], weights[effect]))),
			],
		})),
	}
}

export async function action(args: ActionFunctionArgs) {
	const { actor } = await requireAdministrator(args)
	const { db } = runtime.deps
	const form = await formOf(args.request)
	const typed = typedFields(form, ['name', 'decidedBy', 'validFrom', ...effects])
	const today = swedishDate(actor.at)
	const read = readWeightsForm(typed, today)
	if (read.kind === 'refused') {
		const problems = Object.fromEntries(
			Object.entries(read.problems).map(([field, problem]) => [field, sentenceOf(problem)]),
		)
		return data({ typed, problems }, { status: 422 })
	}
	await adoptWeights(db, actor, { ...read.values, date: read.values.validFrom })
	return redirect('/admin/vikter?sparat=1')
}

function sentenceOf(problem: WeightsProblem): string {
	return problem === 'weight' || problem === 'allZero' ? text.problems[problem] : adminText.problems[problem]
}

export default function WeightsPage() {
	const { sets, isSaved } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() ?? null
	return (
		<div className="vs-stack-large vs-measure">
			<AdminHead
				title={text.title}
				lead={text.lead}
				note={isSaved && answer === null ? adminText.saved : null}
			/>
			<ErrorSummary problems={summaryOf(answer)} />
			{sets.length === 0 ? <p>{text.none}</p> : <DecidedList items={sets} />}
			<section className="vs-stack" aria-labelledby="ny">
				<h2 id="ny">{text.addTitle}</h2>
				<form method="post" className="vs-stack vs-narrow-form">
					<TypedField name="name" label={text.name} help={text.nameHelp} answer={answer} />
					<TypedField name="decidedBy" label={text.decidedBy} help={text.decidedByHelp} answer={answer} />
					<TypedField name="validFrom" label={text.validFrom} help={text.validFromHelp} answer={answer} />
					<fieldset className="vs-fieldset vs-stack-small">
						<legend>{text.legend}</legend>
						<p className="vs-subtle">{text.legendHelp}</p>
						<div className="vs-inline-form">
							{effects.map((effect) => (
								<TypedField
									key={effect}
									name={effect}
									label={text.effects[effect]}
									stored="1"
									isShort
									answer={answer}
								/>
							))}
						</div>
					</fieldset>
					<div>
						<Button type="submit">{text.submit}</Button>
					</div>
				</form>
			</section>
		</div>
	)
}
