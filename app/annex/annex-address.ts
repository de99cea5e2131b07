import { annexAddressText } from '#app/text/annex-address.ts'
import type { AnnexAddress } from './model.ts'

/** How an address is read and typed: without the scheme, which browsers add. */
export function shortAddress(url: string): string {
	return url.replace(/^https?:\/\//u, '')
}

export function annexAddress(url: string): AnnexAddress {
	return { label: annexAddressText.label, text: shortAddress(url), url }
}

/** Where the annex stands on the web, as it is read. */
export function addressLine({ label, text }: AnnexAddress): string {
	return `${label} ${text}`
}
