import { renderText } from '#app/annex/render-text.ts'
import { pasteLine, pasteParagraph } from '#app/annex/annex-paste.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { printAnnex } from '#app/use-cases/print-annex.ts'
import type { PrintedAnnex } from '#app/use-cases/print-annex.ts'
import { findAnnexModel, listAnnexes, nextAnnexVersion } from '#db/queries/annex.ts'
import { findPerson } from '#db/queries/person.ts'
import { listRespondents } from '#db/queries/respondent.ts'
import { withChecksum } from './annex/annex-checksum.server.ts'
import type { AnnexWishes } from './annex-wishes.server.ts'
import { weaknesses } from './annex-weaknesses.ts'
import { requireFound } from './http.server.ts'
import type { ProposalVisit } from './proposal-visit.server.ts'
import { runtime } from './runtime.server.ts'

/** The draft as it would be established today; null while nobody has submitted answers. */
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
	if (!respondents.some(({ submittedAt }) => submittedAt !== null)) return null
	const { archiveProfile: profile } = visitor.municipality.settings
	return printAnnex(
		runtime.deps,
		{
			municipality: visitor.municipality,
			assessmentId: assessment.id,
			version: await nextAnnexVersion(runtime.deps.db, place),
			date: swedishDate(actor.at),
			state: 'draft',
			...wishes,
		},
		{ profile },
	)
}

/** The model of an established version; 404 where there is none, or it has been disposed (gallrad). */
export async function establishedModel(visit: ProposalVisit, version: number) {
	const municipalityId = visit.visitor.municipality.id
	const annexes = await listAnnexes(runtime.deps.db, { municipalityId, proposalId: visit.proposal.id })
	const annex = requireFound(annexes.find((one) => one.version === version))
	const stored = requireFound(
		await findAnnexModel(runtime.deps.db, { municipalityId, publicId: annex.publicId }),
	)
	return { annex, model: withChecksum(JSON.parse(stored) as AnnexModel) }
}

function pasteTexts(model: AnnexModel) {
	return { paragraph: pasteParagraph(model), line: pasteLine(model), whole: renderText(model) }
}

/** The annex that the page shows: the version asked for, else the draft under way, else the latest established. */
export async function annexPage(visit: ProposalVisit, asked: number | null, wishes: AnnexWishes) {
	const place = { municipalityId: visit.visitor.municipality.id, proposalId: visit.proposal.id }
	const annexes = await listAnnexes(runtime.deps.db, place)
	const versions = annexes.map(({ version, establishedAt }) => ({
		version,
		date: swedishDate(establishedAt),
	}))
	const isUnderWay = visit.assessment !== null && visit.assessment.state !== 'closed'
	const shown = asked ?? (isUnderWay && visit.may('annex.readDraft') ? null : (annexes[0]?.version ?? null))
	if (shown === null) return { versions, ...(await draftPage(visit, wishes)) }
	const { annex, model } = await establishedModel(visit, shown)
	const by =
		annex.establishedBy === null
			? null
			: await findPerson(runtime.deps.db, { ...place, personId: annex.establishedBy })
	return {
		versions,
		isDraft: false,
		model,
		weak: [],
		waiting: '',
		canEstablish: false,
		established: {
			version: shown,
			date: swedishDate(annex.establishedAt),
			by: by?.name ?? '',
			isLatest: shown === annexes[0]?.version && !isUnderWay,
			publication: {
				reader: `/bilagor/${annex.publicId}`,
				publishedOn: annex.publishedAt === null ? null : swedishDate(annex.publishedAt),
			},
		},
		paste: pasteTexts(model),
		record: null,
	}
}

async function draftPage(visit: ProposalVisit, wishes: AnnexWishes) {
	const mayRead = visit.may('annex.readDraft')
	if (!mayRead && !visit.may('answers.write')) throw new Response(null, { status: 403 })
	const draft = mayRead ? await draftAnnex(visit, wishes) : null
	const base = { isDraft: true, established: null }
	if (draft === null)
		return { ...base, model: null, weak: [], waiting: '', canEstablish: false, paste: null, record: null }
	const { model, pdf } = draft
	return {
		...base,
		model,
		weak: weaknesses(draft),
		waiting: await waitingFor(visit),
		canEstablish: pdf.annexPages <= model.pageLimit,
		paste: pasteTexts(model),
		record: {
			page: pdf.annexPages + 1,
			isWished: wishes.includeRecord,
			isForced: model.record !== null && !wishes.includeRecord,
		},
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
