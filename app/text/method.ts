import { defaultDraws } from '#app/domain/acceptability.ts'
import { precedenceLimits } from '#app/domain/precedence.ts'
import { nearestDouble } from '#app/domain/rational.ts'
import type { NotAssessableReason } from '#app/domain/result.ts'
import { thresholds } from '#app/domain/thresholds.ts'
import { exact } from './explanation.ts'
import { integer, percent } from './format.ts'
import { precedenceWords } from './precedence-words.ts'
import { siteText } from './site.ts'

const notable = exact(nearestDouble(thresholds.notable))
const clear = exact(nearestDouble(thresholds.clear))
const apart = exact(nearestDouble(thresholds.contradiction))
const covered = integer(100 * nearestDouble(thresholds.coverage))
const fewest = integer(thresholds.fewestApplicable)
const disputed = integer(thresholds.disputed)
const zeros = integer(thresholds.zerosWithoutMotivation)

/** The page about the method: what is asked, how it is counted, what the words mean. Its limits are the code's own. */
export const methodText = {
	title: siteText.method,
	lead: 'Frågorna och gränserna är Vågskåls egna. De bygger på de fyra effekterna i en forskningsrapport. Bedömningen är ett strukturerat omdöme, inte en mätning.',
	version: (version: string, validFrom: string) =>
		`Frågorna är version ${version} och gäller från ${validFrom}.`,
	superseded: (version: string) =>
		`Det här är version ${version}, som inte längre används för nya bedömningar. Bilagor som gjordes med den läses med den.`,
	inForce: 'Den version som gäller nu',
	versionsTitle: 'Alla versioner',
	versionLink: (version: string, validFrom: string) => `${version}, från ${validFrom}`,
	easier: 'Ny här? Börja med de korta texterna under Kunskap.',
	contents: 'På den här sidan',
	baselineTitle: 'Vad alternativen jämförs med',
	countingTitle: 'Så räknas det',
	formulas: [
		{
			id: 'varde',
			title: 'Effektens värde',
			texts: [
				'Lägg ihop svaren på effektens frågor. Dela med antalet svar på skalan. Vet ej och obesvarade frågor räknas inte in.',
				'Frågor som är ej tillämpligt räknas bort helt.',
			],
		},
		{
			id: 'spann',
			title: 'Spann',
			texts: [
				'Spannet visar hur lågt och hur högt effekten kan hamna. Räkna varje Vet ej och varje obesvarad fråga som −2. Dela med alla frågor som gäller. Det är spannets låga ände.',
				'Räkna dem sedan som +2. Det är spannets höga ände.',
				'Är bedömarna inte överens räknas deras lägsta svar i den låga änden och deras högsta i den höga.',
			],
		},
		{
			id: 'tackning',
			title: 'Täckning',
			texts: ['Antalet svar på skalan, delat med antalet frågor som gäller.'],
		},
		{
			id: 'sammanvagt',
			title: 'Sammanvägt värde',
			texts: [
				'Medelvärdet av effekternas värden, med kommunens vikter. Vikterna är lika om inget annat sägs. Effekter utan värde räknas inte in.',
				'Det sammanvägda spannet räknas på samma sätt, av effekternas spann.',
			],
		},
		{
			id: 'led',
			title: 'De fyra leden',
			texts: ['Samma svar räknas också led för led. Då används inga vikter.'],
		},
		{
			id: 'bedomare',
			title: 'Flera bedömare',
			texts: [
				'Bedömarna svarar var för sig. Enas de efter samtal gäller det svaret. Annars räknas medianen av deras svar.',
				'Svarar mer än hälften Vet ej blir svaret Vet ej. Skiljer sig två svar med minst ' +
					`${disputed} steg kallas det oenighet, och den redovisas.`,
				`Den som har fler än ${zeros} nollor utan motivering får en påminnelse före inlämning.`,
			],
		},
	],
	verdictTitle: 'Orden i slutsatsen',
	verdictColumn: 'Sammanvägt värde',
	wordColumn: 'Slutsats',
	verdictBounds: {
		increases_clearly: `minst +${clear}`,
		increases_somewhat: `från +${notable} upp till +${clear}`,
		no_notable_effect: `mellan −${notable} och +${notable}`,
		decreases_somewhat: `från −${notable} ner till −${clear}`,
		decreases_clearly: `−${clear} eller lägre`,
	},
	verdictNote: `”Ökar tydligt” kräver i snitt minst +${clear} per effekt. Jämförelserna görs på exakta tal, aldrig på avrundade.`,
	cannotTitle: 'När det inte går att bedöma',
	cannot: {
		coverage: `Färre än ${covered} procent av de frågor som gäller har fått ett svar på skalan.`,
		few_applicable: `Färre än ${fewest} frågor gäller ärendet.`,
		effect_without_level: 'En hel effekt saknar svar på skalan.',
		no_overall_point: 'Det finns inget svar att väga samman.',
	} satisfies Record<NotAssessableReason, string>,
	certaintyTitle: 'Hur säker är riktningen?',
	certaintyTexts: [
		`Riktningen är plus från +${notable}, minus från −${notable} och ingen däremellan. Den står sig om hela spannet har samma riktning som värdet.`,
		'Vågskål räknar också igenom alla sätt som Vet ej kan falla ut på. Bilagan säger i hur många av hundra utfall som ger samma riktning.',
		'Att riktningen står sig betyder inte att bedömningen är rätt.',
	],
	contradictionTitle: 'När förslaget drar åt två håll',
	contradictionText: `En effekt är minst +${apart} samtidigt som en annan är högst −${apart}. Det sägs alltid i ord, för ett medelvärde skulle dölja det.`,
	unknownsTitle: 'Vad som är viktigast att ta reda på',
	unknownsTexts: [
		'För varje Vet ej räknas hur stor del av det sammanvägda spannet den står för: 4 × effektens vikt ÷ (frågor som gäller i effekten × vikternas summa). Störst står först.',
		'Kan ett Vet ej ensamt ändra slutsatsen kallas det avgörande.',
	],
	raisesTitle: 'Vad som skulle krävas',
	raisesText:
		'Räkneexemplet höjer svar till +2, ett i taget. Det som ökar värdet mest kommer först, tills nästa slutsats är nådd. Det är ett exempel, ingen plan.',
	comparingTitle: 'När alternativ jämförs',
	comparingTexts: [
		`Alternativ jämförs med metoden SMAA-2. Vågskål räknar igenom ${integer(defaultDraws)} kombinationer av vikter för de fyra effekterna. Alla kombinationer är lika troliga.`,
		'I varje genomräkning får varje Vet ej ett slumpat svar på skalan. Är bedömarna inte överens slumpas ett av deras svar.',
		'Svaret är hur ofta ett alternativ hamnar före ett annat. Det visar hur tålig ordningen är, inte om alternativet är rätt beslut.',
		'Samma svar ger alltid samma siffror. Varken texterna eller alternativens ordning spelar någon roll.',
		'En effekt som inte är tillämplig för något alternativ räknas bort. Gäller den bara några räknas den som noll för de andra. Hela och korta bedömningar jämförs aldrig med varandra.',
	],
	comparingSource:
		'Lahdelma och Salminen (2001), SMAA-2. Tervonen och Lahdelma (2007), Implementing stochastic multicriteria acceptability analysis.',
	comparingColumn: 'Andel av genomräkningarna',
	comparingRows: [
		...precedenceLimits.map(({ precedence, from }) => ({
			share: `minst ${percent(100 * from)}`,
			word: precedenceWords[precedence],
		})),
		{ share: 'färre', word: precedenceWords.noClearDifference },
	],
	workedTitle: 'Ett exempel, uträknat',
	workedLead: 'Sexton svar med lika vikter. Vågskål räknar exemplet med samma kod som räknar bilagorna.',
	workedLabel: 'Visa uträkningen steg för steg',
	questionsTitle: 'Frågorna',
	levelsText:
		'Varje fråga besvaras för varje alternativ, också nollalternativet. Plus är alltid bra för omställningsförmågan. Vet ej och ej tillämpligt är egna svar och räknas aldrig som noll.',
	levelColumn: 'Svar',
	anchorColumn: 'Betyder här',
	why: 'Varför frågan ställs:',
	example: 'Exempel:',
	shortTitle: 'Den korta bedömningen',
	shortText:
		'En kort bedömning har en fråga per effekt. Den används när det bara beslutas att något ska utredas. Den har inga led och säger inget om hur säker riktningen är.',
	lockInTitle: 'Inlåsning',
	lockInText:
		'Frågorna om inlåsning ger inga poäng. De som gäller it-system är de tre skall-kraven, och ett nej på dem lyfts fram i bilagan.',
	preconditionTitle: 'Förutsättningar',
	preconditionText:
		'De fem principerna ger inga poäng. Svaret är på plats, delvis, saknas eller Vet ej. De visar hur troligt det är att effekten blir av.',
	screeningTitle: 'Förprövningen',
	screeningText: 'Frågorna som avgör om ett ärende ska bedömas, och hur.',
	screeningOutcome: {
		full: 'Ja talar för en hel bedömning.',
		short: 'Ja talar för en kort bedömning.',
		none: 'Ja talar för att ingen bedömning behövs.',
		split: 'Ja betyder att ärendet ska delas upp.',
	},
	itSystem: 'Frågas när ärendet gäller ett it-system.',
} as const
