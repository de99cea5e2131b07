import { CopyButton } from '@navikt/ds-react/CopyButton'
import { useEffect, useState } from 'react'
import { annexPageText } from '#app/text/annex-page.ts'

/** A text to paste elsewhere: selectable as it stands, with a button where there is JavaScript. */
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
	useEffect(() => {
		setCanCopy(true)
	}, [])
	return (
		<details className="vs-details" open={isOpen}>
			<summary>{label}</summary>
			<div className="vs-stack-small">
				<p className="vs-paste">{text}</p>
				{canCopy && (
					<CopyButton
						copyText={text}
						text={annexPageText.copy}
						activeText={annexPageText.copied}
						size="small"
					/>
				)}
			</div>
		</details>
	)
}
