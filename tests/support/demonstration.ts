import type { RunningServer } from './server.ts'

export interface Account {
	readonly email: string
	readonly password: string
}

/**
 * The first account that the server, started on an empty database, printed with this role, such as «sekreterare».
 */
export function demonstrationAccount(server: RunningServer, role: string): Account {
	const log = server.log()
	const password = /lösenordet (\S+?)\)/.exec(log)?.[1]
	const line = log.split('\n').find((text) => text.includes('@') && text.includes(role))
	const email = /\S+@\S+/.exec(line ?? '')?.[0]
	if (password === undefined || email === undefined) throw new Error(`No account with «${role}» in:\n${log}`)
	return { email, password }
}

/** Logs in as the form does without JavaScript. Resolves to the Cookie header of the session. */
export async function logInTo(server: RunningServer, { email, password }: Account): Promise<string> {
	const response = await fetch(`${server.url}/logga-in`, {
		method: 'POST',
		headers: { Origin: server.url },
		body: new URLSearchParams({ email, password }),
		redirect: 'manual',
	})
	const [cookie] = response.headers.getSetCookie()
	if (response.status !== 302 || cookie === undefined)
		throw new Error(`${email} was not logged in: ${String(response.status)}`)
	return cookie.split(';', 1)[0] ?? cookie
}
