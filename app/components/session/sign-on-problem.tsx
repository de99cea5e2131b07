import { Link } from '@remix-run/react'
import { PageHead } from '#app/components/page-head.tsx'
import { signOnText as text } from '#app/text/sign-on.ts'
import type { SignOnProblem } from '#app/text/sign-on.ts'
import { SignOnButton } from './sign-on-button.tsx'

interface Props {
	readonly problem: SignOnProblem
	readonly returnTo: string
}

/** Why a login by the municipality's own log-in came to nothing, and the way on. */
export function SignOnProblemPage({ problem, returnTo }: Props) {
	return (
		<div className="vs-stack vs-narrow-form">
			<PageHead title={text.title} lead={text.problems[problem]} />
			<div className="vs-row">
				<SignOnButton returnTo={returnTo}>{text.again}</SignOnButton>
				<Link to="/logga-in">{text.toLogIn}</Link>
			</div>
		</div>
	)
}
