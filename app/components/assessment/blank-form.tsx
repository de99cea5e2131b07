import type { Question } from '#app/domain/question.ts'
import { blankFormText as text } from '#app/text/blank-form.ts'

export interface BlankQuestion extends Pick<Question, 'id' | 'question' | 'help'> {
	/** «+1 Stärker något …», in the order of the scale. */
	readonly answers: readonly string[]
}

export interface BlankTable {
	readonly title: string
	readonly corner: string
	/** Where there is none, a column per alternative to tick or write in. */
	readonly columns?: readonly string[] | undefined
	readonly rows: readonly { readonly label: string; readonly choices: readonly string[] }[]
}

export interface BlankFormPage {
	readonly baseline: string
	readonly alternatives: readonly { readonly id: string; readonly key: string; readonly label: string }[]
	readonly effects: readonly {
		readonly title: string
		readonly meaning: string
		readonly questions: readonly BlankQuestion[]
	}[]
	readonly tables: readonly BlankTable[]
}

/** Every question with its written anchors, a column for each alternative, and lines to write on. */
export function BlankForm({ page }: { readonly page: BlankFormPage }) {
	return (
		<div className="vs-blank vs-stack-large">
			<section className="vs-stack-small">
				<p className="vs-blank-line">{text.name}</p>
				<p className="vs-blank-line">{text.date}</p>
				<p>{page.baseline}</p>
				<h2>{text.alternatives}</h2>
				<ul>
					{page.alternatives.map(({ id, label }) => (
						<li key={id}>{label}</li>
					))}
				</ul>
			</section>
			{page.effects.map(({ title, meaning, questions }) => (
				<section key={title} className="vs-stack">
					<h2>{title}</h2>
					<p>{meaning}</p>
					{questions.map((question) => (
						<QuestionTable key={question.id} question={question} alternatives={page.alternatives} />
					))}
				</section>
			))}
			{page.tables.map((table) => (
				<OtherTable key={table.title} table={table} alternatives={page.alternatives} />
			))}
		</div>
	)
}

interface QuestionProps {
	readonly question: BlankQuestion
	readonly alternatives: BlankFormPage['alternatives']
}

function QuestionTable({ question, alternatives }: QuestionProps) {
	return (
		<div className="vs-blank-question">
			<h3 id={question.id}>{question.question}</h3>
			<p className="vs-subtle">{question.help}</p>
			<table className="vs-table" aria-labelledby={question.id}>
				<thead>
					<tr>
						<th scope="col">{text.answer}</th>
						{alternatives.map(({ id, key }) => (
							<th scope="col" key={id} className="vs-blank-box">
								{key}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{question.answers.map((answer) => (
						<tr key={answer}>
							<th scope="row">{answer}</th>
							{alternatives.map(({ id }) => (
								<td key={id} className="vs-blank-box">
									<span aria-hidden="true" />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
			{alternatives.map(({ id, key }) => (
				<p key={id} className="vs-blank-line">
					{text.motivation(key)}
				</p>
			))}
		</div>
	)
}

interface TableProps {
	readonly table: BlankTable
	readonly alternatives: BlankFormPage['alternatives']
}

function OtherTable({ table, alternatives }: TableProps) {
	const columns = table.columns ?? alternatives.map(({ key }) => key)
	return (
		<section className="vs-stack-small">
			<h2>{table.title}</h2>
			<div className="vs-table-scroll" tabIndex={0} role="region" aria-label={table.title}>
				<table className="vs-table" aria-label={table.title}>
					<thead>
						<tr>
							<th scope="col">{table.corner}</th>
							{columns.map((column) => (
								<th scope="col" key={column}>
									{column}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{table.rows.map(({ label, choices }) => (
							<tr key={label} className="vs-blank-row">
								<th scope="row">{label}</th>
								{columns.map((column) => (
									<td key={column} className="vs-subtle">
										{choices.map((choice) => (
											<span key={choice} className="vs-blank-choice">
												{choice}
											</span>
										))}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
		</section>
	)
}
