import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { verifyPassword } from '#app/access/password.ts'
import * as backup from '#app/cli/backup.ts'
import type { Command } from '#app/cli/command.ts'
import * as exportCommand from '#app/cli/export.ts'
import * as importCommand from '#app/cli/import.ts'
import * as migrate from '#app/cli/migrate.ts'
import * as serve from '#app/cli/serve.ts'
import * as restore from '#app/cli/restore.ts'
import * as user from '#app/cli/user.ts'
import * as verify from '#app/cli/verify.ts'
import { smallestDocument } from '#tests/exchange/documents.ts'

/** A folder with a database of its own, and the commands on it. */
function workplace() {
	const folder = mkdtempSync(join(tmpdir(), 'vagskal-cli-'))
	onTestFinished(() => {
		rmSync(folder, { recursive: true, force: true })
	})
	const run = async (command: Command, args: readonly string[], { input = '', file = 'a.db' } = {}) => {
		const written = { stdout: '', stderr: '' }
		const code = await command.run(args, {
			stdin: stream(input),
			stdout: { write: (text) => (written.stdout += String(text)) },
			stderr: { write: (text) => (written.stderr += String(text)) },
			env: { DATABASE_URL: join(folder, file), SESSION_SECRET: 'x'.repeat(40) },
		})
		return { code, ...written }
	}
	return { folder, run, sqlite: (file = 'a.db') => new BetterSqlite3(join(folder, file)) }
}

async function* stream(text: string): AsyncGenerator<Uint8Array> {
	yield await Promise.resolve(new TextEncoder().encode(text))
}

const anna = ['add', 'Anna@example.se', '--name', 'Anna\u2028Ek', '--role', 'sekreterare', '--password-stdin']
const secret = { input: 'fyra hela ord\r\nandra raden\n' }

test('the first user is added with her municipality, her password and her roles', async () => {
	const { run, sqlite } = workplace()
	await run(migrate, [])
	expect(await run(user, [...anna], secret)).toMatchObject({
		code: 1,
		stderr: expect.stringContaining('ingen kommun') as string,
	})
	expect(await run(user, [...anna, '--new-municipality', 'Älvstads kommun'], secret)).toEqual({
		code: 0,
		stdout: 'Anna@example.se har lagts till i Älvstads kommun.\n',
		stderr: '',
	})
	const db = sqlite()
	const person = db.prepare<[], { email: string; password_hash: string }>('select * from person').get()
	expect(db.prepare('select slug, name from municipality').get()).toEqual({
		slug: 'alvstads-kommun',
		name: 'Älvstads kommun',
	})
	expect(db.prepare('select role, committee_id from role_assignment').all()).toEqual([
		{ role: 'sekreterare', committee_id: null },
	])
	db.close()
	expect(person?.email).toBe('anna@example.se')
	expect(await verifyPassword('fyra hela ord', person?.password_hash ?? '')).toBe(true)
	expect((await run(user, [...anna], secret)).stderr).toContain('det finns redan en användare')
}, 30_000)

test('a generated password is shown once and works; a short one is refused', async () => {
	const { run, sqlite } = workplace()
	await run(migrate, [])
	const added = await run(user, ['add', 'a@b.se', '--name', 'A', '--new-municipality', 'K'])
	const password = /visas bara nu\): (\S+)\n/u.exec(added.stdout)?.[1] ?? ''
	expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/u)
	const hashOf = () => {
		const db = sqlite()
		const row = db.prepare<[], { password_hash: string }>('select password_hash from person').get()
		db.close()
		return row?.password_hash ?? ''
	}
	expect(await verifyPassword(password, hashOf())).toBe(true)
	expect(await run(user, ['password', 'a@b.se', '--password-stdin'], { input: 'kort\n' })).toMatchObject({
		code: 1,
	})
	expect((await run(user, ['password', 'a@b.se'])).code).toBe(0)
	expect(await verifyPassword(password, hashOf())).toBe(false)
}, 30_000)

test('a user is disabled and enabled by the address; one that does not exist is refused', async () => {
	const { run, sqlite } = workplace()
	await run(migrate, [])
	await run(user, [...anna, '--new-municipality', 'K'], secret)
	const disabledAt = () => {
		const db = sqlite()
		const row = db.prepare<[], { disabled_at: string | null }>('select disabled_at from person').get()
		db.close()
		return row?.disabled_at
	}
	expect((await run(user, ['disable', 'ANNA@example.se'])).code).toBe(0)
	expect(disabledAt()).toMatch(/^\d{4}-/u)
	expect((await run(user, ['enable', 'anna@example.se'])).code).toBe(0)
	expect(disabledAt()).toBeNull()
	expect(await run(user, ['disable', 'x@example.se'])).toMatchObject({ code: 1, stdout: '' })
	expect((await run(verify, [])).stdout).toBe('Allt stämmer.\n')
}, 30_000)

test('with several municipalities the command asks which, and takes the one that is named', async () => {
	const { run } = workplace()
	await run(migrate, [])
	await run(user, [...anna, '--new-municipality', 'Ena'], secret)
	await run(user, [...anna, '--new-municipality', 'Andra'], secret)
	const which = await run(user, ['disable', 'anna@example.se'])
	expect(which).toMatchObject({ code: 1, stderr: expect.stringContaining('andra, ena') as string })
	expect((await run(user, ['disable', 'anna@example.se', '--municipality', 'ena'])).code).toBe(0)
	expect((await run(user, ['disable', 'anna@example.se', '--municipality', 'tredje'])).code).toBe(1)
}, 30_000)

test('a backup is restored into an empty database only, and a damaged one not at all', async () => {
	const { folder, run, sqlite } = workplace()
	const out = join(folder, 'backup.jsonl')
	await run(migrate, [])
	await run(user, [...anna, '--new-municipality', 'K'], secret)
	expect(await run(backup, [out])).toMatchObject({ code: 0, stderr: '' })
	expect(statSync(out).mode & 0o777).toBe(0o600)
	expect(await run(backup, [out])).toMatchObject({
		code: 1,
		stderr: expect.stringContaining('finns redan') as string,
	})
	expect(await run(restore, [out])).toMatchObject({
		code: 1,
		stderr: expect.stringContaining('inte tom') as string,
	})
	expect(await run(restore, [out], { file: 'b.db' })).toMatchObject({ code: 0, stderr: '' })
	const db = sqlite('b.db')
	expect(db.prepare('select name from person').get()).toEqual({ name: 'Anna\u2028Ek' })
	db.close()
	const whole = readFileSync(out, 'utf8')
	writeFileSync(out, `${whole}\n`)
	const followed = await run(restore, [out], { file: 'c.db' })
	expect(followed).toMatchObject({ code: 1, stdout: '' })
	expect(followed.stderr).toContain(
		`skadad på rad ${String(whole.split('\n').length)}. Ingenting har återställts.`,
	)
	writeFileSync(out, whole.replace('anna@', 'inte-anna@'))
	const damaged = await run(restore, [out], { file: 'c.db' })
	expect(damaged).toMatchObject({ code: 1, stderr: expect.stringContaining('skadad på rad') as string })
	expect(await run(restore, [join(folder, 'none')], { file: 'c.db' })).toMatchObject({ code: 1 })
}, 30_000)

test('a municipality is exported whole and imported where it is not', async () => {
	const { folder, run, sqlite } = workplace()
	const out = join(folder, 'kommun.zip')
	await run(migrate, [])
	await run(user, [...anna, '--new-municipality', 'Ena kommun'], secret)
	await run(user, [...anna, '--new-municipality', 'Andra kommunen'], secret)
	expect(await run(exportCommand, [out])).toMatchObject({ code: 1, stdout: '' })
	expect(await run(exportCommand, [out, '--municipality', 'ena-kommun'])).toMatchObject({
		code: 0,
		stderr: '',
	})
	expect(statSync(out).mode & 0o777).toBe(0o600)
	expect((await run(exportCommand, [out, '--municipality', 'ena-kommun'])).stderr).toContain('finns redan')
	expect(await run(importCommand, [out])).toEqual({
		code: 1,
		stdout: '',
		stderr: 'Kommunen ena-kommun finns redan.\n',
	})
	expect(await run(importCommand, [out], { file: 'b.db' })).toMatchObject({ code: 0, stderr: '' })
	expect((await run(verify, [], { file: 'b.db' })).stdout).toBe('Allt stämmer.\n')
	const db = sqlite('b.db')
	expect(db.prepare('select name from municipality').all()).toEqual([{ name: 'Ena kommun' }])
	db.close()
	writeFileSync(out, readFileSync(out).subarray(0, 1500))
	const damaged = await run(importCommand, [out], { file: 'c.db' })
	expect([damaged.code, damaged.stdout]).toEqual([1, ''])
	expect(damaged.stderr).toMatch(/skadad|inte en exporterad kommun/)
}, 30_000)

test('a file in the exchange format becomes an ärende; what it names is made only when that is asked for', async () => {
	const { folder, run, sqlite } = workplace()
	const file = join(folder, 'arende.json')
	writeFileSync(file, JSON.stringify(smallestDocument))
	await run(migrate, [])
	await run(user, [...anna, '--new-municipality', 'K'], secret)
	const refused = await run(importCommand, [file])
	expect([refused.code, refused.stdout]).toEqual([1, ''])
	expect(refused.stderr).toContain(`${file}: /proposal/committee: `)
	expect(await run(importCommand, [file, '--create'])).toMatchObject({ code: 0, stderr: '' })
	expect((await run(importCommand, [file])).code).toBe(0)
	const db = sqlite()
	expect(db.prepare('select count(*) as count from proposal').get()).toEqual({ count: 2 })
	db.close()
	expect((await run(verify, [])).stdout).toBe('Allt stämmer.\n')
}, 30_000)

test('a break-glass account needs a password, and is made an ordinary one again', async () => {
	const { run, sqlite } = workplace()
	await run(migrate, [])
	await run(user, [...anna, '--new-municipality', 'K'], secret)
	const marked = () => {
		const db = sqlite()
		const row = db.prepare<[], { is_break_glass: number }>('select is_break_glass from person').get()
		db.close()
		return row?.is_break_glass
	}
	expect((await run(user, ['break-glass', 'anna@example.se'])).code).toBe(0)
	expect(marked()).toBe(1)
	expect((await run(user, ['ordinary', 'anna@example.se'])).code).toBe(0)
	expect(marked()).toBe(0)
	const db = sqlite()
	db.prepare('update person set password_hash = null').run()
	db.close()
	expect(await run(user, ['break-glass', 'anna@example.se'])).toMatchObject({
		code: 1,
		stderr: expect.stringContaining('inget lösenord') as string,
	})
}, 30_000)

test('a command that needs the tables is refused without them, and makes no database', async () => {
	const { folder, run, sqlite } = workplace()
	const out = join(folder, 'backup.jsonl')
	const commands: readonly (readonly [Command, readonly string[]])[] = [
		[verify, []],
		[backup, [out]],
		[user, [...anna, '--new-municipality', 'K']],
		[user, ['password', 'a@b.se']],
		[user, ['disable', 'a@b.se']],
	]
	for (const [command, args] of commands)
		expect(await run(command, args, secret)).toEqual({
			code: 1,
			stdout: '',
			stderr: `${join(folder, 'a.db')}: databasen finns inte. Kontrollera DATABASE_URL, eller skapa den med vagskal migrate.\n`,
		})
	expect(readdirSync(folder)).toEqual([])
	sqlite().close()
	for (const [command, args] of commands)
		expect(await run(command, args, secret)).toEqual({
			code: 1,
			stdout: '',
			stderr: `Tabellerna är inte uppdaterade: 0001-municipality-and-people återstår. Kör vagskal migrate.\n`,
		})
	expect(readdirSync(folder)).toEqual(['a.db'])
})

test('a municipality whose name makes no short name is refused, and nothing of it is kept', async () => {
	const { run, sqlite } = workplace()
	await run(migrate, [])
	for (const name of ['  ', '北京'])
		expect(await run(user, [...anna, '--new-municipality', name], secret)).toEqual({
			code: 1,
			stdout: '',
			stderr: 'Kommunens namn ska ha minst en bokstav a–ö eller en siffra.\n',
		})
	await run(user, [...anna, '--new-municipality', ' Ö '], secret)
	const db = sqlite()
	expect(db.prepare('select slug, name from municipality').all()).toEqual([{ slug: 'o', name: 'Ö' }])
	db.close()
}, 30_000)

test('verify names what is wrong', async () => {
	const { run, sqlite } = workplace()
	await run(migrate, [])
	await run(user, [...anna, '--new-municipality', 'K'], secret)
	const db = sqlite()
	db.exec(`drop trigger audit_entry_frozen; update audit_entry set action = 'x' where sequence = 1`)
	db.close()
	expect(await run(verify, [])).toEqual({
		code: 1,
		stdout: '',
		stderr: 'k: loggens kedja är bruten vid händelse 1\n',
	})
}, 30_000)

test('verify sets every PDF once more, and holds the annexes against the log', async () => {
	const { run, sqlite } = workplace()
	await run(serve, ['--demo-if-empty', '--prepare-only'])
	expect(await run(verify, [])).toEqual({ code: 0, stdout: 'Allt stämmer.\n', stderr: '' })
	const db = sqlite()
	const annexes = db
		.prepare<[], { id: string; public_id: string }>('select id, public_id from annex order by sequence')
		.all()
	const [first, last] = [annexes[0]?.public_id ?? '', annexes.at(-1)?.id]
	db.exec('drop trigger annex_frozen; drop trigger annex_kept')
	db.prepare('delete from annex where id = ?').run(last)
	db.prepare('update annex set pdf = ?, pdf_sha256 = ? where public_id = ?').run(
		Buffer.from('%PDF-1.7'),
		createHash('sha256').update('%PDF-1.7').digest('hex'),
		first,
	)
	db.close()
	const { code, stderr } = await run(verify, [])
	expect(code).toBe(1)
	expect(stderr).toMatch(/^alvstad: bilagan som upprättades vid loggens händelse \d+ finns inte kvar$/mu)
	expect(stderr).toContain(`bilaga ${first}, version 1: PDF-filen blir en annan när den görs om`)
}, 60_000)

test('verify says of how many it could not set the PDF once more', async () => {
	const { run, sqlite } = workplace()
	await run(serve, ['--demo-if-empty', '--prepare-only'])
	const db = sqlite()
	db.exec('drop trigger annex_frozen')
	db.exec(`update annex set renderer_version = 'typst-0.0.1+1.0123456789ab+a-2a' where version = 1`)
	db.close()
	const { stdout, stderr } = await run(verify, [])
	expect(stdout).toMatch(/^\d+ PDF-filer prövades bara mot sin kontrollsumma/u)
	expect(stderr).not.toContain('PDF-filen')
}, 60_000)

test('a new database file, and what SQLite keeps beside it, is for its owner only', async () => {
	const { folder, run, sqlite } = workplace()
	await run(migrate, [], { file: 'new/a.db' })
	const db = sqlite('new/a.db')
	db.prepare('insert into login_attempt select * from login_attempt').run()
	const modes = readdirSync(join(folder, 'new'))
		.sort()
		.map((file) => [file, statSync(join(folder, 'new', file)).mode & 0o777])
	db.close()
	expect(modes).toEqual([
		['a.db', 0o600],
		['a.db-shm', 0o600],
		['a.db-wal', 0o600],
	])
})

test('migrate says what it did and that there is nothing left to do', async () => {
	const { run } = workplace()
	expect((await run(migrate, [])).stdout).toMatch(/^Databasen är uppdaterad: 0001-/u)
	expect((await run(migrate, [])).stdout).toBe('Databasen är redan uppdaterad.\n')
})

test('wrong usage is told apart from a refusal', async () => {
	const { run } = workplace()
	const wrong: readonly (readonly [Command, readonly string[]])[] = [
		[migrate, ['x']],
		[backup, []],
		[backup, ['--help-me']],
		[restore, ['a', 'b']],
		[verify, ['x']],
		[user, []],
		[user, ['remove', 'a@b.se']],
		[user, ['add', 'a@b.se']],
		[user, ['add', 'inte en adress', '--name', 'A']],
		[user, ['disable', 'a@b.se', '--colour', 'red']],
		[user, ['disable', 'a@b.se', '--new-municipality', 'K']],
		[user, ['add', 'a@b.se', '--name', 'A', '--committee', ' ']],
	]
	for (const [command, args] of wrong) {
		const { code, stderr } = await run(command, args)
		expect(code, args.join(' ')).toBe(2)
		expect(stderr).toContain(command.help)
	}
})

test('a database that cannot be opened is a refusal with its reason', async () => {
	const { folder, run } = workplace()
	writeFileSync(
		join(folder, 'text.db'),
		'detta är ingen databas, utan vanlig text som är längre än sidhuvudet'.repeat(9),
	)
	expect(await run(verify, [], { file: 'text.db' })).toMatchObject({
		code: 1,
		stderr: expect.stringContaining('går inte att öppna') as string,
	})
})
