import {
	HorizontalPositionRelativeFrom,
	ImageRun,
	TextWrappingType,
	VerticalPositionRelativeFrom,
} from 'docx'
import { logoSize } from '#app/domain/municipality-logo.ts'
import type { MunicipalityLogo } from '#app/domain/municipality-logo.ts'
import { millimetres } from './context.ts'

/** In millimetres, beside the municipality's name. */
const box = { width: 46, height: 11 } as const
const emus = (value: number) => Math.round(value * 36000)
const pixels = (value: number) => Math.round((value / 25.4) * 96)

/** Free of the line, which is of an exact height, and up into the margin, so that nothing is moved. */
export function logoImage(logo: MunicipalityLogo, name: string, id: number): ImageRun {
	const { width, height } = logoSize(logo, box)
	const picture = { type: 'png', data: Buffer.from(logo.png, 'base64') } as const
	return new ImageRun({
		...(logo.svg === null ? picture : { type: 'svg', data: Buffer.from(logo.svg), fallback: picture }),
		transformation: { width: pixels(width), height: pixels(height) },
		altText: { id: String(id), name: `Logo ${String(id)}`, description: name },
		floating: {
			horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, offset: 0 },
			verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: emus(19.4 - height) },
			wrap: { type: TextWrappingType.NONE },
		},
	})
}

/** Where the name begins, in twips. */
export function afterLogo(logo: MunicipalityLogo): number {
	return millimetres(logoSize(logo, box).width + 3.2)
}
