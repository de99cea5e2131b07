import { Button } from '@navikt/ds-react/Button'
import { useEffect, useState } from 'react'
import { annexPageText } from '#app/text/annex-page.ts'

/** A text to paste elsewhere: selectable as it stands, with a button where the browser lets a page copy. */
export function CopyText({
	label,
	text,
	isOpen = false,
}: {
	readonly label: string
	readonly text: string
	readonly isOpen?: boolean
}) {
	const [canCopy, setCanCopy] = useState(false)
	const [copied, setCopied] = useState<string | null>(null)
	useEffect(() => {
		setCanCopy('clipboard' in navigator)
	}, [])
	const copy = () => {
		navigator.clipboard.writeText(text).then(
			() => {
				setCopied(text)
			},
			() => {
				setCanCopy(false)
			},
		)
	}
	return (
		<details className="vs-details" open={isOpen}>
			<summary>{label}</summary>
			<div className="vs-stack-small">
				<p className="vs-paste">{text}</p>
				<div className="vs-row">
					{canCopy && (
						<Button type="button" variant="tertiary" size="small" onClick={copy}>
							{annexPageText.copy}
						</Button>
					)}
					<span role="status">{copied === text ? annexPageText.copied : ''}</span>
				</div>
			</div>
		</details>
	)
}
