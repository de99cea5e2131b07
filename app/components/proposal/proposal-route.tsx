import { Button } from '@navikt/ds-react/Button'
import { Link } from '@remix-run/react'
import { ownStop } from '#app/domain/route-order.ts'
import type { RouteStop } from '#app/domain/route-order.ts'
import { routeText as text } from '#app/text/route.ts'

interface Props {
	readonly page: {
		readonly publicId: string
		readonly mayWrite: boolean
		readonly status: string
		readonly route: readonly RouteStop[]
	}
}

/** Where the ärende goes from nämnd to nämnd, and the one button that moves it to the next meeting. */
export function ProposalRoute({ page }: Props) {
	const { publicId, mayWrite, status, route } = page
	const address = `/arenden/${publicId}/vag`
	const own = route.find(({ id }) => id === ownStop)
	if (route.length === 1 && !mayWrite) return null
	return (
		<section className="vs-stack-small" aria-labelledby="vag">
			<h2 className="vs-alternative-title" id="vag">
				{text.title}
			</h2>
			{route.length > 1 && (
				<ol>
					{route.map(({ id, committeeName, meetingDate, state }) => (
						<li key={id}>{text.line(committeeName, meetingDate, state)}</li>
					))}
				</ol>
			)}
			{mayWrite && status === 'open' && (
				<>
					<form method="post" action={address}>
						<input type="hidden" name="stop" value={ownStop} />
						<input type="hidden" name="was" value={own?.meetingDate ?? ''} />
						<Button size="small" variant="secondary" name="intent" value="next">
							{text.next}
						</Button>
					</form>
					<Link to={address}>{text.change}</Link>
				</>
			)}
		</section>
	)
}
