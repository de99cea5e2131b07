import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	isRouteErrorResponse,
	useRouteError,
	useRouteLoaderData,
} from '@remix-run/react'
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Provider } from '@navikt/ds-react/Provider'
import { nb } from '@navikt/ds-react/locales'
import type { ReactNode } from 'react'
import { mayAdminister, mayDo } from '#app/access/policy.ts'
import { findGuest } from '#app/guest.server.ts'
import { findVisitor } from '#app/visitor.server.ts'
import { ErrorPage } from '#app/components/error-page.tsx'
import { useNonce } from '#app/components/nonce.tsx'
import { SiteFrame } from '#app/components/site-frame.tsx'
import { designSystemText, siteText } from '#app/text/site.ts'
import '@navikt/ds-tokens/css'
import 'virtual:dark-tokens.css'
import './styles/design-system.css'
import './styles/fonts.css'
import './styles/theme.css'
import './styles/layout.css'
import './styles/proposals.css'
import './styles/assessment.css'
import './styles/follow-up.css'
import './styles/result.css'
import './styles/blank-form.css'
import './styles/comparison.css'
import './styles/reader.css'
import './styles/knowledge.css'
import './styles/admin.css'
import './styles/portfolio.css'
import './annex/annex.css'

export const handle = { permission: 'public' }

export const links: LinksFunction = () => [{ rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
	const visitor = await findVisitor(request, context)
	if (visitor !== null)
		return {
			person: {
				name: visitor.personName,
				municipalityName: visitor.municipality.name,
				isGuest: false,
				mayAdminister: mayAdminister(visitor.assignments),
				mayCompare: mayDo(visitor.assignments, 'comparisons.read'),
				readsPortfolio: mayDo(visitor.assignments, 'portfolio.read', { hasEstablishedAnnex: true }),
			},
		}
	const guest = await findGuest(request, context)
	if (guest === null || !guest.isOpen) return { person: null }
	return {
		person: {
			name: guest.name ?? guest.role,
			municipalityName: guest.municipality.name,
			isGuest: true,
			mayAdminister: false,
			mayCompare: false,
			readsPortfolio: false,
		},
	}
}

export function Layout({ children }: { readonly children: ReactNode }) {
	const nonce = useNonce()
	const data = useRouteLoaderData<typeof loader>('root')
	return (
		<html lang="sv">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<Meta />
				<Links />
			</head>
			<body>
				<Provider locale={nb} translations={designSystemText}>
					<SiteFrame person={data?.person ?? null}>{children}</SiteFrame>
				</Provider>
				<ScrollRestoration nonce={nonce} />
				<Scripts nonce={nonce} />
			</body>
		</html>
	)
}

export default function App() {
	return <Outlet />
}

export function ErrorBoundary() {
	const error = useRouteError()
	const status = isRouteErrorResponse(error) ? error.status : 500
	return (
		<>
			<title>{siteText.pageTitle(status === 404 ? siteText.notFoundTitle : siteText.faultTitle)}</title>
			<ErrorPage error={error} />
		</>
	)
}
