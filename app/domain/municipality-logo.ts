/** The municipality's mark, checked and cleaned, as it stands in the head of its annexes. */
export interface MunicipalityLogo {
	/** A drawing of paths alone, nothing in it that runs or is fetched; null where a picture was given. */
	readonly svg: string | null
	/** The same on white, as PNG in base64: for what cannot draw, and all there is where a picture was given. */
	readonly png: string
	/** Of the picture, in pixels. */
	readonly width: number
	readonly height: number
	/** SHA-256, in hexadecimal, of the drawing or else of the picture. */
	readonly sha256: string
}

/** The size of the logo within a box, in the units of the box: as large as it can be in its own shape. */
export function logoSize(
	{ width, height }: Pick<MunicipalityLogo, 'width' | 'height'>,
	box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
	const scale = Math.min(box.width / width, box.height / height)
	return { width: width * scale, height: height * scale }
}

/** The logo as an address that holds all of it: nothing is fetched. */
export function logoSource({ svg, png }: Pick<MunicipalityLogo, 'svg' | 'png'>): string {
	return svg === null
		? `data:image/png;base64,${png}`
		: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}
