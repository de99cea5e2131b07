import { Button } from '@navikt/ds-react/Button'
import { Link } from '@remix-run/react'
import { annexVersionText as text } from '#app/text/annex-version.ts'
import type { VersionStatus } from './version-status.ts'

/** What has become of the version that is shown, and the way on from there. */
export function VersionState({
	address,
	status,
}: {
	/** Of the ärende. */
	readonly address: string
	readonly status: VersionStatus
}) {
	const { version, state } = status
	return (
		<section className="vs-note vs-stack-small" aria-labelledby="lage">
			<h2 id="lage">{text.title(version, state)}</h2>
			{status.steps.map((step) => (
				<p key={step}>{step}</p>
			))}
			{state === 'superseded' && (
				<p>
					<Link to={`${address}/bilaga?version=${String(version + 1)}`}>{text.toNewer(version + 1)}</Link>
				</p>
			)}
			{status.mayTransfer && (state === 'established' || state === 'transferred') && (
				<TransferForm version={version} isTransferred={state === 'transferred'} />
			)}
			{status.mayDispose && (
				<p>
					<Link to={`${address}/bilaga/${String(version)}/gallra`}>{text.toDispose(version)}</Link>
				</p>
			)}
		</section>
	)
}

function TransferForm({
	version,
	isTransferred,
}: {
	readonly version: number
	readonly isTransferred: boolean
}) {
	return (
		<form method="post" className="vs-stack-small">
			<input type="hidden" name="version" value={version} />
			{!isTransferred && <p>{text.transferText}</p>}
			<div>
				<Button
					type="submit"
					size="small"
					variant="secondary"
					name="intent"
					value={isTransferred ? 'undo-transfer' : 'transfer'}
				>
					{isTransferred ? text.undoTransfer : text.transfer}
				</Button>
			</div>
		</form>
	)
}
