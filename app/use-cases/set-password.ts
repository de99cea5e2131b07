import { hashPassword, shortestPassword } from '#app/access/password.ts'
import { hashToken } from '#app/access/session-token.ts'
import { appendAudit, lockMunicipality } from '#db/queries/audit.ts'
import { findPasswordLink, takePasswordLink } from '#db/queries/password-link.ts'
import { savePasswordHash } from '#db/queries/person.ts'
import { deleteSessionsOfPerson } from '#db/queries/session.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Deps } from './deps.ts'

/** Hashing takes its time from whoever sends a book. */
const longestPassword = 1000

export type PasswordProblem = 'short' | 'long' | 'unlike'

interface Setting {
	readonly municipalityId: string
	readonly token: string
	readonly password: string
	readonly repeated: string
}

/** Sets the password of whom the link was made for, once; whoever is logged in as her is logged out. */
export async function setPassword(
	{ db, now }: Deps,
	{ municipalityId, token, password, repeated }: Setting,
): Promise<
	{ readonly kind: 'done' | 'void' } | { readonly kind: 'refused'; readonly problem: PasswordProblem }
> {
	const link = { municipalityId, tokenHash: hashToken(token), now: now() }
	const found = await findPasswordLink(db, link)
	if (found === null) return { kind: 'void' }
	const problem = problemOf(password, repeated)
	if (problem !== null) return { kind: 'refused', problem }
	const hash = await hashPassword(password)
	const { personId } = found
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, municipalityId)
		if (!(await takePasswordLink(transaction, link))) return { kind: 'void' }
		await savePasswordHash(transaction, personId, hash)
		await deleteSessionsOfPerson(transaction, { personId })
		await appendAudit(
			transaction,
			{ municipalityId, personId, at: link.now },
			{ action: 'person.passwordChanged', subjectType: 'person', subjectId: personId },
		)
		return { kind: 'done' }
	})
}

function problemOf(password: string, repeated: string): PasswordProblem | null {
	const length = Array.from(password).length
	if (length < shortestPassword) return 'short'
	if (length > longestPassword) return 'long'
	return password === repeated ? null : 'unlike'
}
