import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAssessmentVisit } from '#app/assessment-visit.server.ts'
import { blankFormPage } from '#app/blank-form-page.server.ts'
import { BlankForm } from '#app/components/assessment/blank-form.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { blankFormText as text } from '#app/text/blank-form.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'answers.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireAssessmentVisit(args)
	const address = `/arenden/${visit.proposal.publicId}`
	if (visit.alternatives.length === 0) throw redirect(`${address}/alternativ`)
	return { address, proposalTitle: visit.proposal.title, form: blankFormPage(visit) }
}

export default function BlankFormPage() {
	const { address, proposalTitle, form } = useLoaderData<typeof loader>()
	return (
		<div className="vs-stack-large">
			<PageHead crumbs={[{ to: address, label: proposalTitle }]} title={text.title} lead={proposalTitle}>
				<p className="vs-no-print">
					{text.lead} {text.print}
				</p>
			</PageHead>
			<BlankForm page={form} />
		</div>
	)
}
