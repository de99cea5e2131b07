import type { PortfolioStatus } from '#app/domain/portfolio/selection.ts'
import { sentenceList } from './format.ts'

const proposals = (count: number) => (count === 1 ? '1 ärende' : `${String(count)} ärenden`)
const units = (amount: string) => `${amount} procentenheter`

const statuses: Record<PortfolioStatus, string> = {
	undecided: 'Inte beslutade',
	decided: 'Beslutade',
	withdrawn: 'Tillbakadragna',
}

/** The page that shows the whole: every figure with its words. */
export const portfolioText = {
	title: 'Portfölj',
	lead: 'Alla bedömda ärenden tillsammans: vart pengarna går, vad som stärker omställningsförmågan och vad vi ännu inte vet.',
	forPolitician: 'Du ser de ärenden som har en upprättad bilaga.',
	selection: 'Välj ärenden',
	committee: 'Nämnd',
	allCommittees: 'Alla nämnder',
	unit: 'Förvaltning eller bolag',
	allUnits: 'Alla förvaltningar och bolag',
	administrations: 'Förvaltningar',
	companies: 'Bolag',
	year: 'Sammanträdesår',
	allYears: 'Alla år',
	status: 'Status',
	allStatuses: 'Beslutade och inte beslutade',
	statuses,
	type: 'Ärendetyp',
	allTypes: 'Alla ärendetyper',
	show: 'Visa',
	clear: 'Rensa',
	what: 'Vad räknas?',
	whatCounts: [
		'Ett ärende räknas när alla svar är inlämnade. Utkast räknas aldrig, och inte heller en bedömning som har öppnats igen.',
		'Är ärendet beslutat räknas det alternativ som beslutades. Annars räknas det första alternativet som inte är nollalternativet.',
		'Pengar är engångskostnaden plus fyra års kostnad per år. Det är beloppets storlek som räknas, så en besparing väger lika mycket som en utgift.',
		'Korta bedömningar har fyra frågor. De blandas aldrig med dem som har sexton.',
	],
	count: (count: number) =>
		`Urvalet har ${count === 1 ? '1 bedömt ärende' : `${String(count)} bedömda ärenden`}.`,
	none: 'Inget bedömt ärende i urvalet.',
	noneHelp: 'Välj färre villkor, eller vänta tills svaren i ett ärende är inlämnade.',
	refreshing: (left: number) =>
		`Siffrorna för ${proposals(left)} räknas om just nu. Ladda om sidan om en stund. Du kan lämna den under tiden.`,
	instruments: (parts: readonly string[]) => `Frågorna: ${sentenceList(parts)}.`,
	instrument: (kind: 'full' | 'short', version: string, count: number) =>
		`${kind === 'full' ? 'version' : 'kort bedömning, version'} ${version} i ${proposals(count)}`,
	severalInstruments: 'Urvalet blandar flera versioner av frågorna. Jämför med försiktighet.',
	proposals,
	table: 'Visa som tabell',
	download: 'Hämta',
	downloadOf: (title: string, form: string) => `Hämta ”${title}” som ${form}`,
	forms: { csv: 'CSV', svg: 'SVG', png: 'PNG' },
	linkHelp: 'Varje siffra leder till ärendena bakom den.',
	toProposals: (words: string) => `Visa ärendena: ${words}`,

	target: {
		title: 'Kommunens mål',
		none: 'Kommunen har inget mål för balansen. Administratören kan lägga in det när det är beslutat.',
		is: (maintain: string, exploit: string, explore: string) =>
			`Målet är ${maintain} bevara, ${exploit} effektivisera och ${explore} utforska.`,
		decided: (by: string, from: string) => `Beslutat av ${by}. Gäller från ${from}.`,
		from: (from: string) => `Gäller från ${from}.`,
	},

	answer: {
		question: 'Är helheten i balans?',
		near: (distance: string) => `Ja. Det som är beslutat ligger nära målet: ${units(distance)} ifrån.`,
		some_way: (distance: string) => `Inte riktigt. Det som är beslutat ligger ${units(distance)} från målet.`,
		far: (distance: string) => `Nej. Det som är beslutat ligger ${units(distance)} från målet.`,
		most: (more: string, share: string, target: string) =>
			`Mest skiljer ${more}: ${share} mot målets ${target}.`,
		noTarget: (maintain: string, exploit: string, explore: string) =>
			`Det går inte att säga, för kommunen har inget mål. Av det som är beslutat går ${maintain} till att bevara, ${exploit} till att effektivisera och ${explore} till att utforska.`,
		nothingDecided: 'Det går inte att säga än. Inget i urvalet är beslutat med känd kostnad och inriktning.',
		waiting: (distance: string, isNearer: boolean | null) =>
			`Om allt som väntar beslutas, med sitt första alternativ, blir avståndet ${units(distance)}${isNearer === null ? '' : isNearer ? ': närmare målet' : ': längre från målet'}.`,
		waitingOnly: (maintain: string, exploit: string, explore: string) =>
			`Om allt som väntar beslutas, med sitt första alternativ, går ${maintain} till att bevara, ${exploit} till att effektivisera och ${explore} till att utforska.`,
		basis: (weighed: number, all: number) =>
			`Svaret bygger på ${String(weighed)} av ${proposals(all)} med beslut. Resten saknar kostnad eller inriktning.`,
		basisAll: (all: number) =>
			`Svaret bygger på ${proposals(all)} med beslut. Alla har kostnad och inriktning.`,
		bounds: (near: number, far: number) =>
			`Gränserna är Vågskåls egna: högst ${String(near)} procentenheter är nära målet, mer än ${String(far)} är långt ifrån.`,
		distance:
			'Avståndet till målet är hälften av skillnaderna sammanlagt. 0 är precis på målet, 100 så långt ifrån det går att komma.',
	},
} as const
