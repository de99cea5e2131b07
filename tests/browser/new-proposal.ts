import type { Page } from 'playwright-core'

/** A new ärende in Omsorgsnämnden with the alternatives «0 I dag» (nollalternativ) and «A Nytt»; resolves to its address. */
export async function newProposal(page: Page, title: string): Promise<string> {
	const committee = await valueOfOption(page, 'Omsorgsnämnden')
	const created = await post(page, '/arenden/ny', { title, committeeId: committee, type: 'committee' })
	const address = created.replace(/\/alternativ.*/, '')
	await post(page, `${address}/alternativ`, { intent: 'add', key: '0', title: 'I dag', zero: '1' })
	await post(page, `${address}/alternativ`, { intent: 'add', key: 'A', title: 'Nytt' })
	return address
}

async function valueOfOption(page: Page, label: string): Promise<string> {
	const form = await (await page.request.get('/arenden/ny')).text()
	const value = new RegExp(`<option value="([^"]+)"[^>]*>${label}<`).exec(form)?.[1]
	if (value === undefined) throw new Error(`The form offers no ${label}`)
	return value
}

/** Posts a form as a page without JavaScript does; resolves to where the answer leads. */
async function post(page: Page, path: string, form: Record<string, string>): Promise<string> {
	const { origin } = new URL(page.url())
	const answer = await page.request.post(path, { form, headers: { Origin: origin }, maxRedirects: 0 })
	const location = answer.headers()['location']
	if (answer.status() !== 302 || location === undefined)
		throw new Error(`${path} answers ${String(answer.status())}`)
	return new URL(location, origin).pathname
}
