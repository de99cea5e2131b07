import { criterionHeading } from '#app/annex/annex-input.ts'
import { allAlternatives, assessmentSteps } from '#app/domain/assessment-steps.ts'
import { parseFieldPath } from '#app/domain/field.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { qualityReviewText as text } from '#app/text/quality-review.ts'
import type { Alternative } from '#db/queries/alternative.ts'
import { listComments } from '#db/queries/comment.ts'
import type { Comment } from '#db/queries/comment.ts'
import type { AssessmentVisit } from './assessment-visit.server.ts'
import { runtime } from './runtime.server.ts'

/** The parts of an assessment, besides the answers, that a remark can be about. */
export const remarkFields = Object.keys(text.fields) as readonly (keyof typeof text.fields)[]

type Visit = Pick<AssessmentVisit, 'assessment' | 'visitor' | 'may'>

/** What the reviewer has remarked and nobody has mended; for the secretary, and for nobody else who answers. */
export async function openRemarks({ assessment, visitor, may }: Visit): Promise<Comment[]> {
	if (assessment === null || !may('proposal.write') || assessment.state === 'in_review') return []
	const place = { municipalityId: visitor.municipality.id, assessmentId: assessment.id }
	const remarks = await listComments(runtime.deps.db, { ...place, kind: 'remark' })
	return remarks.filter(({ resolvedAt }) => resolvedAt === null)
}

interface Names {
	readonly alternatives: readonly Pick<Alternative, 'id' | 'key'>[]
	readonly instrument: Instrument
}

/** The remarks on answers by the name of the field where they are shown; one on all alternatives stands at each. */
export function remarksByField(remarks: readonly Comment[], { alternatives }: Names): Record<string, string> {
	const all = remarks.flatMap(({ field, alternativeId, text: said }) => {
		if (!field.startsWith('answers/')) return []
		const ids = alternativeId === null ? alternatives.map(({ id }) => id) : [alternativeId]
		return ids.map((id) => ({ name: `${id}/${field}/level`, said: text.atField(said) }))
	})
	return Object.fromEntries(
		all.map(({ name }) => [
			name,
			all
				.filter((one) => one.name === name)
				.map(({ said }) => said)
				.join(' '),
		]),
	)
}

/** The secretary's list of what is to be mended, each a link to where. */
export async function remarkLinks(
	visit: Visit & Names & Pick<AssessmentVisit, 'proposal'>,
): Promise<{ readonly label: string; readonly to: string }[]> {
	const address = `/arenden/${visit.proposal.publicId}/bedomning`
	return (await openRemarks(visit)).map((remark) => ({
		label: `${remarkLabel(remark, visit)}: ${remark.text}`,
		to: remarkAddress(remark, address, visit.alternatives),
	}))
}

/** «A: Mer innovation (skala): att sprida det som fungerar», «Inlåsning». */
export function remarkLabel({ field, alternativeId }: Comment, { alternatives, instrument }: Names): string {
	const key = alternatives.find(({ id }) => id === alternativeId)?.key
	const about = remarkSubject(field, instrument)
	return key === undefined ? about : `${key}: ${about}`
}

function remarkSubject(field: string, instrument: Instrument): string {
	const part = remarkFields.find((one) => one === field)
	if (part !== undefined) return text.fields[part]
	const address = parseFieldPath(`${field}/level`)
	return address?.part === 'answer' ? criterionHeading(instrument, address.criterion) : field
}

/** Where what the remark is about is changed. */
export function remarkAddress(
	{ field, alternativeId }: Comment,
	address: string,
	alternatives: Names['alternatives'],
): string {
	const criterion = field.startsWith('answers/') ? field.slice('answers/'.length) : null
	const step = assessmentSteps.find((one) =>
		one.kind === 'effect' ? criterion?.startsWith(one.effect) === true : one.kind === field,
	)
	if (step === undefined) return `${address}/granska`
	if (step.scope === 'all')
		return `${address}/${allAlternatives}/${step.slug}${criterion === null ? '' : `#${criterion}`}`
	const key = (alternatives.find(({ id }) => id === alternativeId) ?? alternatives[0])?.key ?? ''
	return `${address}/${encodeURIComponent(key)}/${step.slug}`
}
