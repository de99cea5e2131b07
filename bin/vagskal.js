#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const requiredNode = 24
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const command = new URL('../build/cli/main.js', import.meta.url)
const ownNode = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))

if (!existsSync(command)) {
	process.stderr.write('Vågskål är inte byggt. Kör npm run build först.\n')
	process.exitCode = 2
} else if (Number.parseInt(process.versions.node) >= requiredNode) {
	await import(command.href)
} else {
	restartOn(ownNode)
}

/**
 * The same command on the project's own Node: same streams, signals passed on, same exit code or signal.
 *
 * @param {string} node
 */
function restartOn(node) {
	const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
	for (const signal of signals) process.on(signal, () => isSentToBoth(signal) || child.kill(signal))
	child.on('error', (error) => {
		process.stderr.write(
			`Det går inte att starta Node ${requiredNode} (${error.message}). Kör npm install.\n`,
		)
		process.exitCode = 2
	})
	child.on('exit', (code, signal) => {
		if (signal === null) process.exit(code ?? 1)
		for (const name of signals) process.removeAllListeners(name)
		process.kill(process.pid, signal)
	})
}

/**
 * Ctrl-C in a terminal reaches both processes; a second one would cut short the child's own way of stopping.
 *
 * @param {string} signal
 */
function isSentToBoth(signal) {
	return signal === 'SIGINT' && process.stdin.isTTY
}
