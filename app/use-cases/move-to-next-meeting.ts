import type { CalendarDate } from '#app/domain/calendar.ts'
import { addDays } from '#app/domain/calendar-days.ts'
import { ownStop } from '#app/domain/route-order.ts'
import type { RouteStop } from '#app/domain/route-order.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import type { Actor } from '#db/queries/actor.ts'
import { findNextMeetingDate } from '#db/queries/meeting.ts'
import { saveProposalFields } from '#db/queries/proposal-fields.ts'
import { changeStop } from '#db/queries/proposal-stop.ts'
import type { Deps } from './deps.ts'

interface Move {
	readonly actor: Actor
	readonly proposalId: string
	readonly stop: RouteStop
}

export type MoveOutcome =
	| { readonly kind: 'moved'; readonly to: CalendarDate | null }
	/** The nämnd has no meeting after this one. */
	| { readonly kind: 'noNext' }
	/** Somebody else has moved it meanwhile. */
	| { readonly kind: 'changed' }

/** To the nämnd's next meeting after the one it is on; never to one that has been. */
export async function moveToNextMeeting(deps: Deps, move: Move): Promise<MoveOutcome> {
	const { actor, stop } = move
	const yesterday = addDays(swedishDate(actor.at), -1)
	const after = stop.meetingDate !== null && stop.meetingDate > yesterday ? stop.meetingDate : yesterday
	const { committeeId } = stop
	const next = await findNextMeetingDate(deps.db, {
		municipalityId: actor.municipalityId,
		committeeId,
		after,
	})
	return next === null ? { kind: 'noNext' } : moveToDay(deps, move, next)
}

/** To a day, or to none: how a move is undone. */
export async function moveToDay(
	deps: Deps,
	{ actor, proposalId, stop }: Move,
	to: CalendarDate | null,
): Promise<MoveOutcome> {
	const isMoved =
		stop.id === ownStop
			? await moveOwn(deps, { actor, proposalId, stop }, to)
			: await changeStop(deps.db, actor, {
					proposalId,
					stopId: stop.id,
					change: { kind: 'date', was: stop.meetingDate, to },
				})
	return isMoved ? { kind: 'moved', to } : { kind: 'changed' }
}

async function moveOwn(
	{ db }: Deps,
	{ actor, proposalId, stop }: Move,
	to: CalendarDate | null,
): Promise<boolean> {
	const change = { field: 'meetingDate', base: stop.meetingDate ?? '', value: to ?? '' } as const
	const result = await saveProposalFields(db, actor, { proposalId, changes: [change] })
	return result !== null && result.conflicts.length === 0
}
