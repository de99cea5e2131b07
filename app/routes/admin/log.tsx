import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/admin-visit.server.ts'
import { AdminHead } from '#app/components/admin/admin-head.tsx'
import { LogFilters } from '#app/components/admin/log-filters.tsx'
import { LogTable } from '#app/components/admin/log-table.tsx'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { filtersOf, logSearch, shownEntry } from '#app/log-page.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { logText as text } from '#app/text/log.ts'
import { siteText } from '#app/text/site.ts'
import { listAdministeredPersons } from '#db/queries/administered-person.ts'
import { searchAudit } from '#db/queries/audit-search.ts'
import { checkLatestAudit } from '#db/queries/audit.ts'

export const handle = { permission: 'administration' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

const shownAtMost = 50
const checkedAtMost = 1000

export async function loader(args: LoaderFunctionArgs) {
	const { municipalityId, actor } = await requireAdministrator(args)
	const { db } = runtime.deps
	const filters = filtersOf(args.request)
	const { search, problems } = await logSearch(municipalityId, filters, swedishDate(actor.at))
	const parameters = new URL(args.request.url).searchParams
	const below = /^[1-9]\d{0,14}$/.exec(parameters.get('fore') ?? '')?.[0]
	const found = await searchAudit(db, {
		...search,
		...(below === undefined ? {} : { below: Number(below) }),
		limit: shownAtMost + 1,
	})
	const rows = found.slice(0, shownAtMost)
	parameters.delete('fore')
	const people = await listAdministeredPersons(db, municipalityId)
	return {
		filters,
		problems,
		query: parameters.toString(),
		isFirst: below === undefined,
		next: found.length > shownAtMost ? (rows.at(-1)?.sequence ?? null) : null,
		rows: rows.map(shownEntry),
		people: people.map(({ number, name }) => ({ number, name })),
		chain: await checkLatestAudit(db, municipalityId, checkedAtMost),
	}
}

export default function LogPage() {
	const page = useLoaderData<typeof loader>()
	const suffix = page.query === '' ? '' : `?${page.query}`
	return (
		<div className="vs-stack-large">
			<AdminHead title={text.title} lead={text.lead} />
			<Chain {...page.chain} />
			<LogFilters filters={page.filters} problems={page.problems} people={page.people} />
			<div className="vs-stack">
				{page.rows.length === 0 ? <p>{text.none}</p> : <LogTable rows={page.rows} />}
				<nav aria-label={text.pages} className="vs-row">
					{!page.isFirst && <Link to={`/admin/logg${suffix}`}>{text.previous}</Link>}
					{page.next !== null && (
						<Link to={`?${page.query === '' ? '' : `${page.query}&`}fore=${String(page.next)}`}>
							{text.next}
						</Link>
					)}
				</nav>
				<p className="vs-row">
					<span>{text.exportLabel}</span>
					<a href={`/admin/logg/logg.csv${suffix}`}>{text.csv}</a>
					<a href={`/admin/logg/logg.json${suffix}`}>{text.json}</a>
				</p>
			</div>
		</div>
	)
}

function Chain({
	from,
	to,
	broken,
}: {
	readonly from: number
	readonly to: number
	readonly broken: number | null
}) {
	return (
		<section
			className={broken === null ? 'vs-note vs-measure' : 'vs-note vs-note-warning vs-measure'}
			aria-labelledby="kedja"
		>
			<h2 id="kedja">{text.chainTitle}</h2>
			<p>
				{broken !== null ? text.chainBroken(broken) : to === 0 ? text.chainEmpty : text.chainHolds(from, to)}
				{from > 1 && siteText.space}
				{from > 1 && text.chainWhole}
			</p>
		</section>
	)
}
