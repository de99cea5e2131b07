/** What a draft is to have that is not stored: asked for in the address, so that it is a link like any other. */
export interface AnnexWishes {
	readonly includeRecord: boolean
}

export function wishesOf(request: Request): AnnexWishes {
	return { includeRecord: new URL(request.url).searchParams.get('underlag') === '1' }
}
