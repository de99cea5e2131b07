import { FieldStatus } from './autosave/field-status.tsx'

export interface MatrixColumn {
	readonly id: string
	readonly label: string
	readonly shortLabel: string
	/** The field that the column's choice is saved in. */
	readonly name: string
	readonly value: string
}

export interface MatrixRow {
	readonly value: string
	readonly label: string
	readonly description?: string
	/** The key that chooses this row while a choice has focus. */
	readonly hotkey?: string
}

interface Props {
	/** Unique on the page. */
	readonly id: string
	readonly caption: string
	readonly columns: readonly MatrixColumn[]
	readonly rows: readonly MatrixRow[]
	readonly disabled: boolean
}

/** The choices once each as rows, a column of radio buttons per alternative. Nothing is preselected. */
export function ChoiceMatrix({ id, caption, columns, rows, disabled }: Props) {
	return (
		<table className="vs-matrix" data-columns={columns.length} data-answer-keys="">
			<caption className="vs-visually-hidden">{caption}</caption>
			<thead>
				<tr>
					<td />
					{columns.map((column) => (
						<th key={column.id} scope="col" id={`${id}-${column.id}`}>
							{column.shortLabel}
							<span className="vs-matrix-name"> {column.label.slice(column.shortLabel.length).trim()}</span>
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<tr key={row.value} data-choice={row.value}>
						<RowHead id={`${id}-${row.value}`} row={row} />
						{columns.map((column) => (
							<ChoiceCell
								key={column.id}
								id={id}
								column={column}
								row={row}
								isFirst={row === rows[0]}
								disabled={disabled}
							/>
						))}
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<td />
					{columns.map(({ name }) => (
						<td key={name}>
							<FieldStatus name={name} />
						</td>
					))}
				</tr>
			</tfoot>
		</table>
	)
}

function RowHead({ id, row }: { readonly id: string; readonly row: MatrixRow }) {
	return (
		<th scope="row" id={id}>
			<span className="vs-matrix-choice">
				{row.hotkey !== undefined && <kbd aria-hidden="true">{row.hotkey}</kbd>}
				<span>
					<strong>{row.label}</strong>
					{row.description !== undefined && ` ${row.description}`}
				</span>
			</span>
		</th>
	)
}

interface CellProps {
	readonly id: string
	readonly column: MatrixColumn
	readonly row: MatrixRow
	readonly isFirst: boolean
	readonly disabled: boolean
}

/** The first choice of a column carries the field's id, so that an error summary can lead there. */
function ChoiceCell({ id, column, row, isFirst, disabled }: CellProps) {
	return (
		<td>
			<label className="vs-matrix-cell">
				<input
					type="radio"
					id={isFirst ? `falt-${column.name}` : undefined}
					name={column.name}
					value={row.value}
					defaultChecked={column.value === row.value}
					disabled={disabled}
					aria-labelledby={`${id}-${column.id} ${id}-${row.value}`}
				/>
			</label>
		</td>
	)
}
