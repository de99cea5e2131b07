import type { CalendarDate } from '#app/domain/calendar.ts'
import { daysBetween, weekdayOf } from '#app/domain/calendar-days.ts'
import { date } from './format.ts'

const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const

const months = [
	...['januari', 'februari', 'mars', 'april', 'maj', 'juni'],
	...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
]

/** «torsdag 10 december 2026». */
export function weekdayDate(day: CalendarDate): string {
	const [year = '', month = '', date = ''] = day.split('-')
	return `${weekdays[weekdayOf(day) - 1] ?? ''} ${String(Number(date))}\u00a0${months[Number(month) - 1] ?? ''} ${year}`
}

/** «i dag», «i morgon», «om 9 dagar»; «i går», «för 3 dagar sedan». */
export function daysAway(day: CalendarDate, today: CalendarDate): string {
	const days = daysBetween(today, day)
	if (days === 0) return 'i dag'
	if (days === 1) return 'i morgon'
	if (days === -1) return 'i går'
	return days > 0 ? `om ${String(days)} dagar` : `för ${String(-days)} dagar sedan`
}

/** «Kallelsen går ut i morgon», «Kallelsen går ut om 9 dagar, torsdag 3 december 2026», «Kallelsen gick ut i går». */
export function noticeWords(notice: CalendarDate, today: CalendarDate): string {
	const away = daysAway(notice, today)
	const near = Math.abs(daysBetween(today, notice)) < 2
	if (notice >= today) return `Kallelsen går ut ${away}${near ? '' : `, ${weekdayDate(notice)}`}`
	return near ? `Kallelsen gick ut ${away}` : `Kallelsen gick ut ${weekdayDate(notice)}`
}

/** «7 dagar före», «1 dag före», «samma dag». */
function before(days: number): string {
	if (days === 0) return 'samma dag som sammanträdet'
	return days === 1 ? '1 dag före' : `${String(days)} dagar före`
}

export const meetingsText = {
	title: 'Sammanträden',
	lead: 'Här håller du nämndernas sammanträden. Startsidan visar när kallelsen går ut och vad som ska vara klart då.',
	none: 'Inga kommande sammanträden är inlagda.',
	noCommittee: 'Du har ingen nämnd att lägga in sammanträden för.',
	earlier: 'Visa tidigare sammanträden',
	earlierHidden: 'Visa bara kommande',
	change: 'Ändra',
	changeOf: (committee: string, day: CalendarDate) => `Ändra sammanträdet ${date(day)}, ${committee}`,
	proposals: (count: number) => (count === 1 ? '1 ärende' : `${String(count)} ärenden`),
	noticeByHand: 'dagen är satt för hand',
	rule: (days: number, moves: boolean) =>
		days === 0
			? `Kallelsen går ut ${before(days)}.`
			: `Kallelsen går ut ${before(days)}${moves ? ', eller närmaste arbetsdag innan om det är helg' : ', även om det är helg'}.`,
	ruleChange: 'Ändra när kallelsen går ut',
	ruleDays: 'Antal dagar före sammanträdet',
	ruleMoves: 'Flytta till närmaste arbetsdag innan, om dagen är en lördag, söndag, helgdag eller afton',
	ruleMovesHelp: 'Aftnar är midsommarafton, julafton och nyårsafton.',
	ruleSave: 'Spara regeln',
	ruleSaved: 'Regeln är sparad.',
	addTitle: 'Lägg in sammanträden',
	committee: 'Nämnd',
	dates: 'Datum',
	datesHelp:
		'Ett eller flera, ett på varje rad eller med komma emellan. Till exempel 10/12 eller 2026-12-10.',
	add: 'Lägg in',
	added: (added: number, known: number) =>
		[
			added === 1 ? '1 sammanträde är inlagt.' : `${String(added)} sammanträden är inlagda.`,
			known === 0 ? '' : known === 1 ? '1 fanns redan.' : `${String(known)} fanns redan.`,
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	oneTitle: (committee: string, day: CalendarDate) => `${committee} ${date(day)}`,
	date: 'Datum',
	dateHelp: (proposals: number) =>
		proposals === 0
			? 'Till exempel 10/12 eller 2026-12-10.'
			: 'Ärendena på sammanträdet flyttar med till den nya dagen.',
	notice: 'Dag då kallelsen går ut',
	noticeHelp: (byRule: CalendarDate) =>
		`Lämna tomt för att följa nämndens regel. Då går kallelsen ut ${weekdayDate(byRule)}.`,
	save: 'Spara sammanträdet',
	saved: 'Sammanträdet är sparat.',
	remove: 'Ta bort sammanträdet',
	removed: 'Sammanträdet är borttaget.',
	cannotRemove: 'Sammanträdet går inte att ta bort, för det finns ärenden på det. Flytta dem först.',
	onIt: 'Ärenden på sammanträdet',
	nothingOnIt: 'Inget ärende är satt till sammanträdet.',
	problems: {
		committeeMissing: 'Välj en nämnd.',
		datesMissing: 'Skriv minst ett datum.',
		date: (typed: string) => `”${typed}” är inget datum som går att läsa. Skriv till exempel 2026-12-10.`,
		far: (typed: string) => `”${typed}” ligger mer än fem år bort. Kontrollera årtalet.`,
		dateMissing: 'Skriv sammanträdets datum.',
		dateTaken: 'Nämnden har redan ett sammanträde den dagen.',
		noticeAfter: 'Kallelsen kan inte gå ut efter sammanträdet.',
		changedMeanwhile:
			'Någon annan har ändrat sammanträdet sedan du öppnade sidan. Kontrollera uppgifterna och spara igen.',
		ruleDays: 'Skriv ett helt antal dagar, 0 till 60.',
		tooMany: 'Lägg in högst 60 datum åt gången.',
	},
} as const
