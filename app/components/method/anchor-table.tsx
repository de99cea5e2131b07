import { levelKey, levels } from '#app/domain/instrument.ts'
import type { Criterion, Instrument } from '#app/domain/instrument.ts'
import { methodText as text } from '#app/text/method.ts'

interface Props {
	readonly caption: string
	readonly levelLabels: Instrument['levelLabels']
	readonly anchors: Criterion['anchors']
}

/** What each of the five levels means for one question. */
export function AnchorTable({ caption, levelLabels, anchors }: Props) {
	return (
		<table className="vs-table">
			<caption className="vs-visually-hidden">{caption}</caption>
			<thead>
				<tr>
					<th scope="col">{text.levelColumn}</th>
					<th scope="col">{text.anchorColumn}</th>
				</tr>
			</thead>
			<tbody>
				{levels.map((level) => (
					<tr key={level}>
						<th scope="row">{levelLabels[levelKey(level)]}</th>
						<td>{anchors[levelKey(level)]}</td>
					</tr>
				))}
			</tbody>
		</table>
	)
}
