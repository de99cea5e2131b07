import { answerRoles, compareAlternatives } from './compare-alternatives.ts'
import { equalWeights } from './assessment.ts'
import type { AssessmentDocument } from './assessment.ts'
import { changesIn } from './document-change.ts'
import type { DocumentChange } from './document-change.ts'
import { effects } from './instrument.ts'

/**
 * What has changed from one version of an assessment to another, field by field: the ärende and the assessment first,
 * then each alternative in the later version's order. Alternatives belong together by their ids, rows of the decision
 * chain, conditions and affected groups by their texts. The order of alternatives, of rows and of assessors is no
 * content: nothing is told where only that differs.
 */
export function compareDocuments(from: AssessmentDocument, to: AssessmentDocument): DocumentChange[] {
	return [...compareProposals(from, to), ...compareAssessments(from, to), ...compareAlternatives(from, to)]
}

function compareProposals(
	{ municipality: { name: fromMunicipality }, proposal: from }: AssessmentDocument,
	{ municipality: { name: toMunicipality }, proposal: to }: AssessmentDocument,
): DocumentChange[] {
	return changesIn(null, [
		[{ part: 'proposal', field: 'municipality' }, fromMunicipality, toMunicipality],
		[{ part: 'proposal', field: 'title' }, from.title, to.title],
		[{ part: 'proposal', field: 'diarienummer' }, from.diarienummer, to.diarienummer],
		[{ part: 'proposal', field: 'committee' }, from.committee, to.committee],
		[{ part: 'proposal', field: 'meetingDate' }, from.meetingDate, to.meetingDate],
		[{ part: 'proposal', field: 'type' }, from.type, to.type],
		[{ part: 'proposal', field: 'description' }, from.description, to.description],
		[{ part: 'proposal', field: 'unit' }, from.unit?.name, to.unit?.name],
		[{ part: 'proposal', field: 'unitKind' }, from.unit?.kind, to.unit?.kind],
		[{ part: 'proposal', field: 'preparedByName' }, from.preparedBy?.name, to.preparedBy?.name],
		[{ part: 'proposal', field: 'preparedByRole' }, from.preparedBy?.role, to.preparedBy?.role],
		[{ part: 'proposal', field: 'preparedByUnit' }, from.preparedBy?.unit, to.preparedBy?.unit],
	])
}

function compareAssessments(from: AssessmentDocument, to: AssessmentDocument): DocumentChange[] {
	const [fromWeights, toWeights] = [from.weights ?? equalWeights, to.weights ?? equalWeights]
	return changesIn(null, [
		[{ part: 'assessment', field: 'kind' }, from.kind ?? 'full', to.kind ?? 'full'],
		[{ part: 'assessment', field: 'instrument' }, from.instrument, to.instrument],
		[{ part: 'assessment', field: 'screening' }, from.screening?.outcome, to.screening?.outcome],
		[{ part: 'assessment', field: 'screeningReason' }, from.screening?.reason, to.screening?.reason],
		[{ part: 'assessment', field: 'assessors' }, rolesOf(from), rolesOf(to)],
		[{ part: 'assessment', field: 'summary' }, from.summary, to.summary],
		[{ part: 'assessment', field: 'weightSet' }, weightSetOf(from), weightSetOf(to)],
		...effects.map((effect) => [{ part: 'weight', effect }, fromWeights[effect], toWeights[effect]] as const),
	])
}

function rolesOf(document: AssessmentDocument): string {
	return answerRoles(document).toSorted().join(', ')
}

function weightSetOf({ weightSet }: AssessmentDocument): string | null {
	return weightSet === undefined ? null : `${weightSet.name}, ${weightSet.date}`
}
