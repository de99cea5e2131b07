import { Link } from '@remix-run/react'
import { proposalText as text } from '#app/text/proposal.ts'

interface Props {
	readonly page: number
	readonly hasNext: boolean
	/** The address's other parameters. */
	readonly query: string
}

export function Pager({ page, hasNext, query }: Props) {
	if (page === 1 && !hasNext) return null
	return (
		<nav aria-label={text.pages} className="vs-row">
			{page > 1 && <Link to={addressOf(query, page - 1)}>{text.previous}</Link>}
			{hasNext && <Link to={addressOf(query, page + 1)}>{text.next}</Link>}
		</nav>
	)
}

function addressOf(query: string, page: number): string {
	const parameters = new URLSearchParams(query)
	parameters.set('sida', String(page))
	return `?${parameters.toString()}`
}
