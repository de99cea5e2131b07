import { useEffect, useRef } from 'react'
import { siteText } from '#app/text/site.ts'
import { InPageLink } from './in-page-link.tsx'

export interface SummaryProblem {
	/** The id of the field. */
	readonly fieldId: string
	readonly sentence: string
}

/** All problems at the top of the form, each a link to its field. Takes focus when it appears. */
export function ErrorSummary({
	problems,
	heading = siteText.errorSummary,
}: {
	readonly problems: readonly SummaryProblem[]
	readonly heading?: string
}) {
	const ref = useRef<HTMLDivElement>(null)
	useEffect(() => {
		if (problems.length > 0) ref.current?.focus()
	}, [problems])
	if (problems.length === 0) return null
	return (
		<div className="vs-error-summary" ref={ref} tabIndex={-1} role="alert" aria-labelledby="fel-rubrik">
			<h2 id="fel-rubrik">{heading}</h2>
			<ul>
				{problems.map(({ fieldId, sentence }) => (
					<li key={fieldId + sentence}>
						<InPageLink to={fieldId}>{sentence}</InPageLink>
					</li>
				))}
			</ul>
		</div>
	)
}
