import type { CalendarDate } from './calendar.ts'

/** The ärende's own nämnd stands in its route under this name; the others under their ids. */
export const ownStop = 'own'

export interface RouteStop {
	/** `own`, or the stop's id. */
	readonly id: string
	readonly committeeId: string
	readonly committeeName: string
	readonly meetingDate: CalendarDate | null
	/** Null for the ärende's own nämnd, whose decision tells. */
	readonly state: 'planned' | 'handled' | null
}

interface StoredStop extends Omit<RouteStop, 'state'> {
	readonly position: number
	readonly state: 'planned' | 'handled'
}

/** The whole route in order: the stops before the ärende's own nämnd, its own, then those after it. */
export function routeOf(
	own: Pick<RouteStop, 'committeeId' | 'committeeName' | 'meetingDate'>,
	stops: readonly StoredStop[],
): RouteStop[] {
	const ordered = stops.toSorted((a, b) => a.position - b.position)
	const plain = ({ id, committeeId, committeeName, meetingDate, state }: StoredStop): RouteStop => ({
		id,
		committeeId,
		committeeName,
		meetingDate,
		state,
	})
	return [
		...ordered.filter(({ position }) => position < 0).map(plain),
		{
			id: ownStop,
			committeeId: own.committeeId,
			committeeName: own.committeeName,
			meetingDate: own.meetingDate,
			state: null,
		},
		...ordered.filter(({ position }) => position > 0).map(plain),
	]
}
