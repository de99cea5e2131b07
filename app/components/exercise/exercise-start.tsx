import { Button } from '@navikt/ds-react/Button'
import { Link } from '@remix-run/react'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { exerciseText as text } from '#app/text/exercise.ts'
import { knowledgeText } from '#app/text/knowledge.ts'
import { CodeForm } from './code-form.tsx'

interface Props {
	readonly cases: readonly { readonly slug: string; readonly title: string; readonly lead: string }[]
	readonly mayLead: boolean
	readonly ongoing: readonly { readonly code: string; readonly title: string }[]
	readonly problem: string | null
}

/** What an exercise is, and the cases that one can start with. */
export function ExerciseStart({ cases, mayLead, ongoing, problem }: Props) {
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[{ to: '/kunskap', label: knowledgeText.title }]}
				title={text.startTitle}
				lead={text.startLead}
			/>
			<ErrorSummary problems={problem === null ? [] : [{ fieldId: 'fall', sentence: problem }]} />
			{ongoing.length > 0 && (
				<section className="vs-stack-small" aria-labelledby="pagaende">
					<h2 id="pagaende">{text.ongoingTitle}</h2>
					<ul>
						{ongoing.map(({ code, title }) => (
							<li key={code}>
								<Link to={`/kunskap/ovning/${code}`}>{text.ongoing(title, code)}</Link>
							</li>
						))}
					</ul>
				</section>
			)}
			<section className="vs-stack-small vs-measure" aria-labelledby="hur">
				<h2 id="hur">{text.howTitle}</h2>
				<ol>
					{text.how.map((step) => (
						<li key={step}>{step}</li>
					))}
				</ol>
				<p>{text.privacy}</p>
			</section>
			<section className="vs-stack" aria-labelledby="fall">
				<h2 id="fall" tabIndex={-1}>
					{text.casesTitle}
				</h2>
				{!mayLead && (
					<p>
						<Link to="/logga-in?till=%2Fkunskap%2Fovning">{text.logIn}</Link>
					</p>
				)}
				<ul className="vs-articles">
					{cases.map(({ slug, title, lead }) => (
						<li key={slug}>
							<h3>{title}</h3>
							<p>{lead}</p>
							{mayLead && (
								<form method="post">
									<input type="hidden" name="case" value={slug} />
									<Button type="submit" variant="secondary" aria-label={text.startCase(title)}>
										{text.start}
									</Button>
								</form>
							)}
						</li>
					))}
				</ul>
			</section>
			<section className="vs-stack-small vs-narrow-form" aria-labelledby="delta">
				<h2 id="delta">{text.codeTitle}</h2>
				<p>{text.participate}</p>
				<CodeForm />
			</section>
		</div>
	)
}
