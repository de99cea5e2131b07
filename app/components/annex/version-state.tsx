import { Button } from '@navikt/ds-react/Button'
import { Link } from '@remix-run/react'
import { annexVersionText as text } from '#app/text/annex-version.ts'
import type { VersionStatus } from './version-status.ts'

/** What has become of the version that is shown, and the way on from there. */
export function VersionState({
	address,
	status,
	typed,
	problem,
}: {
	/** Of the ärende. */
	readonly address: string
	readonly status: VersionStatus
	/** The day in the form that was refused, and why. */
	readonly typed: string
	readonly problem: string | undefined
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
				<TransferForm
					version={version}
					isTransferred={state === 'transferred'}
					typed={typed}
					problem={problem}
				/>
			)}
			{status.mayDispose && (
				<p>
					<Link reloadDocument to={`${address}/bilaga/${String(version)}/gallra`}>
						{text.toDispose(version)}
					</Link>
				</p>
			)}
		</section>
	)
}

function TransferForm({
	version,
	isTransferred,
	typed,
	problem,
}: {
	readonly version: number
	readonly isTransferred: boolean
	readonly typed: string
	readonly problem: string | undefined
}) {
	return (
		<form method="post" className="vs-stack-small">
			<input type="hidden" name="version" value={version} />
			{!isTransferred && <TransferDate typed={typed} problem={problem} />}
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

function TransferDate({ typed, problem }: { readonly typed: string; readonly problem: string | undefined }) {
	return (
		<>
			<p>{text.transferText}</p>
			<label htmlFor="transferDate">
				<strong>{text.transferDate}</strong>
			</label>
			<p id="transferDate-hjalp">{text.transferDateHelp}</p>
			<input
				id="transferDate"
				name="transferDate"
				className="aksel-text-field__input aksel-body-short aksel-body-short--small"
				defaultValue={typed}
				autoComplete="off"
				aria-describedby={
					problem === undefined ? 'transferDate-hjalp' : 'transferDate-fel transferDate-hjalp'
				}
				aria-invalid={problem === undefined ? undefined : true}
			/>
			{problem !== undefined && (
				<p className="vs-status-problem" id="transferDate-fel">
					{problem}
				</p>
			)}
		</>
	)
}
