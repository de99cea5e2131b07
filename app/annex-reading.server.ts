import type { LoaderFunctionArgs } from '@remix-run/node'
import type { AnnexModel } from '#app/annex/model.ts'
import { findAnnex, findAnnexPlace, listAnnexes } from '#db/queries/annex.ts'
import type { Annex } from '#db/queries/annex.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'
import { listStops } from '#db/queries/proposal-stop.ts'
import { mayDo } from './access/policy.ts'
import { notFound, requireFound, requireParams } from './http.server.ts'
import { runtime } from './runtime.server.ts'
import { storedModel } from './stored-annex.server.ts'
import { findVisitor } from './visitor.server.ts'
import type { Visitor } from './visitor.server.ts'

export interface AnnexReading {
	readonly municipalityId: string
	readonly annex: Annex
	readonly model: AnnexModel
	readonly proposalPublicId: string
	/** Somebody who is logged in and may read established annexes of the nämnd; null for everybody else. */
	readonly reader: Visitor | null
}

/**
 * The annex of the address, for whoever may read it there: everybody while it is published, else those who may read the
 * established annexes of its nämnd. 404 for all others, as where there is none; 410 where it is disposed (gallrad), to
 * those who could have read it: a note of a secrecy review tells that it was public once.
 */
export async function requireAnnexReading(
	args: Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>,
): Promise<AnnexReading> {
	const { db } = runtime.deps
	const { annexId: publicId } = requireParams(args.params, 'annexId')
	if (!/^[0-9a-z]{10}$/.test(publicId)) throw notFound()
	const municipality = requireFound(await findMunicipalityByHost(db, new URL(args.request.url).hostname))
	const query = { municipalityId: municipality.id, publicId }
	const annex = requireFound(await findAnnex(db, query))
	const { proposalId, committeeId, proposalPublicId } = requireFound(await findAnnexPlace(db, query))
	const stops = await listStops(db, { municipalityId: municipality.id, proposalId })
	const facts = { committeeId, routeCommitteeIds: stops.map((stop) => stop.committeeId) }
	const visitor = await findVisitor(args.request, args.context)
	const mayRead = visitor !== null && mayDo(visitor.assignments, 'annex.readEstablished', facts)
	const isOpen = annex.state === 'disposed' ? annex.secrecyReviewedOn !== null : annex.publishedAt !== null
	if (!mayRead && !isOpen) throw notFound()
	const model = await storedModel(query)
	if (model === null) throw new Response(null, { status: 410 })
	return {
		municipalityId: municipality.id,
		annex,
		model,
		proposalPublicId,
		reader: mayRead ? visitor : null,
	}
}

/** The latest version, where this is not it: whoever reads may not be left with an old one unknowingly. */
export async function findNewerVersion({ municipalityId, annex, reader }: AnnexReading) {
	const [latest] = await listAnnexes(runtime.deps.db, { municipalityId, proposalId: annex.proposalId })
	if (latest === undefined || latest.version <= annex.version) return null
	const isReadable = latest.state !== 'disposed' && (latest.publishedAt !== null || reader !== null)
	return { version: latest.version, address: isReadable ? `/bilagor/${latest.publicId}` : null }
}
