/** Where a password is set by a link, at the host that the administrator is at. */
export function passwordAddress(request: Request, token: string): string {
	return `${new URL(request.url).origin}/losenord/${token}`
}
