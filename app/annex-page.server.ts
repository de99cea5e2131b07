import { renderText } from '#app/annex/render-text.ts'
import { pasteLine, pasteParagraph } from '#app/annex/annex-paste.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { printAnnex } from '#app/use-cases/print-annex.ts'
import type { PrintedAnnex } from '#app/use-cases/print-annex.ts'
import { listAnnexes, nextAnnexVersion } from '#db/queries/annex.ts'
import { isAwaited, listRespondents } from '#db/queries/respondent.ts'
import { versionItem, versionStatus } from './annex-version.server.ts'
import type { AnnexWishes } from './annex-wishes.server.ts'
import { weaknesses } from './annex-weaknesses.ts'
import { requireFound } from './http.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { questionsOf } from './reader-page.server.ts'
import { runtime } from './runtime.server.ts'
import { storedModel, unlessDamaged } from './stored-annex.server.ts'

/** The draft as it would be established today; null while nobody has submitted answers, if any are needed. */
export async function draftAnnex(
	{ assessment, visitor, actor, proposal }: ProposalVisit,
	wishes: AnnexWishes,
): Promise<PrintedAnnex | null> {
	if (assessment === null) return null
	const place = {
		municipalityId: visitor.municipality.id,
		assessmentId: assessment.id,
		proposalId: proposal.id,
	}
	const respondents = await listRespondents(runtime.deps.db, place)
	const isScreenedOut = assessment.screeningOutcome === 'none'
	if (!isScreenedOut && !respondents.some(({ submittedAt }) => submittedAt !== null)) return null
	const { archiveProfile: profile } = visitor.municipality.settings
	const version = await nextAnnexVersion(runtime.deps.db, place)
	return unlessDamaged(() =>
		printAnnex(
			runtime.deps,
			{
				municipality: visitor.municipality,
				assessmentId: assessment.id,
				version,
				date: swedishDate(actor.at),
				state: 'draft',
				...wishes,
			},
			{ profile },
		),
	)
}

/** The model of an established version; 404 where there is none, or it has been disposed (gallrad). */
export async function establishedModel(visit: ProposalVisit, version: number) {
	const municipalityId = visit.visitor.municipality.id
	const annexes = await listAnnexes(runtime.deps.db, { municipalityId, proposalId: visit.proposal.id })
	const annex = requireFound(annexes.find((one) => one.version === version))
	return { annex, model: requireFound(await storedModel({ municipalityId, publicId: annex.publicId })) }
}

function pasteTexts(model: AnnexModel, { visitor }: ProposalVisit) {
	const { paperName } = visitor.municipality.settings
	return { paperName, paragraph: pasteParagraph(model), line: pasteLine(model), whole: renderText(model) }
}

/** The annex that the page shows: the version asked for, else the draft under way, else the latest established. */
export async function annexPage(visit: ProposalVisit, asked: number | null, wishes: AnnexWishes) {
	const place = { municipalityId: visit.visitor.municipality.id, proposalId: visit.proposal.id }
	const annexes = await listAnnexes(runtime.deps.db, place)
	const versions = annexes.map(versionItem)
	const isUnderWay = visit.assessment !== null && visit.assessment.state !== 'closed'
	const shown = asked ?? (isUnderWay && visit.may('annex.readDraft') ? null : (annexes[0]?.version ?? null))
	if (shown === null) return { versions, ...(await draftPage(visit, wishes)) }
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
		paste: model === null ? null : pasteTexts(model, visit),
		words: null,
		record: null,
	}
}

/** What of the page follows the draft as it is written. */
export function previewOf(page: Awaited<ReturnType<typeof annexPage>>) {
	const { model, weak, waiting, canEstablish, paste, words, record } = page
	return { model, weak, waiting, canEstablish, paste, words, record }
}

async function draftPage(visit: ProposalVisit, wishes: AnnexWishes) {
	const mayRead = visit.may('annex.readDraft')
	if (!mayRead && !visit.may('answers.write')) throw new Response(null, { status: 403 })
	const draft = mayRead ? await draftAnnex(visit, wishes) : null
	const base = { isDraft: true, established: null }
	if (draft === null)
		return {
			...base,
			model: null,
			weak: [],
			waiting: '',
			canEstablish: false,
			paste: null,
			words: null,
			record: null,
		}
	const { model, pdf } = draft
	return {
		...base,
		model,
		weak: weaknesses(draft),
		waiting: await waitingFor(visit),
		canEstablish: pdf.annexPages <= model.pageLimit,
		paste: pasteTexts(model, visit),
		words: questionsOf(model),
		record: {
			page: pdf.annexPages + 1,
			isWished: wishes.includeRecord,
			isForced: model.record !== null && !wishes.includeRecord,
		},
	}
}

/** Names of the assessors who have not submitted. */
async function waitingFor({ visitor, assessment }: ProposalVisit): Promise<string> {
	if (assessment === null || assessment.screeningOutcome === 'none') return ''
	const place = { municipalityId: visitor.municipality.id, assessmentId: assessment.id }
	const respondents = await listRespondents(runtime.deps.db, place)
	return respondents
		.filter(isAwaited)
		.map(({ personName, role }) => personName ?? role)
		.join(', ')
}
