import { normaliseText } from '#app/domain/plain-text.ts'
import { splitText as text } from '#app/text/split.ts'
import type { Actor } from '#db/queries/actor.ts'
import { insertAlternative } from '#db/queries/alternative.ts'
import { insertProposal } from '#db/queries/proposal.ts'
import type { Proposal } from '#db/queries/proposal.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Deps } from './deps.ts'
import { screenProposal } from './screen-proposal.ts'

export type ReadPosts =
	| { readonly kind: 'ok'; readonly posts: readonly string[] }
	| { readonly kind: 'count' | 'brokenCharacter' }
	| { readonly kind: 'tooLong'; readonly post: string }

const fewestPosts = 2
const mostPosts = 20
const longestTitle = 300

/** One post a line, each once. */
export function readPosts(typed: string, proposalTitle: string): ReadPosts {
	const read = normaliseText(typed)
	if (read.kind === 'refused') return { kind: 'brokenCharacter' }
	const lines = read.text.split('\n').map((line) => line.trim())
	const posts = [...new Set(lines.filter((line) => line !== ''))]
	if (posts.length < fewestPosts || posts.length > mostPosts) return { kind: 'count' }
	const long = posts.find((post) => text.newTitle(proposalTitle, post).length > longestTitle)
	return long === undefined ? { kind: 'ok', posts } : { kind: 'tooLong', post: long }
}

/** What happens to a post if nothing is decided: in a budget its frame stays as it is (method.md «Short assessment»). */
export function zeroOf({ type }: Pick<Proposal, 'type'>): string {
	return type === 'budget' ? text.zero.budget : text.zero.other
}

/**
 * Makes an ärende of each post, with the nämnd and meeting of the whole, and the proposed and the zero alternative. The
 * whole needs no assessment of its own any more, and its screening says why. False where its annex is established.
 */
export async function splitProposal(
	deps: Deps,
	{
		actor,
		proposal,
		posts,
	}: { readonly actor: Actor; readonly proposal: Proposal; readonly posts: readonly string[] },
): Promise<boolean> {
	return writeTransaction(deps.db, async (db) => {
		const screening = { outcome: 'none', reason: text.reason(posts.length), answers: {} } as const
		if (!(await screenProposal({ ...deps, db }, { actor, proposalId: proposal.id, screening }))) return false
		for (const post of posts) {
			const { id: proposalId } = await insertProposal(db, actor, {
				...proposal,
				title: text.newTitle(proposal.title, post),
				description: null,
				isExample: false,
			})
			await insertAlternative(db, actor, { proposalId, key: 'A', title: text.proposed })
			await insertAlternative(db, actor, { proposalId, key: '0', title: zeroOf(proposal), isZero: true })
		}
		return true
	})
}
