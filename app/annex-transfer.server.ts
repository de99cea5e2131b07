import { swedishDate } from '#app/domain/swedish-time.ts'
import { readTransferDate } from '#app/use-cases/read-transfer-date.ts'
import type { TransferDateProblem } from '#app/use-cases/read-transfer-date.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import { markAnnexTransferred, unmarkAnnexTransferred } from '#db/queries/annex-state.ts'
import { requireFound } from './http.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

const intents = ['transfer', 'undo-transfer'] as const
export type TransferIntent = (typeof intents)[number]

export type ChangedTransfer =
	| { readonly kind: 'changed'; readonly to: string }
	| { readonly kind: 'refused'; readonly problem: TransferDateProblem }

export function isTransferIntent(intent: string): intent is TransferIntent {
	return intents.some((one) => one === intent)
}

/** Marks a version as transferred to the diarium, on a day of its own, or takes that back; `to` is the page that shows it. */
export async function changeTransfer(
	{ visitor, proposal, actor, may }: ProposalVisit,
	intent: TransferIntent,
	{ version, date }: { readonly version: string; readonly date: string },
): Promise<ChangedTransfer> {
	if (!may('annex.transfer')) throw new Response(null, { status: 403 })
	const { db } = runtime.deps
	const annexes = await listAnnexes(db, { municipalityId: visitor.municipality.id, proposalId: proposal.id })
	const annex = requireFound(annexes.find((one) => String(one.version) === version))
	const to = `/arenden/${proposal.publicId}/bilaga?version=${version}`
	if (intent === 'undo-transfer') {
		await unmarkAnnexTransferred(db, actor, annex.publicId)
		return { kind: 'changed', to }
	}
	const read = readTransferDate(date, {
		today: swedishDate(actor.at),
		establishedOn: swedishDate(annex.establishedAt),
	})
	if (read.kind === 'refused') return read
	await markAnnexTransferred(db, actor, annex.publicId, read.on)
	return { kind: 'changed', to }
}
