import type { AssessmentDocument, ProposalData } from '#app/domain/assessment.ts'
import type { Database } from '#db/database.ts'
import { loadAlternatives } from './document-alternatives.ts'
import type { DocumentRespondents } from './document-rows.ts'
import { withoutNulls } from './without-nulls.ts'
import { findWeightSet } from './weight-set.ts'
import type { WeightSet } from './weight-set.ts'

/**
 * An assessment as the exchange format has it, complete (exchange.md). Levels that await confirmation are not
 * answered; an orientation that is not whole is absent; what is empty is left out. Null when the municipality has no
 * such assessment.
 */
export async function loadDocument(
	db: Database,
	query: {
		readonly municipalityId: string
		readonly assessmentId: string
		readonly respondents: DocumentRespondents
	},
): Promise<AssessmentDocument | null> {
	const row = await loadHead(db, query)
	if (!row) return null
	const { municipalityId } = query
	const set =
		row.weight_set_id === null ? null : await findWeightSet(db, { municipalityId, id: row.weight_set_id })
	return {
		format: 'vagskal/assessment@1',
		instrument: row.instrument,
		municipality: { name: row.municipality_name },
		proposal: proposalData(row),
		...(row.kind === 'short' ? { kind: 'short' } : {}),
		...(row.screening_outcome === null
			? {}
			: { screening: { outcome: row.screening_outcome, ...withoutNulls({ reason: row.screening_reason }) } }),
		...withoutNulls({ summary: row.summary }),
		...(set ? weighting(set) : {}),
		alternatives: await loadAlternatives(db, {
			...query,
			proposalId: row.proposal_id,
			kind: row.kind === 'short' ? 'short' : 'full',
		}),
	}
}

function loadHead(db: Database, query: { readonly municipalityId: string; readonly assessmentId: string }) {
	return db
		.selectFrom('assessment')
		.innerJoin('proposal', 'proposal.id', 'assessment.proposal_id')
		.innerJoin('municipality', 'municipality.id', 'assessment.municipality_id')
		.innerJoin('committee', 'committee.id', 'proposal.committee_id')
		.leftJoin('unit', 'unit.id', 'proposal.unit_id')
		.select([
			'proposal_id',
			'instrument',
			'assessment.kind',
			'weight_set_id',
			'summary',
			'screening_outcome',
			'screening_reason',
			'municipality.name as municipality_name',
			'committee.name as committee',
			'unit.name as unit_name',
			'unit.kind as unit_kind',
			'title',
			'diarienummer',
			'meeting_date',
			'type',
			'description',
			'prepared_by_name',
			'prepared_by_role',
			'prepared_by_unit',
		])
		.where('assessment.id', '=', query.assessmentId)
		.where('assessment.municipality_id', '=', query.municipalityId)
		.executeTakeFirst()
}

function proposalData(row: NonNullable<Awaited<ReturnType<typeof loadHead>>>): ProposalData {
	const preparedBy = withoutNulls({
		name: row.prepared_by_name,
		role: row.prepared_by_role,
		unit: row.prepared_by_unit,
	})
	return {
		title: row.title,
		...withoutNulls({ diarienummer: row.diarienummer }),
		committee: row.committee,
		...withoutNulls({ meetingDate: row.meeting_date }),
		type: row.type,
		...withoutNulls({ description: row.description }),
		...(row.unit_name !== null && row.unit_kind !== null
			? { unit: { name: row.unit_name, kind: row.unit_kind } }
			: {}),
		...(Object.keys(preparedBy).length > 0 ? { preparedBy } : {}),
	}
}

function weighting({ name, date, weights }: WeightSet): Partial<AssessmentDocument> {
	return {
		...withoutNulls({ weights }),
		...(name !== null && date !== null ? { weightSet: { name, date } } : {}),
	}
}
