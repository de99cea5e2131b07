import type { AnnexInput } from '#app/annex/annex-input.ts'
import { fitAnnex } from '#app/annex/fit-annex.server.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import { renderPdf } from '#app/annex/render-pdf.server.ts'
import type { Alternative, AnswerValue, AssessmentDocument, Condition, Risk } from '#app/domain/assessment.ts'
import { annexInput, answersOf, documentOf, lovDocument, workedExample } from './annex-models.ts'

/** Annexes of every kind that there is, by what is special about them, fitted to their pages. */
export async function everyKindOfAnnex(): Promise<readonly (readonly [name: string, model: AnnexModel])[]> {
	const fitted = everyKindOfInput().map(
		async ([name, input]) => [name, (await fitAnnex(input, renderPdf)).model] as const,
	)
	return Promise.all(fitted)
}

/** What they are made from. */
export function everyKindOfInput(): readonly (readonly [name: string, input: AnnexInput])[] {
	const lov = lovDocument()
	const { title, committee, type } = lov.proposal
	const withRecord = {
		settings: { conditionStyle: 'sentences', showPreparedByName: true, includeRecord: true },
	} as const
	return [
		['LOV with three alternatives', annexInput(lov)],
		['LOV established, with the assessment record', annexInput(lov, { ...withRecord, state: 'established' })],
		[
			'LOV established, with an address on the web',
			annexInput(lov, { state: 'established', address: 'https://vagskal.alvstad.se/bilagor/7bq3k9mzx2' }),
		],
		['one alternative', annexInput(documentOf([workedExample]))],
		['all Vet ej', annexInput(documentOf([alternative(Array<AnswerValue>(16).fill('unknown'))]))],
		['cannot be assessed', annexInput(documentOf([alternative([1, -1])]))],
		[
			'contradiction',
			annexInput(documentOf([alternative([...fours(2), ...fours(-2), ...fours(1), ...fours(-2)])])),
		],
		['procurement that lacks shall-requirements', annexInput(procurement())],
		['the longest texts', annexInput(longTexts(lov), withRecord)],
		['names of many scripts', annexInput(manyScripts(lov))],
		['no diarienummer', annexInput({ ...lov, proposal: { title, committee, type } })],
		['nine conditions', annexInput(documentOf([{ ...workedExample, chain: nineRisks() }]))],
		['six alternatives', annexInput(sixAlternatives(lov))],
		['short assessment', annexInput(shortAssessment())],
	]
}

function alternative(values: readonly AnswerValue[]): Alternative {
	return { id: 'A', title: 'Förslaget', answers: answersOf(values) }
}

function fours(value: AnswerValue): AnswerValue[] {
	return Array<AnswerValue>(4).fill(value)
}

function procurement(): AssessmentDocument {
	const asked = {
		...workedExample,
		itSystem: true,
		lockIn: {
			dataOwnership: { answer: 'yes', note: 'Leverantören äger det som matas in.' },
			closedStandards: { answer: 'yes' },
			noOpenApi: { answer: 'unknown' },
			longCommitment: { answer: 'yes', note: 'Åtta år.' },
		},
	} as const
	return documentOf([asked], {
		proposal: { title: 'Nytt planeringssystem', committee: 'Kommunstyrelsen', type: 'procurement' },
	})
}

/** Every text is as long as it may be on the first pages, of long compounds. */
function longTexts({ alternatives, ...document }: AssessmentDocument): AssessmentDocument {
	const words = 'Omställningsförmågeutvärderingsgruppens kvalitetsledningssystem för upphandlingsunderlag '
	const long = (length: number) =>
		words
			.repeat(Math.ceil(length / words.length))
			.slice(0, length)
			.trim()
	return {
		...document,
		proposal: { ...document.proposal, title: long(160), committee: long(64) },
		summary: long(300),
		alternatives: alternatives.map((one) => ({
			...one,
			title: long(58),
			chain: (one.chain ?? []).map((item) => ({
				...item,
				text: long(120),
				conditions: (item.conditions ?? []).map((condition) => ({ ...condition, text: long(200) })),
			})),
		})),
	}
}

function manyScripts(document: AssessmentDocument): AssessmentDocument {
	return {
		...document,
		municipality: { name: 'Bjørnøya–Großstadt kommun' },
		proposal: {
			...document.proposal,
			title: 'Café Ærø – Straße مرحبا 👍 och 北京',
			preparedBy: { name: 'André Łukasz Öström', role: 'utredare', unit: 'שלום-enheten' },
		},
		summary: 'Åsa Żółć och محمد علي har hörts. 🎉 Allt är ☑ klart.',
	}
}

function nineRisks(): Risk[] {
	return Array.from({ length: 9 }, (_, index) => {
		const condition: Condition = {
			text: `att villkor nummer ${String(index + 1)} följs upp av nämnden`,
			responsible: 'Omsorgsförvaltningen',
			followUp: '2027-03-01',
		}
		const grades = [1, 2, 3, 4] as const
		return {
			kind: 'risk',
			link: 'followUp',
			text: `Risk nummer ${String(index + 1)}.`,
			likelihood: grades[index % 4] ?? 1,
			consequence: grades[(index * 3) % 4] ?? 1,
			conditions: [condition],
		}
	})
}

function sixAlternatives({ alternatives, ...document }: AssessmentDocument): AssessmentDocument {
	const others = alternatives.map((one) => ({ ...one, id: `${one.id}2`, zero: false }))
	return { ...document, alternatives: [...alternatives, ...others] }
}

function shortAssessment(): AssessmentDocument {
	const answers = { flexibility: { level: 1, motivation: 'Ja.' } } as const
	return documentOf([{ id: 'A', title: 'Kort', answers }], { kind: 'short' })
}
