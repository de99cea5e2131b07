import type { TextProblem } from '#app/domain/plain-text.ts'

/** What was found, where a value is not shown itself. */
export const foundText = {
	nothing: 'inget värde',
	object: 'ett objekt',
	list: (entries: number) => `en lista med ${String(entries)} ${entries === 1 ? 'post' : 'poster'}`,
	key: (key: string) => `nyckeln ${key}`,
	repeatedKey: 'en nyckel som redan står i objektet',
	sum: (sum: number) => `summan ${String(sum)}`,
	zeros: 'ytterligare ett nollalternativ',
	bytes: 'något annat än text i UTF-8',
	text: 'text som inte är JSON',
}

/** What the format demands, one sentence per rule. */
export const expectedText = {
	text: 'Ska vara en text.',
	number: 'Ska vara ett tal.',
	integer: 'Ska vara ett heltal.',
	boolean: 'Ska vara true eller false.',
	object: 'Ska vara ett objekt.',
	list: 'Ska vara en lista.',
	oneOf: (values: readonly string[]) =>
		values.length === 1 ? `Ska vara ${values[0] ?? ''}.` : `Ska vara något av ${values.join(', ')}.`,
	required: (rule: string) => `Måste finnas. ${rule}`,
	unknownKey: (keys: readonly string[]) =>
		`Formatet har ingen sådan nyckel här. Det som kan stå här är ${keys.join(', ')}.`,
	notBlank: 'Får inte vara tom.',
	maxCharacters: (most: number) => `Får ha högst ${String(most)} tecken.`,
	problemInText: {
		nul: 'Texten innehåller tecknet NUL (U+0000), som inte kan sparas. Ta bort det.',
		lone_surrogate:
			'Texten innehåller ett halvt tecken (ett ensamt surrogat), som inte kan sparas. Ta bort det.',
	} satisfies Record<TextProblem, string>,
	date: 'Ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.',
	kronor: 'Ska vara hela kronor, från −1 000 000 000 000 till 1 000 000 000 000.',
	percent: 'Ska vara hela procent, från 0 till 100.',
	orientationSum: 'De tre andelarna ska tillsammans bli 100.',
	orientation: 'Ska vara ett objekt med maintain, exploit och explore, eller "unknown".',
	chainKind: 'Ska vara "risk" eller "opportunity".',
	weight: 'Ska vara ett tal från 0 till 100 med högst tre decimaler.',
	allWeightsZero: 'Minst en vikt ska vara större än 0.',
	alternatives: 'Ska vara en lista med 1–6 alternativ.',
	uniqueId: 'Varje alternativ ska ha ett eget id.',
	oneZero: 'Bara ett alternativ får vara nollalternativ.',
	kind: 'Ska vara "full" eller "short".',
	instrument: (known: readonly string[]) => `Ska vara en version som finns: ${known.join(', ')}.`,
	utf8: 'Filen ska vara text i UTF-8.',
	json: 'Filen ska vara JSON.',
	jsonAt: (line: number, column: number) =>
		`Filen ska vara JSON. Felet finns på rad ${String(line)}, tecken ${String(column)}.`,
	uniqueKey: 'En nyckel får bara stå en gång i samma objekt.',
}

/** «Hittade 3. Ska vara ett datum …» */
export function problemSentence(found: string, expected: string): string {
	return `Hittade ${found}. ${expected}`
}

/** What each field of `vagskal/assessment@1` means; shown in the JSON Schema and in the documentation made from it. */
export const fieldText = {
	document:
		'En balanseringsbedömning: ärendet, alternativen och svaren. Samma format in och ut ur hela programmet.',
	format: 'Formatets namn och version.',
	instrument: 'Den version av frågorna som bedömningen gjordes med, till exempel ”2026-1”.',
	municipality: 'Kommunen.',
	municipalityName: 'Kommunens namn.',
	proposal: 'Ärendet som bedöms.',
	title: 'Ärendets rubrik.',
	diarienummer: 'Diarienummer, högst 40 tecken, fritt skrivet.',
	committee: 'Den som beslutar: nämnd, kommunstyrelse, kommunfullmäktige eller bolagsstyrelse.',
	meetingDate: 'Sammanträdesdag, ÅÅÅÅ-MM-DD.',
	type: 'Ärendetyp: nämndinitierat (committee), motion, medborgarförslag (citizen_proposal), ledamotsinitiativ (member_initiative), remiss (referral), utredning (inquiry), upphandling (procurement), styrdokument (policy), budget eller annat (other).',
	description: 'Vad ärendet handlar om.',
	unit: 'Den förvaltning (administration) eller det bolag (company) som ansvarar.',
	unitName: 'Förvaltningens eller bolagets namn.',
	unitKind: 'administration är en förvaltning, company ett bolag.',
	preparedBy: 'Den som har tagit fram bedömningen.',
	preparedByName: 'Namnet. Kan utelämnas.',
	preparedByRole: 'Rollen, till exempel ”utredare”.',
	preparedByUnit: 'Förvaltningen eller bolaget som personen arbetar på.',
	kind: 'full har sexton frågor, short är kort bedömning med fyra. Utelämnat betyder full.',
	screening: 'Förprövningen: om ärendet behöver en bedömning, och varför.',
	screeningOutcome:
		'Förprövningens utfall: full bedömning (full), kort bedömning (short) eller ingen (none).',
	screeningReason: 'Skälet till utfallet.',
	summary: 'Förvaltningens kommentar i bilagans slutsats.',
	weights:
		'Vikter för de fyra effekterna: alla fyra eller ingen, 0–100 med högst tre decimaler, minst en större än 0. Utelämnat betyder lika vikter.',
	weightSet: 'Vad vikterna kallas och när de bestämdes.',
	weightSetName: 'Vikternas namn.',
	weightSetDate: 'Dagen då vikterna bestämdes, ÅÅÅÅ-MM-DD.',
	alternatives: 'Alternativen, 1–6. Varje alternativ har ett eget id och högst ett är nollalternativ.',
	alternativeId: 'Kort beteckning, till exempel ”A”, högst 20 tecken.',
	alternativeTitle: 'Alternativets namn.',
	alternativeDescription: 'Vad alternativet innebär.',
	zero: 'true för nollalternativet: det som händer om inget beslutas.',
	answers: 'De svar som bedömarna har enats om. En fråga som utelämnas är inte besvarad.',
	level:
		'Nivån från −2 (befäster tydligt) till 2 (stärker tydligt), där 0 är som i dag, eller "unknown" för vet ej eller "notApplicable" för ej tillämpligt.',
	motivation: 'Varför svaret är som det är. Vanlig text.',
	evidence:
		'Vad svaret vilar på: inget (none), erfarenhet (experience), egna data (own_data) eller forskning (research).',
	source: 'Hänvisning till underlaget.',
	reason: 'Varför bedömarna enades om svaret.',
	assessors: 'Bedömarnas egna svar, var för sig.',
	role: 'Bedömarens roll.',
	assessorAnswers: 'Bedömarens egna svar. En fråga som utelämnas är inte besvarad.',
	orientation:
		'Hur alternativets pengar och timmar fördelas i hela procent: bevara (maintain), effektivisera (exploit) och utforska (explore), tillsammans 100. "unknown" är vet ej.',
	cost: 'Det som beslutet tillför eller flyttar, i hela kronor: en gång (oneOff) och per år (yearly). Negativt är en besparing.',
	itSystem: 'true om ärendet omfattar ett it-system.',
	lockIn: 'Inlåsning. "yes" betyder att inlåsningen finns.',
	note: 'Anteckning.',
	preconditions:
		'De fem principerna för balansering: på plats (in_place), delvis (partly), saknas (missing) eller vet ej (unknown).',
	chain: 'Möjligheter och risker längs beslutskedjan.',
	link: 'Beslut (decision), uppdrag och kravställning (requirements), genomförande (delivery) eller uppföljning (followUp).',
	chainText: 'Vad som kan hända.',
	likelihood: 'Sannolikhet 1–4. Bara för en risk.',
	consequence: 'Konsekvens 1–4. Bara för en risk.',
	conditions: 'Villkor som nämnden kan besluta.',
	conditionText: 'Villkoret, en att-sats eller en fristående mening.',
	responsible: 'Vem som ansvarar för villkoret.',
	followUp: 'När villkoret följs upp, ÅÅÅÅ-MM-DD.',
	criteria: 'De frågor vars svar villkoret förklarar.',
	affected: 'De som berörs, och om de har hörts: ja (yes), delvis (partly), nej (no) eller vet ej (unknown).',
	who: 'Vilka som berörs.',
	how: 'Hur de har hörts.',
}

/** What each field of `vagskal/result@1` means. */
export const resultText = {
	document: 'Resultatet av en balanseringsbedömning. Tal är avrundade en gång, till närmaste flyttal.',
	point: 'Medelvärdet av de kända nivåerna, från −2 till 2. null när ingen nivå är känd.',
	range:
		'Det lägsta och det högsta värdet om varje vet ej faller ut så dåligt eller så bra som skalan tillåter.',
	known: 'Antal frågor med en nivå.',
	applicable: 'Antal frågor som gäller, det vill säga inte är ej tillämpliga.',
	effects: 'De fyra effekterna. null när ingen av effektens frågor gäller.',
	stages: 'De fyra leden i omställningen, utan vikter. null i en kort bedömning.',
	overall: 'Effekterna sammanvägda.',
	verdict:
		'Omdömet: ökar tydligt (increases_clearly), ökar något (increases_somewhat), påverkar inte nämnvärt (no_notable_effect), minskar något (decreases_somewhat), minskar tydligt (decreases_clearly) eller går inte att bedöma (cannot_be_assessed).',
	notAssessable:
		'Varför det inte går att bedöma: för få svar (coverage), för få frågor som gäller (few_applicable), en effekt utan nivå (effect_without_level) eller inget sammanvägt värde (no_overall_point).',
	certainty:
		'Om riktningen står sig hur vet ej-svaren än faller ut. null när det inte går att bedöma och i en kort bedömning.',
	sameDirection: 'Andelen av alla möjliga utfall av vet ej-svaren som ger samma riktning. null som ovan.',
	contradiction: 'true när någon effekt är minst 0,5 och någon annan högst −0,5.',
	complete: 'true när varje fråga har ett svar.',
	unknowns: 'Vet ej och obesvarade frågor, de som betyder mest först.',
	share: 'Hur stor del av det sammanvägda intervallet frågan ensam svarar för, i skalans enheter.',
	decisive: 'true när svaret ensamt kan ändra omdömet.',
	answersNeeded: 'Hur många fler svar som behövs för att det ska gå att bedöma.',
	whatItTakes:
		'De frågor, så få som möjligt, som med nivån 2 skulle ge nästa bättre omdöme. null när omdömet redan är det bästa eller inte kan ges.',
	disagreements: 'Frågor där bedömarnas nivåer skiljer sig med 2 eller mer.',
	missingMotivations: 'Frågor där svaret behöver en motivering men saknar den.',
}

/** What each field of `vagskal/comparison@1` means. */
export const comparisonResultText = {
	document:
		'Hur tålig ordningen mellan alternativ är, med många olika vikter och utfall för vet ej (SMAA-2). Visar inte vilket beslut som är rätt.',
	draws: 'Antal genomräkningar.',
	alternatives: 'Alternativen som jämförs, i den ordning de gavs. Med flera filer FIL:ALTERNATIV.',
	rankAcceptability:
		'Per alternativ: andelen genomräkningar där det kommer först, tvåa och så vidare. En delad plats räknas lika till dem som delar den.',
	pairwise:
		'Per alternativ och annat alternativ: andelen där det första kommer före. Lika räknas som en halv.',
	centralWeights:
		'Medelvärdet av de vikter som sätter alternativet först. null när inga gör det. En effekt som inte gäller något alternativ väger 0.',
	confidence:
		'Andelen utfall för vet ej där alternativet kommer först med sina egna medelvikter. null när det aldrig kommer först.',
}
