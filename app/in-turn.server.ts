import { setImmediate } from 'node:timers/promises'

let last: Promise<unknown> = Promise.resolve()

/**
 * Does heavy pieces of work one after another, with a turn of the event loop before each: a page that is asked for
 * while ten files are made waits for one of them at most.
 */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
	const mine = last.then(() => setImmediate()).then(work)
	last = mine.catch(() => undefined)
	return mine
}
