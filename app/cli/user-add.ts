import { hashPassword } from '#app/access/password.ts'
import { roles } from '#app/domain/role.ts'
import type { Role } from '#app/domain/role.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { databaseText } from '#app/text/cli-database.ts'
import type { Database, Transaction } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { appendAudit } from '#db/queries/audit.ts'
import { ensureCommittee } from '#db/queries/committee.ts'
import { insertPerson } from '#db/queries/person.ts'
import { insertRoleAssignment } from '#db/queries/role-assignment.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { exitCode } from './command.ts'
import type { CommandIo } from './command.ts'
import type { UserArguments } from './user-arguments.ts'
import { chooseMunicipality } from './user-municipality.ts'
import { choosePassword } from './user-password.ts'
import { refuse } from './with-database.ts'

/** Adds a person with a password and roles from today, in a municipality that may be new: all or nothing. */
export async function addUser(db: Database, args: UserArguments, io: CommandIo): Promise<number> {
	const unknown = args.roles.find((role) => !isRole(role))
	if (unknown !== undefined) return refuse(io, databaseText.unknownRole(unknown, roles))
	const password = await choosePassword(args, io)
	if (!password) return exitCode.refused
	const passwordHash = await hashPassword(password.text)
	const municipality = await writeTransaction(db, async (transaction) => {
		const chosen = await chooseMunicipality(transaction, args, io)
		if (!chosen) return null
		const actor: Actor = { municipalityId: chosen.id, personId: null, at: new Date().toISOString() }
		const isAdded = await insert(transaction, actor, args, passwordHash)
		return isAdded ? chosen : refuse(io, databaseText.emailTaken(args.email), null)
	})
	if (!municipality) return exitCode.refused
	io.stdout.write(`${databaseText.added(args.email, municipality.name)}\n`)
	if (password.isGenerated) io.stdout.write(`${databaseText.generatedPassword(password.text)}\n`)
	return exitCode.done
}

async function insert(
	db: Transaction,
	actor: Actor,
	{ email, name, roles: given, committee }: UserArguments,
	passwordHash: string,
): Promise<boolean> {
	const { municipalityId, at } = actor
	const person = await insertPerson(db, { municipalityId, email, name, passwordHash, at })
	if (!person) return false
	const committeeId =
		committee === null ? null : await ensureCommittee(db, municipalityId, { name: committee })
	for (const role of given.filter(isRole)) {
		const assignment = { personId: person.id, role, committeeId, validFrom: swedishDate(at), validTo: null }
		await insertRoleAssignment(db, municipalityId, assignment)
	}
	await appendAudit(db, actor, { action: 'person.created', subjectType: 'person', subjectId: person.id })
	return true
}

function isRole(word: string): word is Role {
	return roles.some((role) => role === word)
}
