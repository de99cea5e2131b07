import { get, post } from '#tests/support/forms.ts'
import type { Received, Sent } from '#tests/support/forms.ts'
import type { Installation } from './installation.ts'

/** The path of the link that the answer to an invitation, or to «Gör en ny länk», leads to; as the page shows it once. */
export async function shownLink(
	{ server }: Installation,
	secretary: Sent,
	answer: Received,
): Promise<string | null> {
	const { body } = await get(server, answer.headers.location ?? '', {
		...secretary,
		cookie: [secretary.cookie ?? '', ...cookiesOf(answer)].join('; '),
	})
	return /\/inbjudan\/[\w-]{43}/.exec(body)?.[0] ?? null
}

/** Invites somebody without an account to the assessment of an ärende. Resolves to the path of her link. */
export async function inviteByLink(
	installation: Installation,
	secretary: Sent,
	path: string,
	{
		role,
		name = '',
		dueOn = '2099-12-31',
	}: { readonly role: string; readonly name?: string; readonly dueOn?: string },
): Promise<string> {
	const fields = [
		['role', role],
		['name', name],
		['dueOn', dueOn],
		['intent', 'invite-link'],
	] as const
	const answer = await post(installation.server, `${path}/bedomare`, fields, secretary)
	const link = await shownLink(installation, secretary, answer)
	if (link === null) throw new Error(`No link to ${role}: ${String(answer.status)}`)
	return link
}

/** Presses «Börja» on the page of a link, as a browser without JavaScript does. */
export async function followLink({ server }: Installation, link: string): Promise<Sent> {
	const answer = await post(server, link, [])
	const [cookie] = cookiesOf(answer)
	if (answer.headers.location !== '/inbjudan' || cookie === undefined)
		throw new Error(`The link was not followed: ${String(answer.status)}`)
	return { cookie }
}

function cookiesOf({ headers }: Received): string[] {
	return (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';', 1)[0] ?? '')
}
