import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { KeptForm } from '#app/components/autosave/kept-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { ProposalForm } from '#app/components/proposal/proposal-form.tsx'
import { proposalFields } from '#app/domain/proposal-field.ts'
import { formOf, textField } from '#app/http.server.ts'
import { proposalChoices, proposalSentences, readPostedProposal } from '#app/proposal-form.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { proposalText as text } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'
import { saveProposalFields } from '#db/queries/proposal-fields.ts'
import type { Proposal } from '#db/queries/proposal.ts'

export const handle = { permission: 'proposal.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.editTitle) }]

export async function loader(args: LoaderFunctionArgs) {
	const { visitor, proposal } = await requireProposalVisit(args, handle.permission)
	return {
		...(await proposalChoices(visitor)),
		personId: visitor.personId,
		publicId: proposal.publicId,
		title: proposal.title,
		stored: storedValues(proposal),
	}
}

export async function action(args: ActionFunctionArgs) {
	const { visitor, proposal, actor } = await requireProposalVisit(args, handle.permission)
	const form = await formOf(args.request)
	const { typed, read } = await readPostedProposal(form, visitor)
	if (read.kind === 'refused')
		return data({ typed, bases: basesOf(form), problems: proposalSentences(read) }, { status: 422 })
	const changes = proposalFields.map((field) => ({
		field,
		base: textField(form, `was:${field}`),
		value: read.values[field],
	}))
	const result = await saveProposalFields(runtime.deps.db, actor, { proposalId: proposal.id, changes })
	if (result === null || result.conflicts.length === 0)
		return redirect(`/arenden/${proposal.publicId}?sparat=1`)
	const theirs = Object.fromEntries(result.conflicts.map((conflict) => [conflict.field, conflict.theirs]))
	const problems = Object.fromEntries(
		result.conflicts.map((conflict) => [conflict.field, text.conflictWith(conflict.theirs)]),
	)
	return data({ typed, bases: { ...read.values, ...theirs }, problems }, { status: 409 })
}

export default function EditProposalPage() {
	const { committees, units, personId, publicId, title, stored } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems: Partial<Record<string, string>> = answer?.problems ?? {}
	const bases: Partial<Record<string, string>> = answer?.bases ?? stored
	const back = `/arenden/${publicId}`
	return (
		<div className="vs-stack-large vs-narrow-form">
			<PageHead
				crumbs={[
					{ to: '/arenden', label: text.title },
					{ to: back, label: title },
				]}
				title={text.editTitle}
			/>
			<ErrorSummary
				problems={Object.entries(problems).map(([fieldId, sentence = '']) => ({ fieldId, sentence }))}
			/>
			<KeptForm personId={personId} formKey={`arende-${publicId}`} isAnswered={answer !== undefined}>
				{proposalFields.map((field) => (
					<input key={field} type="hidden" name={`was:${field}`} defaultValue={bases[field] ?? ''} />
				))}
				<ProposalForm
					values={answer?.typed ?? stored}
					problems={problems}
					committees={committees}
					units={units}
				/>
				<div className="vs-row">
					<Button type="submit">{text.save}</Button>
					<Link to={back}>{siteText.cancel}</Link>
				</div>
			</KeptForm>
		</div>
	)
}

function storedValues(proposal: Proposal) {
	return {
		title: proposal.title,
		committeeId: proposal.committeeId,
		type: proposal.type,
		diarienummer: proposal.diarienummer ?? '',
		meetingDate: proposal.meetingDate ?? '',
		raisedOn: proposal.raisedOn ?? '',
		description: proposal.description ?? '',
		unitId: proposal.unitId ?? '',
		preparedByName: proposal.preparedByName ?? '',
		preparedByRole: proposal.preparedByRole ?? '',
	}
}

function basesOf(form: FormData) {
	return Object.fromEntries(proposalFields.map((field) => [field, textField(form, `was:${field}`)]))
}
