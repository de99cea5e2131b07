import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demonstrationAccount, logInTo } from '#tests/support/demonstration.ts'
import { startServer } from '#tests/support/server.ts'
import type { RunningServer } from '#tests/support/server.ts'

const kills = process.env['VAGSKAL_TEST_COUNTS'] === 'long' ? 200 : 20
const seed = Number(process.env['VAGSKAL_TEST_SEED'] ?? Date.now() % 1_000_000)
const vagskal = resolve(import.meta.dirname, '../../bin/vagskal.js')

interface Form {
	readonly address: string
	/** Names of the motivations on the page. */
	readonly names: readonly string[]
	readonly cookie: string
}

/** What the server has said is saved, by field; the page's own texts to begin with. */
type Acknowledged = Map<string, string>

test(
	`no acknowledged save is lost in ${String(kills)} kills at random moments (seed ${String(seed)})`,
	{ timeout: 60_000 + kills * 6_000 },
	async () => {
		console.info(`kills: ${String(kills)}, seed: ${String(seed)}`)
		const server = await startServer()
		const cookie = await logInTo(server, demonstrationAccount(server, 'sekreterare'))
		const form = await openForm(server, cookie)
		const acknowledged: Acknowledged = new Map(Object.entries(await storedTexts(server, form)))
		const moments = fc.sample(fc.integer({ min: 0, max: 120 }), { numRuns: kills, seed })
		for (const [round, moment] of moments.entries()) {
			const saving = saveUntilKilled(server, form, acknowledged, round)
			await new Promise((done) => setTimeout(done, moment))
			await server.kill('SIGKILL')
			const unsure = await saving
			await server.restart()
			const stored = await storedTexts(server, form)
			for (const [name, text] of acknowledged) {
				const possible = [text, ...(unsure.get(name) ?? [])]
				expect(possible, `round ${String(round)}, ${name}`).toContain(stored[name])
				acknowledged.set(name, stored[name] ?? '')
			}
		}
		await server.kill('SIGTERM')
		const verified = spawnSync(process.execPath, [vagskal, 'verify'], {
			env: { ...process.env, DATABASE_URL: server.databaseUrl },
			encoding: 'utf8',
		})
		expect(verified.stderr).toBe('')
		expect(verified.status).toBe(0)
		await server.restart()
		await server.stop()
	},
)

/** The half-answered procurement: its first step. */
async function openForm(server: RunningServer, cookie: string): Promise<Form> {
	const list = await (
		await fetch(`${server.url}/arenden?q=verksamhetssystem`, { headers: { cookie } })
	).text()
	const address = /\/arenden\/[a-z0-9]+(?=">Upphandling)/.exec(list)?.[0] ?? ''
	const page = await (
		await fetch(`${server.url}${address}/bedomning/alla/flexibilitet`, { headers: { cookie } })
	).text()
	const names = [...page.matchAll(/name="was:([^"]+\/motivation)"/g)].map(([, name = '']) => name)
	expect(names.length).toBe(12)
	return { address, names, cookie }
}

/** The texts in the page's own form, which is what a person sees. */
async function storedTexts(
	server: RunningServer,
	{ address, names, cookie }: Form,
): Promise<Record<string, string>> {
	const page = await (
		await fetch(`${server.url}${address}/bedomning/alla/flexibilitet`, { headers: { cookie } })
	).text()
	const bases = new Map(
		[...page.matchAll(/name="was:([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
			name,
			value,
		]),
	)
	return Object.fromEntries(names.map((name) => [name, bases.get(name) ?? '']))
}

/** Saves one field after another until the connection breaks; gives what was sent and not answered. */
async function saveUntilKilled(
	server: RunningServer,
	{ address, names, cookie }: Form,
	acknowledged: Acknowledged,
	round: number,
) {
	const unsure = new Map<string, string[]>()
	for (let count = 0; ; count += 1) {
		const name = names[count % names.length] ?? ''
		const text = `omgång ${String(round)} text ${String(count)}`
		unsure.set(name, [...(unsure.get(name) ?? []), text])
		try {
			const body = new FormData()
			body.append(`was:${name}`, acknowledged.get(name) ?? '')
			body.append(name, text)
			const response = await fetch(`${server.url}${address}/bedomning/spara`, {
				method: 'POST',
				headers: { cookie, Origin: server.url },
				body,
			})
			const reply = (await response.json()) as { readonly saved: readonly { readonly name: string }[] }
			if (!reply.saved.some((saved) => saved.name === name)) return unsure
			acknowledged.set(name, text)
			unsure.delete(name)
		} catch {
			return unsure
		}
	}
}
