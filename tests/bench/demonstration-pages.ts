import { demonstrationAccount, logInTo } from '#tests/support/demonstration.ts'
import { startServer } from '#tests/support/server.ts'
import type { RunningServer } from '#tests/support/server.ts'

export interface Demonstration {
	readonly server: RunningServer
	/** The Cookie header of a secretary who is logged in. */
	readonly cookie: string
	/** Paths of the first ärende with an assessment. */
	readonly paths: { readonly assessment: string; readonly all: readonly string[] }
}

/** Does the work against the built server with Älvstads kommun in it. */
export async function withDemonstration<Result>(
	work: (demonstration: Demonstration) => Promise<Result>,
): Promise<Result> {
	const server = await startServer()
	try {
		const cookie = await logInTo(server, demonstrationAccount(server, 'sekreterare'))
		return await work({ server, cookie, paths: await pathsOf(server.url, cookie) })
	} finally {
		await server.stop()
	}
}

async function pathsOf(url: string, cookie: string): Promise<Demonstration['paths']> {
	const list = await (await fetch(`${url}/arenden`, { headers: { Cookie: cookie } })).text()
	const [proposal] = /\/arenden\/(?!ny|import)[^/"?]+/.exec(list) ?? []
	if (proposal === undefined) throw new Error('The list of ärenden shows none')
	const first = await fetch(`${url}${proposal}/bedomning`, { headers: { Cookie: cookie } })
	if (!first.ok) throw new Error(`${first.url} answers ${String(first.status)}`)
	const assessment = new URL(first.url).pathname
	const below = ['', '/alternativ', '/bedomning/granska', '/resultat', '/bilaga'].map(
		(end) => `${proposal}${end}`,
	)
	return { assessment, all: ['/', '/arenden', '/arenden/ny', '/metod', assessment, ...below] }
}
