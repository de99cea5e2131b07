import type { MunicipalityLogo } from '#app/domain/municipality-logo.ts'

/** The logo as the file that print and screen draw: the drawing where there is one. Its name tells its content. */
export function logoBytes({ svg, png, sha256 }: MunicipalityLogo): {
	readonly name: string
	readonly bytes: Buffer
} {
	return svg === null
		? { name: `logo-${sha256}.png`, bytes: Buffer.from(png, 'base64') }
		: { name: `logo-${sha256}.svg`, bytes: Buffer.from(svg, 'utf8') }
}
