import { runtime } from './runtime.server.ts'

/** What a draft is to have that is not stored: asked for in the address, so that it is a link like any other. */
export interface AnnexWishes {
	readonly includeRecord: boolean
	readonly methodAddress?: string
}

export function wishesOf(request: Request): AnnexWishes {
	const { publicUrl } = runtime.config
	return {
		includeRecord: new URL(request.url).searchParams.get('underlag') === '1',
		...(publicUrl === null ? {} : { methodAddress: new URL('/metod', publicUrl).href }),
	}
}
