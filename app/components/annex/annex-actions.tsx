import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { Link } from '@remix-run/react'
import { annexPageText as text } from '#app/text/annex-page.ts'
import { EstablishForm } from './establish-form.tsx'
import { PasteTexts } from './paste-texts.tsx'
import type { PasteTextsProps } from './paste-texts.tsx'
import { PublicationStatus } from './publication-status.tsx'
import { RecordChoice } from './record-choice.tsx'
import type { RecordChoiceProps } from './record-choice.tsx'

interface Props {
	readonly page: {
		readonly address: string
		readonly isDraft: boolean
		readonly mayEstablish: boolean
		readonly mayPublish: boolean
		readonly canEstablish: boolean
		/** null while nobody has submitted. */
		readonly model: { readonly checksum: string | null } | null
		readonly weak: readonly string[]
		/** Names of assessors who have not submitted; empty where all have. */
		readonly waiting: string
		readonly mayAnswer: boolean
		readonly versions: readonly { readonly version: number; readonly date: string }[]
		readonly established: {
			readonly version: number
			readonly date: string
			readonly by: string
			readonly isLatest: boolean
			readonly publication: { readonly reader: string; readonly publishedOn: string | null }
		} | null
		readonly paste: PasteTextsProps | null
		/** null of what is established. */
		readonly record: RecordChoiceProps | null
	}
	/** The boxes that were ticked in the form that was refused. */
	readonly ticked: readonly string[]
	readonly problems: readonly { readonly fieldId: string; readonly sentence: string }[]
}

/** Beside the annex: what is weak, establish, download, paste, versions. */
export function AnnexActions({ page, problems, ticked }: Props) {
	return (
		<aside id="atgarder" className="vs-annex-side vs-stack vs-no-print">
			{page.established !== null && <Established established={page.established} />}
			{page.isDraft && <Weak items={page.weak} />}
			{page.isDraft && <DraftLinks address={page.address} mayAnswer={page.mayAnswer} />}
			{page.record !== null && <RecordChoice {...page.record} />}
			{page.isDraft && page.mayEstablish && (
				<EstablishForm
					ticked={ticked}
					canEstablish={page.canEstablish}
					checksum={page.model?.checksum ?? ''}
					waiting={page.waiting}
					problem={sentenceOf(problems, 'confirm')}
				/>
			)}
			<Downloads
				address={page.address}
				version={page.established?.version ?? null}
				isDraft={page.isDraft}
				withRecord={page.record?.isWished === true}
			/>
			{page.established !== null && (
				<PublicationStatus {...page.established} address={page.address} mayPublish={page.mayPublish} />
			)}
			{page.paste !== null && <PasteTexts {...page.paste} />}
			{page.versions.length > 0 && <Versions address={page.address} versions={page.versions} />}
			{page.mayEstablish && page.established?.isLatest === true && (
				<NewVersion problem={sentenceOf(problems, 'reason')} />
			)}
		</aside>
	)
}

function sentenceOf(problems: Props['problems'], fieldId: string): string | undefined {
	return problems.find((problem) => problem.fieldId === fieldId)?.sentence
}

function Established({ established }: { readonly established: NonNullable<Props['page']['established']> }) {
	return (
		<section className="vs-note">
			<strong>{text.establishedTitle(established.version)}</strong>
			<p>{text.establishedText(established.date, established.by)}</p>
		</section>
	)
}

function Weak({ items }: { readonly items: readonly string[] }) {
	return (
		<section className="vs-stack-small" aria-labelledby="svagt">
			<h2 id="svagt">{text.weakTitle}</h2>
			{items.length === 0 ? (
				<p>{text.weakNone}</p>
			) : (
				<ul className="vs-weak">
					{items.map((item) => (
						<li key={item}>{item}</li>
					))}
				</ul>
			)}
		</section>
	)
}

function DraftLinks({ address, mayAnswer }: { readonly address: string; readonly mayAnswer: boolean }) {
	return (
		<div className="vs-row">
			{mayAnswer && <Link to={`${address}/bedomning/granska`}>{text.changeAnswers}</Link>}
			<Link to={`${address}/resultat`}>{text.toResult}</Link>
		</div>
	)
}

const forms = ['pdf', 'docx', 'html', 'md', 'txt', 'json'] as const

function Downloads({
	address,
	version,
	isDraft,
	withRecord,
}: {
	readonly address: string
	readonly version: number | null
	readonly isDraft: boolean
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
			</ul>
			{isDraft && <p className="vs-subtle">{text.draftNote}</p>}
		</section>
	)
}

function Versions({ address, versions }: Pick<Props['page'], 'address' | 'versions'>) {
	return (
		<section className="vs-stack-small" aria-labelledby="versioner">
			<h2 id="versioner">{text.versions}</h2>
			<ul className="vs-weak">
				{versions.map(({ version, date }) => (
					<li key={version}>
						<Link to={`${address}/bilaga?version=${String(version)}`}>{text.version(version, date)}</Link>
					</li>
				))}
			</ul>
		</section>
	)
}

function NewVersion({ problem }: { readonly problem: string | undefined }) {
	return (
		<details className="vs-details" open={problem !== undefined}>
			<summary>{text.newVersion}</summary>
			<form method="post" className="vs-stack-small">
				<p>{text.newVersionText}</p>
				<TextField
					id="reason"
					name="reason"
					label={text.newVersionReason}
					size="small"
					autoComplete="off"
					error={problem}
				/>
				<div>
					<Button type="submit" size="small" variant="secondary" name="intent" value="new-version">
						{text.newVersion}
					</Button>
				</div>
			</form>
		</details>
	)
}
