import { Button } from '@navikt/ds-react/Button'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { formOf, textField } from '#app/http.server.ts'
import { fileProblemSentence } from '#app/import-page.server.ts'
import { readTable } from '#app/import/read-table.ts'
import { normaliseText } from '#app/domain/plain-text.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { importText as text } from '#app/text/import.ts'
import { proposalText } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'
import { listImportBatches } from '#db/queries/import-batch-list.ts'
import { undoImport } from '#db/queries/import-batch.ts'
import { insertUpload } from '#db/queries/import-upload.ts'

export const handle = { permission: 'proposal.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const asked = new URL(args.request.url).searchParams
	const place = { municipalityId: visitor.municipality.id, personId: visitor.personId }
	const batches = await listImportBatches(runtime.deps.db, place)
	return {
		notice: noticeOf(asked),
		batches: batches.map(({ id, fileName, rowCount, createdAt, undoneAt }) => ({
			id,
			label: text.batch(fileName, swedishDate(createdAt), rowCount),
			isUndone: undoneAt !== null,
		})),
	}
}

function noticeOf(asked: URLSearchParams): string | null {
	if (asked.has('angrad')) return text.undoneNow
	if (asked.has('borta')) return text.gone
	const [inserted, skipped] = [Number(asked.get('antal')), Number(asked.get('hoppade'))]
	return asked.has('antal') && Number.isInteger(inserted) && Number.isInteger(skipped)
		? text.done(inserted, skipped)
		: null
}

const keptForMs = 24 * 60 * 60 * 1000

export async function action(args: ActionFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const { db, now } = runtime.deps
	const actor = { municipalityId: visitor.municipality.id, personId: visitor.personId, at: now() }
	const form = await formOf(args.request)
	const refused = (fieldId: string, sentence: string) =>
		data({ problem: { fieldId, sentence } }, { status: 422 })
	if (textField(form, 'intent') === 'undo') {
		const undone = await undoImport(db, actor, textField(form, 'batch'))
		if (undone.kind === 'built') return refused('tidigare', text.built(undone.titles))
		return redirect(`/arenden/import${undone.kind === 'undone' ? '?angrad=1' : ''}`)
	}
	const file = form.get('file')
	if (!(file instanceof File) || file.name === '') return refused('file', text.fileMissing)
	const read = await readTable(new Uint8Array(await file.arrayBuffer()))
	if (read.kind === 'refused') return refused('file', fileProblemSentence(read.problem))
	const name = normaliseText(file.name)
	const publicId = await insertUpload(db, actor, {
		fileName: name.kind === 'ok' ? name.text.slice(0, 200) : '',
		content: JSON.stringify(read.table),
		expiresAt: new Date(Date.parse(actor.at) + keptForMs).toISOString(),
	})
	return redirect(`/arenden/import/${publicId}`)
}

export default function ImportPage() {
	const page = useLoaderData<typeof loader>()
	const problem = useActionData<typeof action>()?.problem
	return (
		<div className="vs-stack-large">
			<PageHead crumbs={[{ to: '/arenden', label: proposalText.title }]} title={text.title} lead={text.lead}>
				{page.notice !== null && problem === undefined && (
					<p className="vs-note" role="status">
						{page.notice}
					</p>
				)}
			</PageHead>
			<ErrorSummary problems={problem === undefined ? [] : [problem]} />
			<form method="post" encType="multipart/form-data" className="vs-stack vs-narrow-form">
				<div className="vs-stack-small">
					<label htmlFor="file">
						<strong>{text.file}</strong>
					</label>
					<p id="file-hjalp" className="vs-subtle">
						{text.fileHelp}
					</p>
					<input
						type="file"
						id="file"
						name="file"
						accept=".csv,.txt,.xlsx"
						aria-describedby={problem?.fieldId === 'file' ? 'file-hjalp file-fel' : 'file-hjalp'}
					/>
					{problem?.fieldId === 'file' && (
						<p className="vs-status-problem" id="file-fel">
							{problem.sentence}
						</p>
					)}
				</div>
				<div>
					<Button type="submit" name="intent" value="read">
						{text.read}
					</Button>
				</div>
			</form>
			{page.batches.length > 0 && (
				<section className="vs-stack-small" aria-labelledby="tidigare">
					<h2 id="tidigare" tabIndex={-1}>
						{text.earlierTitle}
					</h2>
					<ul className="vs-list">
						{page.batches.map(({ id, label, isUndone }) => (
							<li key={id}>
								<span>{label}</span>
								{isUndone ? (
									<span className="vs-tag">{text.undone}</span>
								) : (
									<form method="post">
										<input type="hidden" name="batch" value={id} />
										<Button type="submit" size="small" variant="secondary" name="intent" value="undo">
											{text.undo}
										</Button>
									</form>
								)}
							</li>
						))}
					</ul>
				</section>
			)}
		</div>
	)
}
