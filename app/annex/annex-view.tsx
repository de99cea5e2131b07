import { AnnexChain, AnnexCircumstances, AnnexMoney, AnnexStages } from './annex-chain-view.tsx'
import { AnnexFigure } from './annex-bar-view.tsx'
import { AnnexHead, AnnexSection, accentStyle } from './annex-section-view.tsx'
import { AnnexRecord } from './annex-record-view.tsx'
import type { AnnexModel, Labelled } from './model.ts'
import { processParagraphs } from './process-paragraphs.ts'

export interface AnnexViewProps {
	readonly model: AnnexModel
	/** 1 where the annex is the page; 2 where the page has a heading of its own. */
	readonly headingLevel?: 1 | 2
}

/** The annex for a screen and for print. Says what every other form says, in the same order; styled by annex.css. */
export function AnnexView({ model, headingLevel = 1 }: AnnexViewProps) {
	return (
		<article className="annex" lang="sv" style={accentStyle(model)}>
			<AnnexHead model={model} headingLevel={headingLevel} />
			<AnnexSection level={headingLevel} heading={model.conclusion.heading} name="conclusion">
				<AnnexConclusion model={model} />
			</AnnexSection>
			{model.kind === 'none' ? null : <AssessedSections model={model} headingLevel={headingLevel} />}
			<AnnexSection level={headingLevel} heading={model.process.heading} name="process">
				{processParagraphs(model).map((text, index) => (
					<p key={index}>{text}</p>
				))}
				{model.checksum === null ? null : (
					<p className="annex-checksum">
						{model.process.checksumLabel} <span>{model.checksum}</span>
					</p>
				)}
			</AnnexSection>
			{model.record ? <AnnexRecord record={model.record} headingLevel={headingLevel} /> : null}
		</article>
	)
}

/** Sections 3–9. */
function AssessedSections({ model, headingLevel }: Required<AnnexViewProps>) {
	return (
		<>
			<AnnexSection level={headingLevel} heading={model.effects.heading} name="effects">
				<AnnexEffects model={model} />
			</AnnexSection>
			<AnnexSection level={headingLevel} heading={model.unknowns.heading} name="unknowns">
				<AnnexUnknowns model={model} />
			</AnnexSection>
			<AnnexSection level={headingLevel} heading={model.conditions.heading} name="conditions">
				<AnnexConditions model={model} />
			</AnnexSection>
			<AnnexSection level={headingLevel} heading={model.chain.heading} name="chain">
				<AnnexChain chain={model.chain} />
			</AnnexSection>
			{model.stages ? (
				<AnnexSection level={headingLevel} heading={model.stages.heading} name="stages">
					<AnnexStages stages={model.stages} />
				</AnnexSection>
			) : null}
			<AnnexSection level={headingLevel} heading={model.money.heading} name="money">
				<AnnexMoney money={model.money} />
			</AnnexSection>
			<AnnexSection level={headingLevel} heading={model.circumstances.heading} name="circumstances">
				<AnnexCircumstances circumstances={model.circumstances} />
			</AnnexSection>
		</>
	)
}

export function AnnexConclusion({ model: { conclusion } }: { readonly model: AnnexModel }) {
	return (
		<>
			<ul className="annex-lines">
				{conclusion.lines.map(({ id, label, tone, verdict, sentences }) => (
					<li className={`annex-line annex-tone-${tone}`} key={id}>
						<strong>{label}</strong>
						{': '}
						<span className="annex-verdict">{verdict}</span>
						{sentences.map((sentence) => ` ${sentence}`)}
					</li>
				))}
			</ul>
			<LabelledLine item={conclusion.findOutFirst} />
			<LabelledLine item={conclusion.comment} />
		</>
	)
}

function LabelledLine({ item }: { readonly item: Labelled | null }) {
	return item ? (
		<p>
			<strong>{item.label}</strong> {item.text}
		</p>
	) : null
}

export function AnnexEffects({ model: { effects } }: { readonly model: AnnexModel }) {
	return (
		<>
			<div className="annex-scroll" tabIndex={0} role="region" aria-label={effects.heading}>
				<table className="annex-table annex-stack annex-effects-table" role="table">
					<thead role="rowgroup">
						<tr role="row">
							<th scope="col" role="columnheader">
								{effects.corner}
							</th>
							{effects.columns.map(({ id, title }) => (
								<th scope="col" role="columnheader" key={id}>
									<span className="annex-id">{id}</span> {title}
								</th>
							))}
						</tr>
					</thead>
					<tbody role="rowgroup">
						{effects.rows.map(({ key, label, cells }) => (
							<tr role="row" className={key === 'overall' ? 'annex-overall' : undefined} key={key}>
								<th scope="row" role="rowheader">
									{label}
								</th>
								{cells.map((cell, index) => (
									<td role="cell" data-label={columnLabel(effects, index)} key={cell.alt}>
										<AnnexFigure cell={cell} />
									</td>
								))}
							</tr>
						))}
						{effects.textRows.map(({ label, cells }) => (
							<tr role="row" className="annex-text-row" key={label}>
								<th scope="row" role="rowheader">
									{label}
								</th>
								{cells.map((cell, index) => (
									<td role="cell" data-label={columnLabel(effects, index)} key={index}>
										{cell}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<div className="annex-small">
				<p>{effects.axis}</p>
				<p>{effects.reading}</p>
				{effects.notes.map((note) => (
					<p key={note}>{note}</p>
				))}
			</div>
		</>
	)
}

function columnLabel({ columns }: AnnexModel['effects'], index: number): string {
	const column = columns[index]
	return column === undefined ? '' : `${column.id} ${column.title}`
}

export function AnnexUnknowns({ model: { unknowns } }: { readonly model: AnnexModel }) {
	return (
		<dl className="annex-unknown-list">
			{unknowns.alternatives.map(({ id, title, lines }) => (
				<div key={id}>
					<dt>
						<span className="annex-id">{id}</span> {title}
					</dt>
					<dd>
						{lines.map((item) => (
							<LabelledLine item={item} key={item.label} />
						))}
					</dd>
				</div>
			))}
		</dl>
	)
}

export function AnnexConditions({ model: { conditions } }: { readonly model: AnnexModel }) {
	return (
		<>
			{conditions.items.length === 0 ? null : (
				<ol className="annex-condition-list">
					{conditions.items.map(({ number, text, details }) => (
						<li key={number}>
							<span className="annex-number">{number}</span>
							<div>
								<p>{text}</p>
								<p className="annex-small">{details}</p>
							</div>
						</li>
					))}
				</ol>
			)}
			{conditions.note === null ? null : <p className="annex-small">{conditions.note}</p>}
		</>
	)
}
