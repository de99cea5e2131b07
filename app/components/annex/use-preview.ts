import { useCallback, useRef, useState } from 'react'
import { annexPageText } from '#app/text/annex-page.ts'

const text = annexPageText.texts

/**
 * What the page was served with, or what was fetched after it: `refresh` fetches anew and puts it in the place of the old
 * one, without moving anything that the reader holds. Where it cannot be fetched what is there stays, and that is told.
 */
export function usePreview<Preview>(served: Preview, address: string) {
	const [fetched, setFetched] = useState<{ readonly after: Preview; readonly preview: Preview } | null>(null)
	const [told, setTold] = useState('')
	const latest = useRef<AbortController | null>(null)
	const refresh = useCallback(
		(time: string) => {
			latest.current?.abort()
			const controller = new AbortController()
			latest.current = controller
			fetchPreview<Preview>(address, controller.signal).then(
				(preview) => {
					setFetched({ after: served, preview })
					setTold(text.updated(time))
				},
				() => {
					if (!controller.signal.aborted) setTold(text.notUpdated)
				},
			)
		},
		[served, address],
	)
	return { preview: fetched?.after === served ? fetched.preview : served, told, refresh }
}

async function fetchPreview<Preview>(address: string, signal: AbortSignal): Promise<Preview> {
	const response = await fetch(address, { signal, headers: { Accept: 'application/json' } })
	if (!response.ok || response.redirected) throw new Error(String(response.status))
	return (await response.json()) as Preview
}
