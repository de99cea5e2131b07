import { Button } from '@navikt/ds-react/Button'
import type { ButtonProps } from '@navikt/ds-react/Button'
import { Link } from '@remix-run/react'
import type { LinkProps } from '@remix-run/react'

type Props = Pick<ButtonProps, 'variant' | 'size'> & Pick<LinkProps, 'to' | 'children' | 'aria-label'>

/** A link that looks like a button. Aksel would announce it as a button, though it leads to a page. */
export function LinkButton(props: Props) {
	return <Button as={Link} role="link" {...props} />
}
