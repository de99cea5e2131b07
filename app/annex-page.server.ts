import { renderText } from '#app/annex/render-text.ts'
import { pasteLine, pasteParagraph } from '#app/annex/annex-paste.ts'
import { criterionName } from '#app/annex/annex-input.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import type { RenderedPdf } from '#app/annex/render-pdf.server.ts'
import type { Alternative, ChainItem } from '#app/domain/assessment.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import { findPersonalNumbers } from '#app/domain/personal-number.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { annexPageText as text } from '#app/text/annex-page.ts'
import { assembleAnnex } from '#app/use-cases/assemble-annex.ts'
import type { AssembledAnnex } from '#app/use-cases/assemble-annex.ts'
import { listAnnexes, nextAnnexVersion } from '#db/queries/annex.ts'
import { listRespondents } from '#db/queries/respondent.ts'
import { versionItem, versionStatus } from './annex-version.server.ts'
import { requireFound } from './http.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { questionsOf } from './reader-page.server.ts'
import { runtime } from './runtime.server.ts'
import { storedModel, unlessDamaged } from './stored-annex.server.ts'

/** The draft as it would be established today; null while nobody has submitted answers. */
export async function draftAnnex({
	assessment,
	visitor,
	actor,
	proposal,
}: ProposalVisit): Promise<AssembledAnnex | null> {
	if (assessment === null) return null
	const place = {
		municipalityId: visitor.municipality.id,
		assessmentId: assessment.id,
		proposalId: proposal.id,
	}
	const respondents = await listRespondents(runtime.deps.db, place)
	if (!respondents.some(({ submittedAt }) => submittedAt !== null)) return null
	const version = await nextAnnexVersion(runtime.deps.db, place)
	return unlessDamaged(() =>
		assembleAnnex(runtime.deps, {
			municipality: visitor.municipality,
			assessmentId: assessment.id,
			version,
			date: swedishDate(actor.at),
			state: 'draft',
		}),
	)
}

/** The model of an established version; 404 where there is none, or it has been disposed (gallrad). */
export async function establishedModel(visit: ProposalVisit, version: number) {
	const municipalityId = visit.visitor.municipality.id
	const annexes = await listAnnexes(runtime.deps.db, { municipalityId, proposalId: visit.proposal.id })
	const annex = requireFound(annexes.find((one) => one.version === version))
	return { annex, model: requireFound(await storedModel({ municipalityId, publicId: annex.publicId })) }
}

/** What is weak in a draft, in sentences that say where. */
function weaknesses(
	{ document, results, model, overflows, instrument }: AssembledAnnex,
	pdf: RenderedPdf,
): string[] {
	const unanswered = document.alternatives.reduce((sum, alternative) => sum + unansweredOf(alternative), 0)
	return [
		...(pdf.annexPages > model.pageLimit ? [text.weakPages(pdf.annexPages, model.pageLimit)] : []),
		...findPersonalNumbers(JSON.stringify(document)).map((found) => text.weakPersonalNumber(found.text)),
		...overflows.map(({ field, over, text: written }) => text.weakTooLong(field, over, written)),
		...(unanswered > 0 ? [text.weakUnanswered(unanswered)] : []),
		...results.flatMap(({ id, missingMotivations }) =>
			missingMotivations.map((key) => text.weakMissingMotivation(id, criterionName(instrument, key))),
		),
		...results.flatMap(({ id, disagreements }) =>
			disagreements.length === 0 ? [] : [text.weakDisagreement(id, disagreements.length)],
		),
		...(document.alternatives.length < 2 ? [text.weakOneAlternative] : []),
		...(document.alternatives.some(({ zero }) => zero === true) ? [] : [text.weakNoZero]),
		...(document.alternatives.some(({ assessors = [] }) => assessors.length > 1)
			? []
			: [text.weakOneAssessor]),
		...document.alternatives.flatMap((alternative) => gapsOf(alternative, instrument)),
		...(document.summary === undefined ? [text.weakNoComment] : []),
		...(pdf.missingCharacters.length > 0 ? [text.missingCharacters(pdf.missingCharacters.join(' '))] : []),
	]
}

/** Risks from this value on want a condition: likely and serious. */
const highRisk = 9

/** What one alternative says nothing of. */
function gapsOf(alternative: Alternative, { preconditions }: Instrument): string[] {
	const { id, lockIn = {}, preconditions: states = {}, affected = [], chain = [], itSystem } = alternative
	const asked = itSystem === true ? 6 : 3
	const isBare = ({ conditions = [], ...item }: ChainItem) =>
		item.kind === 'risk' && item.likelihood * item.consequence >= highRisk && conditions.length === 0
	return [
		...(Object.keys(lockIn).length < asked ? [text.weakLockIn(id)] : []),
		...(Object.keys(states).length < preconditions.length ? [text.weakPreconditions(id)] : []),
		...(affected.length === 0 ? [text.weakNoHeard(id)] : []),
		...(chain.some(isBare) ? [text.weakBareRisk(id)] : []),
	]
}

function unansweredOf({
	answers,
	assessors = [],
}: AssembledAnnex['document']['alternatives'][number]): number {
	const answered = new Set([
		...Object.keys(answers),
		...assessors.flatMap((assessor) => Object.keys(assessor.answers)),
	])
	return 16 - answered.size
}

function pasteTexts(model: AnnexModel) {
	return { paragraph: pasteParagraph(model), line: pasteLine(model), whole: renderText(model) }
}

/** The annex that the page shows: the version asked for, else the draft under way, else the latest established. */
export async function annexPage(visit: ProposalVisit, asked: number | null) {
	const place = { municipalityId: visit.visitor.municipality.id, proposalId: visit.proposal.id }
	const annexes = await listAnnexes(runtime.deps.db, place)
	const versions = annexes.map(versionItem)
	const isUnderWay = visit.assessment !== null && visit.assessment.state !== 'closed'
	const shown = asked ?? (isUnderWay && visit.may('annex.readDraft') ? null : (annexes[0]?.version ?? null))
	if (shown === null) return { versions, ...(await draftPage(visit)) }
	const annex = requireFound(annexes.find(({ version }) => version === shown))
	const model = await storedModel({ ...place, publicId: annex.publicId })
	return {
		versions,
		isDraft: false,
		model,
		weak: [],
		waiting: '',
		canEstablish: false,
		established: {
			...(await versionStatus(visit, annex)),
			isLatest: annex === annexes[0] && !isUnderWay,
			publication: {
				reader: `/bilagor/${annex.publicId}`,
				publishedOn: annex.publishedAt === null ? null : swedishDate(annex.publishedAt),
			},
		},
		paste: model === null ? null : pasteTexts(model),
		words: null,
	}
}

async function draftPage(visit: ProposalVisit) {
	const mayRead = visit.may('annex.readDraft')
	if (!mayRead && !visit.may('answers.write')) throw new Response(null, { status: 403 })
	const draft = mayRead ? await draftAnnex(visit) : null
	const base = { isDraft: true, established: null }
	if (draft === null)
		return { ...base, model: null, weak: [], waiting: '', canEstablish: false, paste: null, words: null }
	const pdf = await runtime.deps.pdf.render(draft.model)
	return {
		...base,
		model: draft.model,
		weak: weaknesses(draft, pdf),
		waiting: await waitingFor(visit),
		canEstablish: pdf.annexPages <= draft.model.pageLimit,
		paste: pasteTexts(draft.model),
		words: questionsOf(draft.model),
	}
}

/** Names of the assessors who have not submitted. */
async function waitingFor({ visitor, assessment }: ProposalVisit): Promise<string> {
	if (assessment === null) return ''
	const place = { municipalityId: visitor.municipality.id, assessmentId: assessment.id }
	const respondents = await listRespondents(runtime.deps.db, place)
	return respondents
		.filter(({ submittedAt }) => submittedAt === null)
		.map(({ personName, role }) => personName ?? role)
		.join(', ')
}
