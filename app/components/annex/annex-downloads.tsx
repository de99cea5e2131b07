import { annexPageText as text } from '#app/text/annex-page.ts'

const forms = ['pdf', 'docx', 'html', 'md', 'txt', 'json'] as const

/** Every form of the version that is shown, as a file. */
export function AnnexDownloads({
	address,
	version,
	isDraft,
	withRecord,
}: {
	readonly address: string
	readonly version: number | null
	readonly isDraft: boolean
	/** The draft's record was asked for. */
	readonly withRecord: boolean
}) {
	const folder = `${address}/bilaga/${version === null ? 'utkast' : String(version)}`
	return (
		<section className="vs-stack-small" aria-labelledby="hamta">
			<h2 id="hamta">{text.downloadTitle}</h2>
			<ul className="vs-weak">
				{forms.map((form) => (
					<li key={form}>
						<a href={`${folder}/bilaga.${form}${withRecord ? '?underlag=1' : ''}`} download>
							{text.downloads[form]}
						</a>
					</li>
				))}
				{version !== null && (
					<li>
						<a href={`${address}/bilaga/${String(version)}/diariet`} download>
							{text.toDiarium}
						</a>
					</li>
				)}
			</ul>
			{isDraft && <p className="vs-subtle">{text.draftNote}</p>}
		</section>
	)
}
