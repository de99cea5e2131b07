type Pair<Row> = readonly [before: Row | undefined, after: Row | undefined]

/**
 * Which rows of two lists belong together: those that the first identity says are the same, in order, then of the rest
 * those that the next one does, and so on. In the later list's order, then those that only the earlier has.
 */
export function matchRows<Row>(
	from: readonly Row[],
	to: readonly Row[],
	identities: readonly ((row: Row) => string)[],
): Pair<Row>[] {
	const left = [...from]
	const matches = to.map((): Row | undefined => undefined)
	for (const identity of identities)
		for (const [index, after] of to.entries()) {
			if (matches[index] !== undefined) continue
			const found = left.findIndex((before) => identity(before) === identity(after))
			if (found !== -1) [matches[index]] = left.splice(found, 1)
		}
	return [
		...to.map((after, index): Pair<Row> => [matches[index], after]),
		...left.map((before): Pair<Row> => [before, undefined]),
	]
}
