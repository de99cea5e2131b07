import { spawn } from 'node:child_process'

/**
 * Runs a command in a shell and keeps what it prints.
 *
 * @param {string} command
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, show?: boolean }} options `show` prints the output as it comes, too
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, { cwd, env = process.env, show = false }) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, { cwd, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
		let output = ''
		child.stdout.on('data', (chunk) => {
			output += chunk
			if (show) process.stdout.write(chunk)
		})
		child.stderr.on('data', (chunk) => {
			output += chunk
			if (show) process.stderr.write(chunk)
		})
		child.on('error', reject)
		child.on('close', (code) => resolve({ code: code ?? 1, output }))
	})
}
