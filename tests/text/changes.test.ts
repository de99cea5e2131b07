import { expect, test } from 'vitest'
import { loadInstruments } from '#app/content/load-instruments.ts'
import type { Alternative, AssessmentDocument } from '#app/domain/assessment.ts'
import { compareDocuments } from '#app/domain/compare-documents.ts'
import { changeWords } from '#app/text/changes.ts'
import { documentOf } from '#tests/annex/annex-models.ts'

const [instrument] = loadInstruments()
const a: Alternative = { id: 'A', title: 'Inför', answers: {} }
const b: Alternative = { id: 'B', title: 'Vänta', answers: {} }
const role = 'utredare'

function told(from: AssessmentDocument, to: AssessmentDocument): string[] {
	if (instrument === undefined) throw new Error('No instrument')
	const sentences = compareDocuments(from, to).map((change) => changeWords(change, instrument).sentence)
	return sentences.map((sentence) => sentence.replaceAll('\u00a0', ' '))
}

const ofAlternative: readonly (readonly [Partial<Alternative>, Partial<Alternative>, string])[] = [
	[
		{ assessors: [{ role, answers: { 'innovation.seize': { level: 'unknown' } } }] },
		{ assessors: [{ role, answers: { 'innovation.seize': { level: 1 } } }] },
		'Innovation, fånga och pröva, alternativ A: från vet ej till +1',
	],
	[
		{ answers: {} },
		{ answers: { 'bureaucracy.scale': { level: -1 } } },
		'Mindre byråkrati, skala, alternativ A: från inte besvarad till −1',
	],
	[
		{ answers: { flexibility: { level: 0, motivation: 'Så' } } },
		{ answers: { flexibility: { level: 0, motivation: 'Därför' } } },
		'Motiveringen till flexibilitet, alternativ A har ändrats',
	],
	[
		{ orientation: 'unknown' },
		{ orientation: { maintain: 20, exploit: 60, explore: 20 } },
		'Resursernas inriktning, alternativ A: från vet ej till bevara 20 %, effektivisera 60 % och utforska 20 %',
	],
	[
		{ cost: { yearly: -300000 } },
		{ cost: {} },
		'Kostnad per år, alternativ A: från −300 000 kr till ej angivet',
	],
	[{ zero: true }, {}, 'Nollalternativ på alternativ A: från ja till nej'],
	[{ title: 'Inför' }, { title: 'Inför nu' }, 'Namnet på alternativ A har ändrats'],
	[
		{ preconditions: { prioritering: { state: 'unknown' } } },
		{ preconditions: { prioritering: { state: 'in_place' } } },
		'Förutsättningen prioritering, alternativ A: från vet ej till på plats',
	],
	[
		{ affected: [{ who: 'anhöriga', heard: 'no' }] },
		{ affected: [{ who: 'anhöriga', heard: 'yes' }] },
		'Berörd grupp ”anhöriga”, alternativ A: från inte hörda till hörda',
	],
	[
		{ chain: [{ kind: 'risk', link: 'decision', text: 'Sent', likelihood: 2, consequence: 3 }] },
		{ chain: [{ kind: 'risk', link: 'decision', text: 'Sent', likelihood: 2, consequence: 4 }] },
		'Risk ”Sent”, konsekvens, alternativ A: från 3 till 4',
	],
	[
		{},
		{ chain: [{ kind: 'opportunity', link: 'followUp', text: 'Lärande' }] },
		'Möjlighet (uppföljning), alternativ A har tillkommit',
	],
]

test.each(ofAlternative)('%j → %j', (from, to, sentence) => {
	expect(told(documentOf([{ ...a, ...from }]), documentOf([{ ...a, ...to }]))).toEqual([sentence])
})

test('what belongs to the ärende and to the whole assessment', () => {
	const document = documentOf([a])
	const changed: AssessmentDocument = {
		...document,
		proposal: { ...document.proposal, diarienummer: 'ON 2026/1', type: 'policy' },
		summary: 'Vi förordar A.',
		weights: { flexibility: 1, bureaucracy: 1, renewal: 2.5, innovation: 1 },
		alternatives: [a, b],
	}
	expect(told(document, changed)).toEqual([
		'Diarienummer: från ej angivet till ON 2026/1',
		'Ärendetyp: från uppdrag eller utredning till styrdokument',
		'Förvaltningens kommentar har tillkommit',
		'Vikten för förnyelse: från 1 till 2,5',
		'Alternativ B har tillkommit',
	])
	expect(told(changed, document)).toContain('Alternativ B har tagits bort')
})
