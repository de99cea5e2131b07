import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { rememberEarlyInput } from './components/autosave/early-input.ts'

rememberEarlyInput()
void pageDataDecoded().then(() => {
	startTransition(() => {
		hydrateRoot(
			document,
			<StrictMode>
				<RemixBrowser />
			</StrictMode>,
		)
	})
})

/**
 * Remix decodes the page's data when it is first rendered, and throws the promise of it. A key press or a click
 * meanwhile makes React give the page up for good (its error 345), so it is rendered once without React.
 */
async function pageDataDecoded(): Promise<void> {
	try {
		RemixBrowser({})
	} catch (decoding) {
		await decoding
	}
}
