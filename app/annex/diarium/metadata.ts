import type { AssessmentDocument, ProposalType } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { oneLine } from '#app/annex/budget.ts'
import type { AnnexModel } from '#app/annex/model.ts'

/** `metadata.json` of what is sent to the diarium, and field by field `metadata.xml`; docs/diariet.md tells of each. */
export interface DiariumMetadata {
	readonly format: 'vagskal/diarium@1'
	readonly municipality: string
	readonly proposal: {
		readonly diarienummer?: string
		/** Ärendemening. */
		readonly title: string
		readonly committee?: string
		readonly type?: ProposalType
		readonly meetingDate?: CalendarDate
		readonly unit?: string
		/** Handläggare: the name only where the annex shows it. */
		readonly preparedBy?: { readonly name?: string; readonly role?: string; readonly unit?: string }
	}
	readonly annex: {
		/** In the address `/bilagor/…`. */
		readonly id: string
		readonly title: string
		readonly version: number
		readonly established: CalendarDate
		readonly language: string
		readonly instrument: string
		/** SHA-256 of the data file, printed in the foot. */
		readonly checksum: string
		readonly address?: string
	}
	readonly files: readonly DiariumFile[]
}

export interface DiariumFile {
	readonly name: string
	readonly role: 'archive' | 'editable' | 'data'
	readonly mediaType: string
	/** «PDF/A-2a, PDF/UA-1». */
	readonly format: string
	readonly bytes: number
	readonly sha256: string
}

export interface DiariumSource {
	readonly publicId: string
	readonly model: AnnexModel
	/** What the annex was built from; null for one that is from before it was kept. */
	readonly document: AssessmentDocument | null
	/** The model's own, recomputed. */
	readonly checksum: string
}

/** Of what was established alone, so that the same annex always has the same metadata. What is not known is left out. */
export function diariumMetadata(
	{ publicId, model, document, checksum }: DiariumSource,
	files: readonly DiariumFile[],
): DiariumMetadata {
	return {
		format: 'vagskal/diarium@1',
		municipality: document === null ? model.head.municipality : oneLine(document.municipality.name),
		proposal: {
			...given('diarienummer', model.diarienummer),
			title: document === null ? model.head.title : oneLine(document.proposal.title),
			...(document === null ? {} : proposalOf(model, document)),
		},
		annex: {
			id: publicId,
			title: model.documentTitle,
			version: model.version,
			established: model.date,
			language: model.language,
			instrument: model.instrument,
			checksum,
			...given('address', model.address?.url),
		},
		files,
	}
}

function proposalOf(model: AnnexModel, { proposal }: AssessmentDocument) {
	const { committee, type, meetingDate, unit, preparedBy } = proposal
	const isShown = (name: string) => model.head.facts.some(({ text }) => text.includes(oneLine(name)))
	const name = preparedBy?.name
	const by = {
		...given('name', name !== undefined && isShown(name) ? name : null),
		...given('role', preparedBy?.role),
		...given('unit', preparedBy?.unit),
	}
	return {
		...given('committee', committee),
		type,
		...given('meetingDate', meetingDate),
		...given('unit', unit?.name),
		...(Object.keys(by).length > 0 ? { preparedBy: by } : {}),
	}
}

/** The field where there is a text for it. */
function given<Name extends string>(
	name: Name,
	text: string | null | undefined,
): { readonly [Key in Name]?: string } {
	const line = oneLine(text ?? '')
	return (line === '' ? {} : { [name]: line }) as { readonly [Key in Name]?: string }
}
