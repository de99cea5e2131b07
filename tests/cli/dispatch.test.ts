import { describe, expect, it } from 'vitest'
import { commands } from '#app/cli/commands.ts'
import { cliText } from '#app/text/cli.ts'
import { vagskal } from './vagskal.ts'

const names = [...commands.keys()]
const usage = cliText.usage(names)

describe('vagskal', () => {
	it.each(['--help', '-h', 'help'])('tells about all commands with %s', async (word) => {
		expect(await vagskal(word)).toEqual({ code: 0, stdout: usage, stderr: '' })
		for (const name of names) expect(usage).toContain(`\n  ${name} `)
	})

	it.each(names)('tells about %s with --help, wherever it stands', async (name) => {
		const { code, stdout, stderr } = await vagskal(name, 'x', '--help')
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
		expect(stdout).toContain(`vagskal ${name}`)
		expect(stdout.endsWith('\n')).toBe(true)
	})

	it('without a command is wrong usage', async () => {
		expect(await vagskal()).toEqual({ code: 2, stdout: '', stderr: usage })
	})

	it.each(['scor', 'constructor', '__proto__'])('does not know the command %s', async (word) => {
		expect(await vagskal(word)).toEqual({
			code: 2,
			stdout: '',
			stderr: `Kommandot ${word} finns inte.\n\n${usage}`,
		})
	})

	it.each(['score', 'validate'])('%s needs a file and knows its options', async (name) => {
		expect(await vagskal(name)).toMatchObject({ code: 2, stdout: '' })
		expect(await vagskal(name, '--fel', 'a.json')).toMatchObject({ code: 2, stdout: '' })
	})
})
