import { Button } from '@navikt/ds-react/Button'
import { annexPageText as text } from '#app/text/annex-page.ts'

export interface RecordChoiceProps {
	/** That it begins on. */
	readonly page: number
	readonly isWished: boolean
	/** It is there without being wished, since something stands in it that did not fit. */
	readonly isForced: boolean
}

/** Whether the draft has the assessment record; kept in the address, which the downloads and the establishing follow. */
export function RecordChoice({ page, isWished, isForced }: RecordChoiceProps) {
	return (
		<section className="vs-stack-small" aria-labelledby="underlag">
			<h2 id="underlag">{text.recordTitle}</h2>
			{isForced ? (
				<p>{text.recordForced(page)}</p>
			) : (
				<form method="get" className="vs-stack-small">
					<label className="vs-check">
						<input type="checkbox" name="underlag" value="1" defaultChecked={isWished} />
						{text.recordChoice(page)}
					</label>
					<div>
						<Button type="submit" size="small" variant="secondary">
							{text.recordShow}
						</Button>
					</div>
				</form>
			)}
		</section>
	)
}
