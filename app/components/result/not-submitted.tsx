import { Link } from '@remix-run/react'

interface Props {
	readonly sentence: string
	/** null for a reader who answers nothing herself. */
	readonly to: string | null
	readonly label: string
}

/** In place of figures before anybody has submitted answers. */
export function NotSubmitted({ sentence, to, label }: Props) {
	return (
		<div className="vs-note vs-stack-small">
			<p>{sentence}</p>
			{to !== null && (
				<p>
					<Link to={to}>{label}</Link>
				</p>
			)}
		</div>
	)
}
