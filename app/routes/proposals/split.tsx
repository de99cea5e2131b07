import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { KeptForm } from '#app/components/autosave/kept-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formOf, textField } from '#app/http.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { screeningText } from '#app/text/screening.ts'
import { siteText } from '#app/text/site.ts'
import { splitText as text } from '#app/text/split.ts'
import { readPosts, splitProposal, zeroOf } from '#app/use-cases/split-proposal.ts'
import type { ReadPosts } from '#app/use-cases/split-proposal.ts'

export const handle = { permission: 'proposal.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const { proposal, assessment, visitor } = await requireProposalVisit(args, handle.permission)
	return {
		address: `/arenden/${proposal.publicId}`,
		proposalTitle: proposal.title,
		personId: visitor.personId,
		zero: zeroOf(proposal),
		isOpen: proposal.status === 'open' && assessment?.state !== 'closed',
	}
}

export async function action(args: ActionFunctionArgs) {
	const { proposal, actor } = await requireProposalVisit(args, handle.permission)
	const address = `/arenden/${proposal.publicId}`
	if (proposal.status !== 'open') return redirect(`${address}/dela`)
	const typed = textField(await formOf(args.request), 'posts')
	const read = readPosts(typed, proposal.title)
	if (read.kind !== 'ok') return data({ typed, sentence: sentenceOf(read) }, { status: 422 })
	const isSplit = await splitProposal(runtime.deps, { actor, proposal, posts: read.posts })
	if (!isSplit) return data({ typed, sentence: screeningText.closed }, { status: 409 })
	return redirect(`${address}?delat=${String(read.posts.length)}`)
}

function sentenceOf(read: Exclude<ReadPosts, { kind: 'ok' }>): string {
	return read.kind === 'tooLong' ? text.problems.tooLong(read.post) : text.problems[read.kind]
}

export default function SplitPage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	return (
		<div className="vs-stack-large vs-narrow-form">
			<PageHead
				crumbs={[{ to: page.address, label: page.proposalTitle }]}
				title={text.title}
				lead={text.lead}
			>
				<p className="vs-subtle">{text.alternatives(page.zero)}</p>
			</PageHead>
			<ErrorSummary
				problems={answer === undefined ? [] : [{ fieldId: 'posts', sentence: answer.sentence }]}
			/>
			{page.isOpen ? (
				<KeptForm personId={page.personId} formKey={`dela-${page.address}`} isAnswered={answer !== undefined}>
					<Textarea
						id="posts"
						name="posts"
						label={text.posts}
						description={text.postsHelp}
						defaultValue={answer?.typed ?? ''}
						error={answer?.sentence}
						minRows={6}
					/>
					<div className="vs-row">
						<Button type="submit">{text.split}</Button>
						<Link to={page.address}>{siteText.cancel}</Link>
					</div>
				</KeptForm>
			) : (
				<p className="vs-note">{screeningText.closed}</p>
			)}
		</div>
	)
}
