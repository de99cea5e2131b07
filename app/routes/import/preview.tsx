import { redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ImportPreview } from '#app/components/import/import-preview.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { previewOf, readImport } from '#app/import-page.server.ts'
import { importFields } from '#app/import/import-field.ts'
import { formOf, requireParams } from '#app/http.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { importText as text } from '#app/text/import.ts'
import { proposalText } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'
import { importBatch } from '#db/queries/import-batch.ts'

export const handle = { permission: 'proposal.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.previewTitle) }]

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const { uploadId } = requireParams(args.params, 'uploadId')
	return previewOf(await readImport(visitor, uploadId, new URL(args.request.url).searchParams))
}

export async function action(args: ActionFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const { uploadId } = requireParams(args.params, 'uploadId')
	const form = await formOf(args.request)
	const read = await readImport(visitor, uploadId, form)
	if (read.problems.length > 0) return redirect(`/arenden/import/${uploadId}?${chosen(form)}`)
	const actor = {
		municipalityId: visitor.municipality.id,
		personId: visitor.personId,
		at: runtime.deps.now(),
	}
	const { fileName, proposals, choices } = read
	const batch = { uploadId, fileName, proposals, skipsKnown: choices.finns !== 'skapa' }
	const imported = await importBatch(runtime.deps.db, actor, batch)
	if (imported === null) return redirect('/arenden/import?borta=1')
	const { inserted, skipped } = imported
	return redirect(`/arenden/import?antal=${String(inserted)}&hoppade=${String(skipped)}`)
}

/** What the form says, for the address of the same page. */
function chosen(form: FormData): string {
	const names = [...importFields.map((field) => `kol-${field}`), 'namnd', 'typ', 'finns']
	const entries = names.flatMap((name) => {
		const value = form.get(name)
		return typeof value === 'string' ? [[name, value]] : []
	})
	return new URLSearchParams(entries).toString()
}

export default function PreviewPage() {
	const page = useLoaderData<typeof loader>()
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[
					{ to: '/arenden', label: proposalText.title },
					{ to: '/arenden/import', label: text.title },
				]}
				title={text.previewTitle}
				lead={text.previewLead(page.fileName, page.rowCount)}
			>
				<p className="vs-subtle">{text.kept}</p>
			</PageHead>
			<ImportPreview page={page} fields={importFields} />
		</div>
	)
}
