import { Button } from '@navikt/ds-react/Button'
import { annexPageText as text } from '#app/text/annex-page.ts'

/** Establishes the draft that is on the page. */
export function EstablishForm({
	canEstablish,
	checksum,
	waiting,
	ticked,
	problem,
}: {
	readonly canEstablish: boolean
	/** Of the draft on the page: nothing else is established by the button. */
	readonly checksum: string
	readonly waiting: string
	/** The boxes that were ticked before it was refused. */
	readonly ticked: readonly string[]
	readonly problem: string | undefined
}) {
	return (
		<section className="vs-stack-small" aria-labelledby="uppratta">
			<h2 id="uppratta">{text.establishTitle}</h2>
			<p>{canEstablish ? text.establishText : text.tooLong}</p>
			{canEstablish && (
				<form method="post" className="vs-stack-small">
					<input type="hidden" name="read" value={checksum} />
					<label className="vs-check">
						<input
							type="checkbox"
							id="confirm"
							name="confirm"
							value="1"
							defaultChecked={ticked.includes('confirm')}
							aria-describedby={problem === undefined ? undefined : 'confirm-fel'}
						/>
						{text.establishConfirm}
					</label>
					{waiting !== '' && (
						<>
							<p className="vs-status-problem">{text.waiting(waiting)}</p>
							<label className="vs-check">
								<input
									type="checkbox"
									name="leave-out"
									value="1"
									defaultChecked={ticked.includes('leave-out')}
								/>
								{text.leaveOutWaiting}
							</label>
						</>
					)}
					{problem !== undefined && (
						<p className="vs-status-problem" id="confirm-fel">
							{problem}
						</p>
					)}
					<div>
						<Button type="submit" name="intent" value="establish">
							{text.establish}
						</Button>
					</div>
				</form>
			)}
		</section>
	)
}
