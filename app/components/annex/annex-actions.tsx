import { Button } from '@navikt/ds-react/Button'
import { Textarea } from '@navikt/ds-react/Textarea'
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { annexPageText as text } from '#app/text/annex-page.ts'
import { AnnexDownloads } from './annex-downloads.tsx'
import { DraftQuestions } from './draft-questions.tsx'
import type { DraftQuestionsProps } from './draft-questions.tsx'
import { EstablishForm } from './establish-form.tsx'
import { PasteTexts } from './paste-texts.tsx'
import type { PasteTextsProps } from './paste-texts.tsx'
import { PublicationStatus } from './publication-status.tsx'
import { VersionList } from './version-list.tsx'
import { VersionState } from './version-state.tsx'
import type { VersionItem, VersionStatus } from './version-status.ts'
import { RecordChoice } from './record-choice.tsx'
import type { RecordChoiceProps } from './record-choice.tsx'

interface Props {
	readonly page: {
		readonly address: string
		readonly isDraft: boolean
		readonly mayEstablish: boolean
		/** The municipality asks for a review, and the assessment is not approved. */
		readonly needsApproval: boolean
		readonly mayPublish: boolean
		readonly canEstablish: boolean
		/** null while nobody has submitted. */
		readonly model: { readonly checksum: string | null } | null
		readonly weak: readonly string[]
		/** Names of assessors who have not submitted; empty where all have. */
		readonly waiting: string
		readonly mayAnswer: boolean
		readonly versions: readonly VersionItem[]
		readonly mayCompare: boolean
		readonly established:
			| (VersionStatus & {
					readonly isLatest: boolean
					readonly publication: { readonly reader: string; readonly publishedOn: string | null }
			  })
			| null
		readonly paste: PasteTextsProps | null
		/** Of a draft that can be read. */
		readonly words: DraftQuestionsProps['words'] | null
		/** null of what is established. */
		readonly record: RecordChoiceProps | null
	}
	/** The boxes that were ticked in the form that was refused. */
	readonly ticked?: readonly string[]
	/** The day of the transfer in the form that was refused. */
	readonly typed?: string
	readonly problems: readonly { readonly fieldId: string; readonly sentence: string }[]
	/** First, so that what changes as one writes moves nothing. */
	readonly children?: ReactNode
}

/** Beside the annex: what is weak, establish, what became of it, download, paste, versions. */
export function AnnexActions({ page, problems, ticked = [], typed = '', children }: Props) {
	const kept = page.model === null ? null : page.established
	return (
		<aside id="atgarder" className="vs-annex-side vs-stack vs-no-print">
			{children}
			{kept !== null && (
				<VersionState
					address={page.address}
					status={kept}
					typed={typed}
					problem={sentenceOf(problems, 'transferDate')}
				/>
			)}
			{page.isDraft && <Weak items={page.weak} />}
			{page.words !== null && <DraftQuestions words={page.words} />}
			{page.isDraft && <DraftLinks address={page.address} mayAnswer={page.mayAnswer} />}
			{page.record !== null && <RecordChoice {...page.record} />}
			{page.isDraft && page.mayEstablish && page.needsApproval && (
				<p className="vs-note">
					{text.notApproved} <Link to={`${page.address}/granskning`}>{text.toReviewing}</Link>
				</p>
			)}
			{page.isDraft && page.mayEstablish && !page.needsApproval && (
				<EstablishForm
					ticked={ticked}
					canEstablish={page.canEstablish}
					checksum={page.model?.checksum ?? ''}
					waiting={page.waiting}
					problem={sentenceOf(problems, 'confirm')}
				/>
			)}
			{page.model !== null && (
				<AnnexDownloads
					address={page.address}
					version={kept?.version ?? null}
					isDraft={page.isDraft}
					withRecord={page.record?.isWished === true}
				/>
			)}
			{kept !== null && <PublicationStatus {...kept} address={page.address} mayPublish={page.mayPublish} />}
			{page.paste !== null && <PasteTexts {...page.paste} />}
			{page.versions.length > 0 && <VersionList {...page} />}
			{page.mayEstablish && page.established?.isLatest === true && (
				<NewVersion problem={sentenceOf(problems, 'reason')} />
			)}
		</aside>
	)
}

function sentenceOf(problems: Props['problems'], fieldId: string): string | undefined {
	return problems.find((problem) => problem.fieldId === fieldId)?.sentence
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

function NewVersion({ problem }: { readonly problem: string | undefined }) {
	return (
		<details className="vs-details" open={problem !== undefined}>
			<summary>{text.newVersion}</summary>
			<form method="post" className="vs-stack-small">
				<p>{text.newVersionText}</p>
				<Textarea
					id="reason"
					name="reason"
					label={text.newVersionReason}
					size="small"
					minRows={2}
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
