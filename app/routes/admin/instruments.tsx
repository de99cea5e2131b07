import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/admin-visit.server.ts'
import { AdminHead } from '#app/components/admin/admin-head.tsx'
import { DecidedList } from '#app/components/admin/decided-list.tsx'
import { standingOf } from '#app/decided-page.server.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { runtime } from '#app/runtime.server.ts'
import { instrumentsText as text } from '#app/text/decided.ts'
import { siteText } from '#app/text/site.ts'
import { countByInstrument } from '#db/queries/assessment-count.ts'

export const handle = { permission: 'administration' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const { municipalityId } = await requireAdministrator(args)
	const { db, now, instruments } = runtime.deps
	const counts = await countByInstrument(db, municipalityId)
	const latestFirst = [...instruments].reverse()
	const standing = standingOf(
		latestFirst.map(({ validFrom }) => validFrom),
		swedishDate(now()),
	)
	return latestFirst.map(({ version, validFrom }, index) => ({
		key: version,
		title: text.version(version),
		state: text[standing[index] ?? 'before'],
		isInForce: standing[index] === 'inForce',
		facts: [text.from(validFrom), text.used(counts.get(version) ?? 0)],
	}))
}

export default function InstrumentsPage() {
	return (
		<div className="vs-stack-large vs-measure">
			<AdminHead title={text.title} lead={text.lead} />
			<DecidedList items={useLoaderData<typeof loader>()} />
			<p>
				<Link to="/metod">{text.method}</Link>
			</p>
		</div>
	)
}
