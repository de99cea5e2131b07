import type { CalendarDate } from '#app/domain/calendar.ts'
import { weekdayDate } from './meetings.ts'

/** The way of an ärende from nämnd to nämnd, with one and the same annex. */
export const routeText = {
	title: 'Ärendets väg',
	lead: 'Samma bilaga följer ärendet hela vägen. Nämndernas politiker och sekreterare kan läsa den när den är upprättad.',
	own: 'ärendets nämnd',
	day: (day: CalendarDate | null) => (day === null ? 'inget datum' : weekdayDate(day)),
	states: { planned: 'kommande', handled: 'behandlat' },
	line: (committee: string, day: CalendarDate | null, state: 'planned' | 'handled' | null) =>
		[committee, day ?? 'inget datum', state === 'handled' ? 'behandlat' : '']
			.filter((part) => part !== '')
			.join(', '),
	change: 'Ändra vägen',
	next: 'Flytta till nästa sammanträde',
	moved: (committee: string, day: CalendarDate) => `${committee}: flyttat till ${weekdayDate(day)}.`,
	undo: 'Ångra flytten',
	noNext: (committee: string) =>
		`${committee} har inget senare sammanträde inlagt. Lägg in det under Sammanträden först.`,
	changedMeanwhile: 'Någon annan har ändrat datumet sedan du öppnade sidan. Kontrollera det och försök igen.',
	handled: 'Markera som behandlat',
	planned: 'Inte behandlat än',
	remove: 'Ta bort',
	ofStop: (action: string, committee: string) => `${action}: ${committee}`,
	addTitle: 'Lägg till en nämnd på vägen',
	committee: 'Nämnd',
	side: 'När behandlas ärendet där?',
	sides: { before: 'Före ärendets nämnd', after: 'Efter ärendets nämnd' },
	date: 'Sammanträdesdatum (frivilligt)',
	dateHelp: 'Till exempel 10/12 eller 2026-12-10.',
	add: 'Lägg till',
	problems: {
		committeeMissing: 'Välj en nämnd.',
		date: 'Skriv ett datum som finns, till exempel 2026-12-10 eller 10/12.',
		full: 'Vägen har redan åtta nämnder. Ta bort någon först.',
	},
} as const
