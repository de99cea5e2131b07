import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { Link } from '@remix-run/react'
import { publicationText as text } from '#app/text/publication.ts'
import { readerText } from '#app/text/reader.ts'
import { CopyText } from './copy-text.tsx'
import { MeetingQuestions, SufficiencyAnswer } from './reader-questions.tsx'

interface Props {
	readonly page: {
		/** Addresses of the page that the nämnd reads: on this site, and whole. */
		readonly reader: string
		readonly link: string
		readonly isInForce: boolean
		readonly publishedOn: string | null
		readonly secrecy: { readonly by: string; readonly on: string }
		readonly today: string
		readonly personalNumbers: readonly string[]
		readonly words: Parameters<typeof MeetingQuestions>[0]['words'] &
			(Parameters<typeof SufficiencyAnswer>[0]['words'] | null)
	}
	/** What was posted and refused; null where nothing was. */
	readonly typed: { readonly by: string; readonly on: string } | null
	readonly problems: readonly { readonly fieldId: string; readonly sentence: string }[]
}

/** Publish or take back, beside what the readers are shown of questions. */
export function PublicationView({ page, typed, problems }: Props) {
	return (
		<div className="vs-two">
			<div className="vs-stack">
				{page.publishedOn !== null && <Published page={page} />}
				{page.publishedOn === null && page.isInForce && (
					<PublishForm page={page} typed={typed} problems={problems} />
				)}
				{page.publishedOn === null && !page.isInForce && <p>{text.notInForce}</p>}
				<p>
					<Link to={page.reader}>{text.toReader}</Link>
				</p>
			</div>
			<section className="vs-stack" aria-labelledby="lasarna">
				<h2 id="lasarna">{text.readersTitle}</h2>
				<p className="vs-subtle">{text.readersText}</p>
				{page.words !== null && (
					<>
						<h3>{readerText.sufficiencyTitle}</h3>
						<SufficiencyAnswer words={page.words} />
						<h3>{readerText.questionsTitle}</h3>
					</>
				)}
				<MeetingQuestions words={page.words} />
			</section>
		</div>
	)
}

function PublishForm({ page, typed, problems }: Props) {
	const sentenceOf = (fieldId: string) => problems.find((one) => one.fieldId === fieldId)?.sentence
	return (
		<section className="vs-stack" aria-labelledby="publicera">
			<h2 id="publicera">{text.publishTitle}</h2>
			<p>{text.secrecyReminder}</p>
			{page.personalNumbers.length > 0 && (
				<ul className="vs-note vs-note-warning">
					{page.personalNumbers.map((number) => (
						<li key={number}>{text.personalNumber(number)}</li>
					))}
				</ul>
			)}
			<form method="post" className="vs-stack">
				<TextField
					id="by"
					name="by"
					label={text.by}
					description={text.byHelp}
					defaultValue={typed?.by ?? page.secrecy.by}
					error={sentenceOf('by')}
					autoComplete="off"
				/>
				<TextField
					id="on"
					name="on"
					label={text.on}
					description={text.onHelp}
					defaultValue={typed?.on ?? page.today}
					error={sentenceOf('on')}
					autoComplete="off"
				/>
				<div>
					<Button type="submit" name="intent" value="publish">
						{text.publish}
					</Button>
				</div>
			</form>
		</section>
	)
}

function Published({ page }: Pick<Props, 'page'>) {
	return (
		<section className="vs-stack" aria-labelledby="publicerad">
			<h2 id="publicerad">{text.publishedTitle}</h2>
			<p>
				{text.publishedNote(page.publishedOn ?? '')} {text.secrecyNote(page.secrecy.by, page.secrecy.on)}
			</p>
			<CopyText label={text.address} text={page.link} />
			<form method="post" className="vs-stack-small">
				<p>{text.unpublishText}</p>
				<div>
					<Button type="submit" variant="secondary" name="intent" value="unpublish">
						{text.unpublish}
					</Button>
				</div>
			</form>
		</section>
	)
}
