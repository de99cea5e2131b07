import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { TextField } from '@navikt/ds-react/TextField'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { RouteList } from '#app/components/proposal/route-list.tsx'
import { isCalendarDate } from '#app/domain/calendar.ts'
import { routeOf } from '#app/domain/route-order.ts'
import type { RouteStop } from '#app/domain/route-order.ts'
import { readDate } from '#app/domain/swedish-input.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { formOf, requireFound, textField } from '#app/http.server.ts'
import { requireProposalVisit } from '#app/proposal-visit.server.ts'
import type { ProposalVisit } from '#app/proposal-visit.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { routeText as text } from '#app/text/route.ts'
import { siteText } from '#app/text/site.ts'
import { moveToDay, moveToNextMeeting } from '#app/use-cases/move-to-next-meeting.ts'
import { listCommittees } from '#db/queries/committee.ts'
import { changeStop, insertStop } from '#db/queries/proposal-stop.ts'

export const handle = { permission: 'proposal.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const { proposal, visitor } = visit
	const stops = routeOf(proposal, visit.stops)
	const asked = new URL(args.request.url).searchParams
	const moved = stops.find(({ id }) => id === asked.get('flyttat'))
	return {
		address: `/arenden/${proposal.publicId}`,
		proposalTitle: proposal.title,
		isOpen: proposal.status === 'open',
		stops,
		committees: (await listCommittees(runtime.deps.db, visitor.municipality.id)).map(({ id, name }) => ({
			id,
			name,
		})),
		moved:
			moved === undefined || moved.meetingDate === null
				? null
				: {
						stop: moved.id,
						was: moved.meetingDate,
						from: asked.get('fran') ?? '',
						sentence: text.moved(moved.committeeName, moved.meetingDate),
					},
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireProposalVisit(args, handle.permission)
	const form = await formOf(args.request)
	const here = `/arenden/${visit.proposal.publicId}/vag`
	if (visit.proposal.status !== 'open') return redirect(here)
	const intent = textField(form, 'intent')
	if (intent === 'add') return addStop(visit, form, here)
	const stop = requireFound(
		routeOf(visit.proposal, visit.stops).find(({ id }) => id === textField(form, 'stop')),
	)
	if (intent === 'next' || intent === 'back') return move(visit, stop, form, here)
	const change = changes[intent]
	if (change !== undefined)
		await changeStop(runtime.deps.db, visit.actor, { proposalId: visit.proposal.id, stopId: stop.id, change })
	return redirect(here)
}

const changes: Readonly<Partial<Record<string, Parameters<typeof changeStop>[2]['change']>>> = {
	handled: { kind: 'state', to: 'handled' },
	planned: { kind: 'state', to: 'planned' },
	remove: { kind: 'remove' },
}

async function move({ actor, proposal }: ProposalVisit, stop: RouteStop, form: FormData, here: string) {
	const what = { actor, proposalId: proposal.id, stop }
	const to = textField(form, 'to')
	if (textField(form, 'was') !== (stop.meetingDate ?? '')) return refused({ stop: text.changedMeanwhile })
	const isBack = textField(form, 'intent') === 'back'
	if (isBack && to !== '' && !isCalendarDate(to)) throw new Response(null, { status: 400 })
	const outcome = isBack
		? await moveToDay(runtime.deps, what, to === '' ? null : to)
		: await moveToNextMeeting(runtime.deps, what)
	if (outcome.kind === 'noNext') return refused({ stop: text.noNext(stop.committeeName) })
	if (outcome.kind === 'changed') return refused({ stop: text.changedMeanwhile })
	if (isBack) return redirect(here)
	const query = new URLSearchParams({ flyttat: stop.id, fran: stop.meetingDate ?? '' })
	return redirect(`${here}?${query.toString()}`)
}

async function addStop({ actor, proposal }: ProposalVisit, form: FormData, here: string) {
	const typed = {
		committeeId: textField(form, 'committeeId'),
		date: textField(form, 'date'),
		side: textField(form, 'side') === 'before' ? ('before' as const) : ('after' as const),
	}
	const date = typed.date.trim() === '' ? null : readDate(typed.date, swedishDate(actor.at))
	const problems = {
		...(typed.committeeId === '' ? { committeeId: text.problems.committeeMissing } : {}),
		...(typed.date.trim() !== '' && date === null ? { date: text.problems.date } : {}),
	}
	if (Object.keys(problems).length > 0) return refused(problems, typed)
	const inserted = await insertStop(runtime.deps.db, actor, {
		proposalId: proposal.id,
		committeeId: typed.committeeId,
		meetingDate: date,
		side: typed.side,
	})
	if (inserted === 'inserted') return redirect(here)
	const sentence = inserted === 'full' ? text.problems.full : text.problems.committeeMissing
	return refused({ committeeId: sentence }, typed)
}

interface Typed {
	readonly committeeId: string
	readonly date: string
	readonly side: 'before' | 'after'
}

function refused(problems: Readonly<Partial<Record<string, string>>>, typed: Typed | null = null) {
	return data({ problems, typed }, { status: 422 })
}

export default function RoutePage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems: Partial<Record<string, string>> = answer?.problems ?? {}
	return (
		<div className="vs-stack-large">
			<PageHead
				crumbs={[{ to: page.address, label: page.proposalTitle }]}
				title={text.title}
				lead={text.lead}
			>
				{page.moved !== null && answer === undefined && (
					<form method="post" className="vs-note vs-row" role="status">
						<span>{page.moved.sentence}</span>
						<input type="hidden" name="stop" value={page.moved.stop} />
						<input type="hidden" name="was" value={page.moved.was} />
						<input type="hidden" name="to" value={page.moved.from} />
						<Button size="small" variant="secondary" name="intent" value="back">
							{text.undo}
						</Button>
					</form>
				)}
			</PageHead>
			<ErrorSummary
				problems={Object.entries(problems).map(([fieldId, sentence = '']) => ({ fieldId, sentence }))}
			/>
			<div id="stop" tabIndex={-1}>
				<RouteList stops={page.stops} mayChange={page.isOpen} />
			</div>
			{page.isOpen && (
				<section className="vs-stack vs-narrow-form" aria-labelledby="lagg-till">
					<h2 id="lagg-till">{text.addTitle}</h2>
					<form method="post" className="vs-stack">
						<Select
							id="committeeId"
							name="committeeId"
							label={text.committee}
							defaultValue={answer?.typed?.committeeId ?? ''}
							error={problems['committeeId']}
						>
							<option value="">{siteText.choose}</option>
							{page.committees.map(({ id, name }) => (
								<option key={id} value={id}>
									{name}
								</option>
							))}
						</Select>
						<SideChoice side={answer?.typed?.side ?? 'after'} />
						<TextField
							id="date"
							name="date"
							label={text.date}
							description={text.dateHelp}
							defaultValue={answer?.typed?.date ?? ''}
							error={problems['date']}
							autoComplete="off"
						/>
						<div>
							<Button type="submit" name="intent" value="add">
								{text.add}
							</Button>
						</div>
					</form>
				</section>
			)}
		</div>
	)
}

function SideChoice({ side }: { readonly side: 'before' | 'after' }) {
	return (
		<fieldset className="vs-fieldset vs-stack-small">
			<legend>{text.side}</legend>
			{(['before', 'after'] as const).map((one) => (
				<label className="vs-check" key={one}>
					<input type="radio" name="side" value={one} defaultChecked={one === side} />
					{text.sides[one]}
				</label>
			))}
		</fieldset>
	)
}
