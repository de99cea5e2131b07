import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { comparePageText as text } from '#app/text/compare-page.ts'

const forms = ['pdf', 'docx', 'csv', 'json'] as const

/** The comparison as files; a file is no page, so that the links are plain. */
export function ComparisonFiles({
	files,
}: {
	readonly files: Readonly<Record<(typeof forms)[number], string>>
}) {
	return (
		<section className="vs-stack-small vs-no-print" aria-labelledby="filer">
			<h2 id="filer">{text.files}</h2>
			<p className="vs-measure">{text.filesLead}</p>
			<ul className="vs-row vs-plain-list">
				{forms.map((form) => (
					<li key={form}>
						<a href={files[form]} download>
							{text.forms[form]}
						</a>
					</li>
				))}
			</ul>
		</section>
	)
}

export function SaveForm({ typed, problem }: { readonly typed: string; readonly problem?: string }) {
	return (
		<form method="post" className="vs-stack vs-narrow-form vs-no-print" noValidate>
			<h2>{text.save}</h2>
			<TextField
				id="name"
				name="name"
				label={text.name}
				description={text.nameHelp}
				defaultValue={typed}
				error={problem}
				autoComplete="off"
			/>
			<div>
				<Button type="submit" name="intent" value="save" variant="secondary">
					{text.saveButton}
				</Button>
			</div>
		</form>
	)
}
