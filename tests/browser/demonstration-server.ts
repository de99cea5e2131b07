import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { sessionText } from '#app/text/session.ts'
import { demonstrationAccount } from '#tests/support/demonstration.ts'
import { startServer } from '#tests/support/server.ts'
import type { RunningServer } from '#tests/support/server.ts'

/** The built server with Älvstads kommun, for all tests of a file. What it logs fails them. */
export function serveDemonstration(): () => RunningServer {
	let running: RunningServer | undefined
	beforeAll(async () => {
		running = await startServer({ env: { SESSION_SECRET: 'ett-hemligt-ord-bara-for-proven-0123456789' } })
	})
	afterAll(() => running?.stop())
	return () => {
		if (running === undefined) throw new Error('The server has not started')
		return running
	}
}

/** Logs in as the first demonstration account with this role. */
export async function logInAs(page: Page, server: RunningServer, role: string): Promise<void> {
	const { email, password } = demonstrationAccount(server, role)
	await page.goto('/logga-in')
	await fillLogIn(page, email, password)
	await page.getByRole('heading', { level: 1, name: /^Hej / }).waitFor()
}

export async function fillLogIn(page: Page, email: string, password: string): Promise<void> {
	await page.getByLabel(sessionText.email).fill(email)
	await page.getByLabel(sessionText.password).fill(password)
	await page.getByRole('button', { name: sessionText.submit }).click()
}

/** The address of the demonstration ärende with this heading, as the list gives it. */
export async function addressOf(page: Page, title: string): Promise<string> {
	await page.goto(`/arenden?q=${encodeURIComponent(title)}`)
	const address = await page.getByRole('link', { name: title, exact: true }).getAttribute('href')
	if (address === null) throw new Error(`${title} has no address`)
	return address
}
