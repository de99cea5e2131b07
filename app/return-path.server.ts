/** Where the person was going before she was asked to log in: a path of our own, never another site. */
export function returnPathOf(request: Request): string {
	const path = new URL(request.url).searchParams.get('till') ?? '/'
	return path.startsWith('/') && !path.startsWith('//') && !path.includes('\\') ? path : '/'
}
