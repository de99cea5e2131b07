import type { ReactNode } from 'react'
import { PageHead } from '#app/components/page-head.tsx'
import type { Crumb } from '#app/components/page-head.tsx'
import { adminText as text } from '#app/text/administration.ts'

interface Props {
	readonly title: string
	readonly lead?: ReactNode
	readonly crumbs?: readonly Crumb[]
	/** Said once, after a save. */
	readonly note?: string | null
}

/** The head of a page of administration, with the way back and what has just been done. */
export function AdminHead({ title, lead, crumbs = [], note = null }: Props) {
	return (
		<PageHead crumbs={[{ to: '/admin', label: text.crumb }, ...crumbs]} title={title} lead={lead}>
			{note !== null && (
				<p className="vs-note" role="status">
					{note}
				</p>
			)}
		</PageHead>
	)
}
