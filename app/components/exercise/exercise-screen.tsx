import { Button } from '@navikt/ds-react/Button'
import { Link } from '@remix-run/react'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { exerciseText as text } from '#app/text/exercise.ts'
import { knowledgeText } from '#app/text/knowledge.ts'
import { siteText } from '#app/text/site.ts'
import { SpreadView } from './spread-view.tsx'
import type { SpreadResult } from './spread-view.tsx'

interface Props {
	readonly title: string
	readonly story: readonly string[]
	readonly questions: readonly { readonly label: string; readonly question: string }[]
	readonly code: string
	/** Without `https://`, as it is read from the screen. */
	readonly address: string
	readonly url: string
	/** SVG of our own making. */
	readonly qr: string
	/** When it ends by itself. */
	readonly ends: string
	readonly participants: number
	/** null until the answers are shown. */
	readonly result: SpreadResult | null
	readonly problem: string | null
}

/** The projector's page: how to take part and how many have, then how they answered. */
export function ExerciseScreen(props: Props) {
	const { title, story, questions, result, problem } = props
	return (
		<div className="vs-stack-large vs-projector">
			<PageHead
				crumbs={[
					{ to: '/kunskap', label: knowledgeText.title },
					{ to: '/kunskap/ovning', label: text.startTitle },
				]}
				title={title}
			/>
			<ErrorSummary problems={problem === null ? [] : [{ fieldId: 'antal', sentence: problem }]} />
			{result === null ? <Joining {...props} /> : <SpreadView result={result} />}
			<section className="vs-stack-small vs-measure" aria-labelledby="fallet">
				<h2 id="fallet">{text.storyTitle}</h2>
				{story.map((paragraph) => (
					<p key={paragraph}>{paragraph}</p>
				))}
			</section>
			<section className="vs-stack-small vs-measure" aria-labelledby="fragorna">
				<h2 id="fragorna">{text.questionsTitle}</h2>
				<ol>
					{questions.map(({ label, question }) => (
						<li key={label}>
							<strong>{label}</strong>
							{siteText.space}
							{question}
						</li>
					))}
				</ol>
			</section>
			<Ending {...props} />
		</div>
	)
}

function Joining({ code, address, url, qr, participants }: Props) {
	return (
		<section className="vs-card vs-joining" aria-labelledby="delta">
			<div className="vs-stack">
				<h2 id="delta">{text.joinTitle}</h2>
				<p className="vs-join-address">
					{text.joinAt} <a href={url}>{address}</a> {text.joinCode}
				</p>
				<p className="vs-join-code">{code}</p>
				<p id="antal" className="vs-join-count" role="status" tabIndex={-1}>
					{text.answered(participants)}
				</p>
				<div className="vs-row vs-no-print">
					<form method="post">
						<input type="hidden" name="intent" value="reveal" />
						<Button type="submit">{text.reveal}</Button>
					</form>
					<a href={`/kunskap/ovning/${code}`}>{text.refresh}</a>
				</div>
				<p className="vs-subtle">{text.revealNote}</p>
			</div>
			<div
				className="vs-qr"
				role="img"
				aria-label={text.qrAlt(url)}
				dangerouslySetInnerHTML={{ __html: qr }}
			/>
		</section>
	)
}

function Ending({ ends, result }: Props) {
	return (
		<section className="vs-row vs-no-print">
			<form method="post">
				<input type="hidden" name="intent" value="end" />
				<Button type="submit" variant="secondary">
					{text.end}
				</Button>
			</form>
			{result !== null && <Link to="/kunskap/ovning">{text.again}</Link>}
			<span className="vs-subtle">{text.endNote(ends)}</span>
		</section>
	)
}
