import { peopleText as text } from '#app/text/people.ts'

/** Shown once, where it was made. */
export function PasswordLink({ link, days }: { readonly link: string; readonly days: number }) {
	return (
		<section className="vs-note vs-stack-small" aria-labelledby="lank">
			<h2 id="lank">{text.linkTitle}</h2>
			<p>{text.linkLead(days)}</p>
			<p className="vs-secret">{link}</p>
		</section>
	)
}
