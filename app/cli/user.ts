import { databaseText } from '#app/text/cli-database.ts'
import { deleteSessionsOfPerson } from '#db/queries/session.ts'
import { appendAudit } from '#db/queries/audit.ts'
import { findLogin, markBreakGlass, markDisabled, savePasswordHash } from '#db/queries/person.ts'
import type { Database } from '#db/database.ts'
import type { Login } from '#db/queries/person.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { hashPassword } from '#app/access/password.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import { addUser } from './user-add.ts'
import { readUserArguments } from './user-arguments.ts'
import type { UserArguments } from './user-arguments.ts'
import { chooseMunicipality } from './user-municipality.ts'
import { choosePassword } from './user-password.ts'
import { refuse, withTables, wrongUsage } from './with-database.ts'

export const help = databaseText.userHelp

/** `vagskal user add|password|disable|enable|break-glass|ordinary EMAIL`: local accounts, for the first one and for emergencies. */
export async function run(args: readonly string[], io: CommandIo): Promise<number> {
	const read = readUserArguments(args)
	if (!read) return wrongUsage(io, help)
	return withTables(io, async (db) => (read.action === 'add' ? addUser(db, read, io) : change(db, read, io)))
}

async function change(db: Database, args: UserArguments, io: CommandIo): Promise<number> {
	const municipality = await chooseMunicipality(db, args, io)
	if (!municipality) return exitCode.refused
	const login = await findLogin(db, { municipalityId: municipality.id, email: args.email })
	if (!login) return refuse(io, databaseText.unknownPerson(args.email))
	const person = { municipalityId: municipality.id, personId: login.id }
	if (args.action === 'password') return changePassword(db, person, args, io)
	if (args.action === 'break-glass' || args.action === 'ordinary')
		return changeReserve(db, person, login, args, io)
	const disabledAt = args.action === 'disable' ? new Date().toISOString() : null
	await writeTransaction(db, async (transaction) => {
		await markDisabled(transaction, login.id, disabledAt)
		await appendPerson(transaction, person, `person.${args.action}d`)
	})
	const { disabled, enabled } = databaseText
	io.stdout.write(`${args.action === 'disable' ? disabled(args.email) : enabled(args.email)}\n`)
	return exitCode.done
}

interface PersonPlace {
	readonly municipalityId: string
	readonly personId: string
}

/** Only somebody with a password can get in when the provider is away. */
async function changeReserve(
	db: Database,
	person: PersonPlace,
	{ passwordHash }: Pick<Login, 'passwordHash'>,
	{ action, email }: UserArguments,
	io: CommandIo,
): Promise<number> {
	const isReserve = action === 'break-glass'
	if (isReserve && passwordHash === null) return refuse(io, databaseText.noPassword(email))
	await writeTransaction(db, async (transaction) => {
		await markBreakGlass(transaction, person.personId, isReserve)
		await appendPerson(transaction, person, isReserve ? 'person.breakGlass' : 'person.ordinary')
	})
	io.stdout.write(`${isReserve ? databaseText.breakGlass(email) : databaseText.ordinary(email)}\n`)
	return exitCode.done
}

/** Whoever is logged in with the old password is logged out. */
async function changePassword(
	db: Database,
	person: PersonPlace,
	args: UserArguments,
	io: CommandIo,
): Promise<number> {
	const password = await choosePassword(args, io)
	if (!password) return exitCode.refused
	const hash = await hashPassword(password.text)
	await writeTransaction(db, async (transaction) => {
		await savePasswordHash(transaction, person.personId, hash)
		await deleteSessionsOfPerson(transaction, person)
		await appendPerson(transaction, person, 'person.passwordChanged')
	})
	io.stdout.write(`${databaseText.passwordChanged(args.email)}\n`)
	if (password.isGenerated) io.stdout.write(`${databaseText.generatedPassword(password.text)}\n`)
	return exitCode.done
}

async function appendPerson(
	db: Parameters<typeof appendAudit>[0],
	{ municipalityId, personId }: PersonPlace,
	action: string,
): Promise<void> {
	const actor = { municipalityId, personId: null, at: new Date().toISOString() }
	await appendAudit(db, actor, { action, subjectType: 'person', subjectId: personId })
}
