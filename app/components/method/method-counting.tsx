import type { SectionLinker } from '#app/domain/glossary.ts'
import { notAssessableReasons, verdicts } from '#app/domain/result.ts'
import { verdictWords } from '#app/text/annex-words.ts'
import { methodText as text } from '#app/text/method.ts'
import { LinkedText } from '#app/components/knowledge/linked-text.tsx'

interface Props {
	readonly newSection: () => SectionLinker
}

/** Every formula in words, and every limit that a word turns on. */
export function MethodCounting({ newSection }: Props) {
	return (
		<section className="vs-stack vs-measure" aria-labelledby="raknas">
			<h2 id="raknas">{text.countingTitle}</h2>
			{text.formulas.map(({ id, title, texts }) => (
				<Rule key={id} id={id} title={title} texts={texts} link={newSection()} />
			))}
			<VerdictTable link={newSection()} />
			<div className="vs-stack-small" id="gar-inte">
				<h3>{text.cannotTitle}</h3>
				<ul>
					{notAssessableReasons.map((reason) => (
						<li key={reason}>{text.cannot[reason]}</li>
					))}
				</ul>
			</div>
			<Rule id="riktning" title={text.certaintyTitle} texts={text.certaintyTexts} link={newSection()} />
			<Rule
				id="tva-hall"
				title={text.contradictionTitle}
				texts={[text.contradictionText]}
				link={newSection()}
			/>
			<Rule id="ta-reda-pa" title={text.unknownsTitle} texts={text.unknownsTexts} link={newSection()} />
			<Rule id="kravs" title={text.raisesTitle} texts={[text.raisesText]} link={newSection()} />
			<Rule id="jamfora" title={text.comparingTitle} texts={text.comparingTexts} link={newSection()} />
			<ComparingTable />
		</section>
	)
}

interface RuleProps {
	readonly id: string
	readonly title: string
	readonly texts: readonly string[]
	readonly link: SectionLinker
}

function Rule({ id, title, texts, link }: RuleProps) {
	return (
		<div className="vs-stack-small" id={id}>
			<h3>{title}</h3>
			{texts.map((paragraph) => (
				<p key={paragraph}>
					<LinkedText text={paragraph} link={link} />
				</p>
			))}
		</div>
	)
}

function VerdictTable({ link }: { readonly link: SectionLinker }) {
	return (
		<div className="vs-stack-small" id="slutsats">
			<h3>{text.verdictTitle}</h3>
			<table className="vs-table">
				<caption className="vs-visually-hidden">{text.verdictTitle}</caption>
				<thead>
					<tr>
						<th scope="col">{text.verdictColumn}</th>
						<th scope="col">{text.wordColumn}</th>
					</tr>
				</thead>
				<tbody>
					{verdicts.toReversed().map((verdict) => (
						<tr key={verdict}>
							<td className="vs-number">{text.verdictBounds[verdict]}</td>
							<td>{verdictWords[verdict]}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p>
				<LinkedText text={text.verdictNote} link={link} />
			</p>
		</div>
	)
}

function ComparingTable() {
	return (
		<>
			<table className="vs-table">
				<caption className="vs-visually-hidden">{text.comparingTitle}</caption>
				<thead>
					<tr>
						<th scope="col">{text.comparingColumn}</th>
						<th scope="col">{text.wordColumn}</th>
					</tr>
				</thead>
				<tbody>
					{text.comparingRows.map(({ share, word }) => (
						<tr key={word}>
							<td className="vs-number">{share}</td>
							<td>{word}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p className="vs-subtle">{text.comparingSource}</p>
		</>
	)
}
