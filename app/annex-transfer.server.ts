import { redirect } from '@remix-run/node'
import { listAnnexes } from '#db/queries/annex.ts'
import { markAnnexTransferred, unmarkAnnexTransferred } from '#db/queries/annex-state.ts'
import { requireFound } from './http.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

const changes = { transfer: markAnnexTransferred, 'undo-transfer': unmarkAnnexTransferred } as const
type TransferIntent = keyof typeof changes

export function isTransferIntent(intent: string): intent is TransferIntent {
	return Object.hasOwn(changes, intent)
}

/** Marks a version as transferred to the diarium, or takes that back; the page then shows what it has come to. */
export async function changeTransfer(
	{ visitor, proposal, actor, may }: ProposalVisit,
	intent: TransferIntent,
	version: string,
) {
	if (!may('annex.transfer')) throw new Response(null, { status: 403 })
	const { db } = runtime.deps
	const annexes = await listAnnexes(db, { municipalityId: visitor.municipality.id, proposalId: proposal.id })
	const annex = requireFound(annexes.find((one) => String(one.version) === version))
	await changes[intent](db, actor, annex.publicId)
	return redirect(`/arenden/${proposal.publicId}/bilaga?version=${version}`)
}
