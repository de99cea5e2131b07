import { CopyText } from '#app/components/annex/copy-text.tsx'
import { assessorsText as text } from '#app/text/assessors.ts'

interface Props {
	readonly link: { readonly who: string; readonly address: string; readonly mail: string }
}

/** A link that was made just now, which is shown this once, with the mail that carries it. */
export function NewLink({ link }: Props) {
	return (
		<section className="vs-card vs-stack-small" aria-labelledby="ny-lank" role="status">
			<h2 id="ny-lank">{text.newLinkTitle(link.who)}</h2>
			<p className="vs-measure">{text.newLinkOnce}</p>
			<CopyText label={text.link} text={link.address} isOpen />
			<CopyText label={text.mail} text={link.mail} isOpen />
		</section>
	)
}
