import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/admin-visit.server.ts'
import { AdminHead } from '#app/components/admin/admin-head.tsx'
import { swedishMoment } from '#app/domain/swedish-time.ts'
import { beginExport, findExport } from '#app/export-job.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { exportText as text } from '#app/text/export.ts'
import { siteText } from '#app/text/site.ts'
import { logExport } from '#app/use-cases/log-export.ts'

export const handle = { permission: 'administration' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

/** Seconds between looks at how far it has come. */
const refreshSeconds = '3'

export async function loader(args: LoaderFunctionArgs) {
	const { municipalityId, actor } = await requireAdministrator(args)
	const job = findExport(municipalityId)
	const headers: Record<string, string> = job?.kind === 'running' ? { Refresh: refreshSeconds } : {}
	const state = job?.kind ?? 'none'
	const rows = job === null || job.kind === 'failed' ? 0 : job.rows
	const at = job?.kind === 'done' ? swedishMoment(job.at, actor.at) : ''
	return data({ state, rows, at }, { headers })
}

export const headers: HeadersFunction = ({ loaderHeaders }) => {
	const refresh = loaderHeaders.get('Refresh')
	return refresh === null ? new Headers() : { Refresh: refresh }
}

export async function action(args: ActionFunctionArgs) {
	const { actor, visitor } = await requireAdministrator(args)
	if (findExport(visitor.municipality.id)?.kind !== 'running') {
		await logExport(runtime.deps, actor, 'municipality.exported')
		beginExport(visitor.municipality)
	}
	return redirect('/admin/export')
}

export default function ExportPage() {
	const { state, rows, at } = useLoaderData<typeof loader>()
	return (
		<div className="vs-stack-large vs-measure">
			<AdminHead title={text.title} lead={text.lead} />
			<section className="vs-stack-small" aria-labelledby="innehall-i-filen">
				<h2 id="innehall-i-filen">{text.contents}</h2>
				<ul>
					{text.items.map((item) => (
						<li key={item}>{item}</li>
					))}
				</ul>
				<p className="vs-note vs-note-warning">{text.warning}</p>
			</section>
			<div className="vs-stack" role="status">
				{state === 'running' && (
					<p>
						{text.running(rows)}
						{siteText.space}
						{text.runningHelp}
					</p>
				)}
				{state === 'running' && (
					<p>
						<a href="/admin/export">{text.update}</a>
					</p>
				)}
				{state === 'done' && (
					<>
						<p>
							{text.done(rows, at)}
							{siteText.space}
							{text.kept}
						</p>
						<p>
							<a href="/admin/export/kommun.zip" download>
								{text.download}
							</a>
						</p>
					</>
				)}
				{state === 'failed' && <p className="vs-status-problem">{text.failed}</p>}
			</div>
			{state !== 'running' && (
				<form method="post">
					<Button type="submit" variant={state === 'done' ? 'secondary' : 'primary'}>
						{state === 'done' ? text.startAgain : text.start}
					</Button>
				</form>
			)}
			<section className="vs-stack-small" aria-labelledby="las-in">
				<h2 id="las-in">{text.importTitle}</h2>
				<p>{text.import}</p>
			</section>
		</div>
	)
}
