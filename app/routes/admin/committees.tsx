import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/admin-visit.server.ts'
import { OrganisationPage } from '#app/components/admin/organisation-page.tsx'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { postOrganisation } from '#app/posted-organisation.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { organisationText as text } from '#app/text/administration.ts'
import { siteText } from '#app/text/site.ts'
import { listAllCommittees } from '#db/queries/organisation.ts'

export const handle = { permission: 'administration' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.committees.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const { municipalityId } = await requireAdministrator(args)
	const all = await listAllCommittees(runtime.deps.db, municipalityId)
	return {
		isSaved: new URL(args.request.url).searchParams.has('sparat'),
		rows: all.map((row) => ({
			id: row.id,
			name: row.name,
			second: String(row.noticeDaysBefore),
			fact: text.committees.fact(row.noticeDaysBefore),
			endedOn: row.endedAt === null ? null : swedishDate(row.endedAt),
		})),
	}
}

export async function action(args: ActionFunctionArgs) {
	return postOrganisation(await requireAdministrator(args), args.request, 'committee', '/admin/namnder')
}

export default function CommitteesPage() {
	const answer = useActionData<typeof action>() ?? null
	return <OrganisationPage kind="committees" {...useLoaderData<typeof loader>()} answer={answer} />
}
