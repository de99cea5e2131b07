import type { CalendarDate } from '#app/domain/calendar.ts'
import { capitalised, date, sentenceList } from './format.ts'
import { daysAway, noticeWords, weekdayDate } from './meetings.ts'

/** The page that answers «what must I do today», by role. */
export const startText = {
	title: (name: string) => `Hej ${name}`,
	invited: 'Du är inbjuden att bedöma',
	invitedDue: (day: CalendarDate) => `Svara senast ${date(day)}`,
	meetings: 'Att göra till sammanträdena',
	meetingsNone: 'Inget ärende väntar på dig.',
	meeting: (committee: string, day: CalendarDate) => `${committee}, ${weekdayDate(day)}`,
	notice: (notice: CalendarDate, today: CalendarDate) => `${noticeWords(notice, today)}.`,
	late: (notice: CalendarDate, today: CalendarDate, unfinished: number) =>
		`Försenat: kallelsen gick ut ${daysAway(notice, today)}, men ${unfinished === 1 ? '1 ärende är inte klart' : `${String(unfinished)} ärenden är inte klara`}.`,
	answerBy: (notice: CalendarDate, today: CalendarDate) =>
		notice < today
			? 'Svaren skulle ha varit klara när kallelsen gick ut. Svara så snart du kan.'
			: `Svaren behövs senast ${weekdayDate(notice)}, när kallelsen går ut.`,
	meetingDay: (day: CalendarDate, today: CalendarDate) => `Sammanträdet är ${daysAway(day, today)}.`,
	nothingOn: 'Sammanträden utan ärenden i Vågskål',
	nothingOnLine: (meeting: string, notice: string) => `${meeting}. ${notice}`,
	passed: 'Sammanträdet har varit, men bilagan är inte upprättad',
	passedHelp: 'Öppna ärendet och flytta det till nästa sammanträde, eller avsluta det.',
	undated: 'Utan sammanträdesdatum',
	review: 'Att granska',
	papers: 'Att läsa inför dina sammanträden',
	papersNone: 'Det finns inga balanseringsbilagor till dina kommande sammanträden än.',
	established: 'Senast upprättade bilagor',
	establishedNone: 'Ingen bilaga är upprättad än.',
	allProposals: 'Alla ärenden',
	allMeetings: 'Alla sammanträden',
	standIn: 'Ersättare vid frånvaro',
	calendar: 'Prenumerera på en kalender',
	attention: 'Behöver ses över',
	attentionNone: 'Allt ser ut att vara i ordning.',
	administrator:
		'Du administrerar Vågskål. Konton läggs upp, stängs och får nytt lösenord med kommandot vagskal user.',
	noMeetings: (names: readonly string[]) =>
		`${capitalised(sentenceList(names))} har inga kommande sammanträden inlagda.`,
	noSecretary: (names: readonly string[]) => `${capitalised(sentenceList(names))} har ingen sekreterare.`,
} as const
