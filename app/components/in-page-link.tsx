import type { MouseEvent, ReactNode } from 'react'

interface Props {
	/** The id of the place. */
	readonly to: string
	readonly className?: string
	readonly children: ReactNode
}

/**
 * A link to a place on the same page. The address is left as it is: when it changes, Remix forgets what a refused
 * form was answered, and what is wrong would vanish from the page.
 */
export function InPageLink({ to, className, children }: Props) {
	const follow = (event: MouseEvent) => {
		const place = document.getElementById(to)
		if (place === null) return
		event.preventDefault()
		reveal(place)
	}
	return (
		<a href={`#${to}`} className={className} onClick={follow}>
			{children}
		</a>
	)
}

/** Unfolds what the place lies in, shows it with its label and gives it focus. */
function reveal(place: HTMLElement): void {
	for (let folded = place.closest('details'); folded !== null;) {
		folded.open = true
		folded = folded.parentElement?.closest('details') ?? null
	}
	place.focus({ preventScroll: true })
	if (document.activeElement !== place) {
		place.tabIndex = -1
		place.focus({ preventScroll: true })
	}
	place.scrollIntoView({ block: place.tagName === 'MAIN' ? 'start' : 'center' })
}
