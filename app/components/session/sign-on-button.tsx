import { Button } from '@navikt/ds-react/Button'
import type { ReactNode } from 'react'

/** A link that leaves for the provider: the browser itself follows it, with or without JavaScript. */
export function SignOnButton({
	returnTo,
	children,
}: {
	readonly returnTo: string
	readonly children: ReactNode
}) {
	const query = returnTo === '/' ? '' : `?till=${encodeURIComponent(returnTo)}`
	return (
		<Button as="a" role="link" href={`/logga-in/oidc${query}`}>
			{children}
		</Button>
	)
}
