/**
 * Each row as the mean of the rows alike, so that what is the same by its scores is the same in its figures.
 *
 * @param alike for each row the rows that are alike, itself among them
 */
export function pooledRows(matrix: Float64Array, alike: readonly (readonly number[])[]): Float64Array {
	const columns = matrix.length / alike.length
	return Float64Array.from(matrix, (_, cell) => {
		const rows = alike[Math.floor(cell / columns)] ?? []
		return meanOf(rows.map((row) => matrix[row * columns + (cell % columns)] ?? 0))
	})
}

/** The same for rows and columns of a square; one that meets its like stands at the mean of all such meetings. */
export function pooledMatrix(square: Float64Array, alike: readonly (readonly number[])[]): Float64Array {
	const count = alike.length
	return Float64Array.from(square, (_, cell) => {
		const columns = alike[cell % count] ?? []
		const meetings = (alike[Math.floor(cell / count)] ?? []).flatMap((row) =>
			columns.flatMap((column) => (row === column ? [] : [square[row * count + column] ?? 0])),
		)
		return meanOf(meetings)
	})
}

/** 0 of nothing: an alternative alone of its kind does not meet itself. */
function meanOf(values: readonly number[]): number {
	return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
