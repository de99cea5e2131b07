import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { smallestDocument } from '#tests/exchange/documents.ts'
import { vagskal } from './vagskal.ts'

const lov = 'tests/annex/fixtures/lov.json'
const folder = mkdtempSync(join(tmpdir(), 'vagskal-'))
afterAll(() => {
	rmSync(folder, { recursive: true })
})

describe('vagskal annex', () => {
	it.each([
		['html', '<!doctype html>'],
		['md', 'UTKAST'],
		['txt', 'UTKAST'],
		['json', '{\n\t"format": "vagskal/annex@1"'],
		['pdf', '%PDF-1.7'],
	])('writes the form %s to standard output, as a draft', async (form, start) => {
		const { code, stdout, stderr } = await vagskal('annex', lov, '--form', form, '--date', '2026-12-03')
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
		expect(stdout.startsWith(start)).toBe(true)
		if (form !== 'pdf') expect(stdout).toContain('Utkast, 2026-12-03')
	})

	it('writes to a file and says its path', async () => {
		const out = join(folder, 'bilaga.txt')
		const { code, stdout } = await vagskal('annex', lov, '--form', 'txt', '-o', out)
		expect({ code, stdout }).toEqual({ code: 0, stdout: `${out}\n` })
		expect(readFileSync(out, 'utf8')).toContain('Valfrihetssystem enligt LOV i hemtjänsten')
	})

	it('is dated today in Sweden where no date is given', async () => {
		const { stdout } = await vagskal('annex', lov, '--form', 'json')
		const { date } = JSON.parse(stdout) as { date: string }
		expect(Math.abs(Date.parse(date) - Date.now())).toBeLessThan(2 * 24 * 3600 * 1000)
	})

	it('writes for the archive what it writes as pdf: a file has no municipality with another profile', async () => {
		const [pdf, archive] = [join(folder, 'form.pdf'), join(folder, 'archive.pdf')]
		await vagskal('annex', lov, '--form', 'pdf', '--date', '2026-12-03', '-o', pdf)
		await vagskal('annex', lov, '--form', 'archive', '--date', '2026-12-03', '-o', archive)
		expect(readFileSync(archive).equals(readFileSync(pdf))).toBe(true)
	})

	it('takes the assessment from standard input', async () => {
		const { code, stdout } = await vagskal.reading(JSON.stringify(smallestDocument))(
			...['annex', '-', '--form', 'md'],
		)
		expect(code).toBe(0)
		expect(stdout).toContain(smallestDocument.proposal.title)
	})

	it('refuses a broken file with its problems', async () => {
		const { code, stdout, stderr } = await vagskal.reading('{}')('annex', '-', '--form', 'md')
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
		expect(stderr).toContain('-: /format: ')
	})

	it('refuses a place that cannot be written, in the form of all problems', async () => {
		const out = join(folder, 'no', 'such', 'folder.md')
		expect(await vagskal('annex', lov, '--form', 'md', '-o', out)).toEqual({
			code: 1,
			stdout: '',
			stderr: `${out}: /: Hittade en mapp som inte finns. Ska vara en fil som går att skriva.\n`,
		})
		const { code, stderr } = await vagskal('annex', lov, '--form', 'md', '-o', folder, '--json')
		expect(code).toBe(1)
		expect(JSON.parse(stderr)).toEqual({
			file: folder,
			path: '',
			found: 'en mapp',
			expected: 'Ska vara en fil som går att skriva.',
			problem: 'Hittade en mapp. Ska vara en fil som går att skriva.',
		})
	})

	it('leaves what stood there where the new file cannot be written whole', async () => {
		const out = join(folder, `${'a'.repeat(250)}.md`)
		writeFileSync(out, 'Den gamla filen')
		const { code, stdout } = await vagskal('annex', lov, '--form', 'md', '-o', out)
		expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
		expect(readFileSync(out, 'utf8')).toBe('Den gamla filen')
		expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
	})

	it('writes to what is no ordinary file as it is, and refuses a full disk', async () => {
		expect(await vagskal('annex', lov, '--form', 'md', '-o', '/dev/null')).toMatchObject({ code: 0 })
		expect(await vagskal('annex', lov, '--form', 'md', '-o', '/dev/full')).toEqual({
			code: 1,
			stdout: '',
			stderr: '/dev/full: /: Hittade en full disk. Ska vara en fil som går att skriva.\n',
		})
	})

	it.each([
		[[lov], 'Ange formen med --form'],
		[[lov, '--form', 'gif'], 'Formen gif finns inte.'],
		[[lov, '--form', 'md', '--date', '2026-02-30'], '2026-02-30 är inget datum.'],
		[['--form', 'md'], 'Ange filen med bedömningen.'],
		[[lov, lov, '--form', 'md'], 'Ange en fil åt gången.'],
		[[lov, '--from', 'md'], 'Ett val är okänt'],
	])('%j is wrong usage', async (args, message) => {
		const { code, stdout, stderr } = await vagskal('annex', ...args)
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
		expect(stderr).toContain(message)
	})
})
