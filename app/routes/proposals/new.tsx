import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { KeptForm } from '#app/components/autosave/kept-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { ProposalForm } from '#app/components/proposal/proposal-form.tsx'
import { formOf } from '#app/http.server.ts'
import { proposalChoices, proposalSentences, readPostedProposal } from '#app/proposal-form.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { proposalText as text } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'
import { createProposal } from '#app/use-cases/create-proposal.ts'

export const handle = { permission: 'proposal.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.newTitle) }]

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const choices = await proposalChoices(visitor)
	const only = choices.committees.length === 1 ? (choices.committees[0]?.id ?? '') : ''
	return { ...choices, personId: visitor.personId, onlyCommitteeId: only }
}

export async function action(args: ActionFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const { typed, read } = await readPostedProposal(await formOf(args.request), visitor)
	if (read.kind === 'refused') return data({ typed, problems: proposalSentences(read) }, { status: 422 })
	const publicId = await createProposal(runtime.deps, {
		municipalityId: visitor.municipality.id,
		personId: visitor.personId,
		values: read.values,
	})
	return redirect(`/arenden/${publicId}/alternativ?skapat=1`)
}

export default function NewProposalPage() {
	const { committees, units, personId, onlyCommitteeId } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems = answer?.problems ?? {}
	return (
		<div className="vs-stack-large vs-narrow-form">
			<PageHead crumbs={[{ to: '/arenden', label: text.title }]} title={text.newTitle} lead={text.newLead} />
			<ErrorSummary
				problems={Object.entries(problems).map(([fieldId, sentence]) => ({ fieldId, sentence }))}
			/>
			<KeptForm personId={personId} formKey="nytt-arende" isAnswered={answer !== undefined}>
				<ProposalForm
					values={answer?.typed ?? { committeeId: onlyCommitteeId }}
					problems={problems}
					committees={committees}
					units={units}
				/>
				<div className="vs-row">
					<Button type="submit">{text.create}</Button>
					<Link to="/arenden">{siteText.cancel}</Link>
				</div>
			</KeptForm>
		</div>
	)
}
