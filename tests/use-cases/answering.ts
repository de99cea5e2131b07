import { onTestFinished } from 'vitest'
import { loadAnnexBudgets } from '#app/annex/budgets.server.ts'
import { createPdfPool } from '#app/annex/pdf-pool.server.ts'
import { loadInstruments } from '#app/content/load-instruments.ts'
import type { Deps } from '#app/use-cases/deps.ts'
import { savePostedFields } from '#app/use-cases/save-posted-fields.ts'
import type { SaveTarget } from '#app/use-cases/save-posted-fields.ts'
import type { Database } from '#db/database.ts'
import type { Actor } from '#db/queries/actor.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { findAssessment } from '#db/queries/assessment.ts'
import { readFields } from '#db/queries/read-fields.ts'
import { ensureRespondent } from '#db/queries/respondent.ts'
import { anotherPerson, draftAssessment, municipalityWithPerson, noon } from '#tests/support/proposals.ts'

/** An ärende with the alternatives 0 and A, and the acting person as assessor, with what a use case needs. */
export async function answering(db: Database) {
	const pdf = createPdfPool()
	onTestFinished(() => pdf.close())
	const deps: Deps = {
		db,
		pdf,
		instruments: loadInstruments(),
		budgets: loadAnnexBudgets(),
		now: () => noon,
		publicUrl: null,
	}
	const actor = await municipalityWithPerson(db)
	const place = await draftAssessment(db, actor)
	const target: SaveTarget = {
		municipalityId: actor.municipalityId,
		assessmentId: place.assessmentId,
		respondentId: place.respondentId,
		personId: actor.personId,
		kind: 'full',
		alternativeIds: [place.zero, place.a],
	}
	const stateOf = async () => (await findAssessment(db, target))?.state
	/** Saves fields that were empty. */
	const save = (values: Readonly<Record<string, string>>, by: SaveTarget = target) =>
		savePostedFields(
			deps,
			by,
			Object.entries(values).map(([name, value]) => ({ name, value, base: '', keepTheirs: false })),
		)
	/** What is stored of one alternative's fields, for one assessor. */
	const stored = async (alternativeId: string, by: SaveTarget = target) => {
		const content = await readFields(db, { ...by, respondentId: by.respondentId ?? '' })
		const fields = content.fields.filter((field) => field.alternativeId === alternativeId)
		return Object.fromEntries(fields.map(({ path, value }) => [path, value]))
	}
	const keys = async () => {
		const alternatives = await listAlternatives(db, { ...actor, proposalId: place.proposalId })
		return alternatives.map(({ key, isZero }) => (isZero ? `(${key})` : key)).join(' ')
	}
	return { db, deps, actor, target, stateOf, save, stored, keys, ...place }
}

export type Answering = Awaited<ReturnType<typeof answering>>

/** Another assessor of the same assessment. */
export async function alsoAnswering(
	{ db, actor, target, assessmentId }: Answering,
	name: string,
): Promise<{
	readonly actor: Actor & { personId: string }
	readonly target: SaveTarget & { respondentId: string }
}> {
	const personId = await anotherPerson(db, actor.municipalityId, name)
	const other = { ...actor, personId }
	const { id } = await ensureRespondent(db, other, { assessmentId, personId, role: name })
	return { actor: other, target: { ...target, personId, respondentId: id } }
}
