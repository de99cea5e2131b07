import { Button } from '@navikt/ds-react/Button'
import type { RouteStop } from '#app/domain/route-order.ts'
import { capitalised } from '#app/text/format.ts'
import { routeText as text } from '#app/text/route.ts'

interface Props {
	readonly stops: readonly RouteStop[]
	/** With the buttons that change it. */
	readonly mayChange: boolean
}

/** The nämnder that an ärende passes, in order. */
export function RouteList({ stops, mayChange }: Props) {
	return (
		<ol className="vs-list vs-route">
			{stops.map((stop) => (
				<li key={stop.id}>
					<div>
						<h3>{stop.committeeName}</h3>
						<div className="vs-meta">
							<span>{capitalised(text.day(stop.meetingDate))}</span>
							<span className="vs-tag">{stop.state === null ? text.own : text.states[stop.state]}</span>
						</div>
					</div>
					{mayChange && <StopButtons stop={stop} />}
				</li>
			))}
		</ol>
	)
}

function StopButtons({ stop }: { readonly stop: RouteStop }) {
	return (
		<form method="post" className="vs-row">
			<input type="hidden" name="stop" value={stop.id} />
			<input type="hidden" name="was" value={stop.meetingDate ?? ''} />
			<StopButton intent="next" label={text.next} committee={stop.committeeName} />
			{stop.state === 'planned' && (
				<StopButton intent="handled" label={text.handled} committee={stop.committeeName} />
			)}
			{stop.state === 'handled' && (
				<StopButton intent="planned" label={text.planned} committee={stop.committeeName} />
			)}
			{stop.state !== null && (
				<StopButton intent="remove" label={text.remove} committee={stop.committeeName} />
			)}
		</form>
	)
}

interface ButtonProps {
	readonly intent: string
	readonly label: string
	readonly committee: string
}

function StopButton({ intent, label, committee }: ButtonProps) {
	return (
		<Button
			size="small"
			variant="secondary"
			name="intent"
			value={intent}
			aria-label={text.ofStop(label, committee)}
		>
			{label}
		</Button>
	)
}
