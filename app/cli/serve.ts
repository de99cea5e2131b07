import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { contentDirectory } from '#app/content/content-directory.ts'
import { ConfigurationError, readConfig } from '#app/runtime-config.ts'
import type { RuntimeConfig } from '#app/runtime-config.ts'
import { serveText } from '#app/text/cli-serve.ts'
import { ListenError, serve } from '#server/serve.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { prepareDatabase } from './prepare-database.ts'

export const help = serveText.help

/** What is under way when the server is told to stop gets this long to finish. */
const graceMs = 1000

const flags = ['--demo-if-empty', '--prepare-only']

/** The built application, which closes what it has opened (app/entry.server.tsx). */
type ClosableBuild = ServerBuild & {
	readonly entry: { readonly module: { readonly close: () => Promise<void> } }
}

/** Migrates, serves until it is told to stop, and says where. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const unknown = args.find((arg) => !flags.includes(arg))
	if (unknown !== undefined) {
		io.stderr.write(`${serveText.unknownArgument(unknown)}\n`)
		return exitCode.wrongUsage
	}
	try {
		const config = readConfig(io.env)
		await prepareDatabase(config, { demonstrate: args.includes('--demo-if-empty') && !config.production }, io)
		if (!args.includes('--prepare-only')) await serveUntilStopped(config, io)
		return exitCode.done
	} catch (error) {
		const sentence = sentenceFor(error)
		if (sentence === null) throw error
		io.stderr.write(`${sentence}\n`)
		return exitCode.refused
	}
}

async function serveUntilStopped(config: RuntimeConfig, io: CommandIo): Promise<void> {
	const built = join(contentDirectory(), '../build')
	const build = (await import(pathToFileURL(join(built, 'server/index.js')).href)) as ClosableBuild
	const server = await serve({ ...config, build, clientFolder: join(built, 'client') })
	const address = server.address()
	const port = typeof address === 'object' && address !== null ? address.port : config.port
	io.stdout.write(`${serveText.servingAt(config.publicUrl ?? `http://${config.host}:${String(port)}`)}\n`)
	await new Promise<void>((resolve) => {
		const stop = () => {
			server.close(() => {
				resolve()
			})
			server.closeIdleConnections()
			setTimeout(() => {
				server.closeAllConnections()
			}, graceMs).unref()
		}
		process.once('SIGTERM', stop)
		process.once('SIGINT', stop)
	})
	await build.entry.module.close()
	// Remix keeps a timer of five seconds for every page; nothing waits for it any more.
	process.exit(exitCode.done)
}

/** What stops the start and can be mended by who runs it; null for a fault of ours. */
function sentenceFor(error: unknown): string | null {
	if (error instanceof ConfigurationError) return error.message
	// The built application has a ContentError class of its own.
	if (error instanceof Error && error.name === 'ContentError') return serveText.brokenContent(error.message)
	if (!(error instanceof ListenError)) return null
	return error.code === 'EADDRINUSE'
		? serveText.portTaken(error.port)
		: serveText.cannotListen(error.host, error.port, error.code)
}
