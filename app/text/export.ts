import { integer } from './format.ts'

export const exportText = {
	title: 'Exportera allt',
	lead: 'Kommunens hela innehåll i en fil: ärenden, bedömningar, bilagor med PDF-filer, personer, organisation och logg.',
	contents: 'Filen innehåller',
	items: [
		'kommun.jsonl: allt, rad för rad, med kontrollsummor. Den går att läsa in i en annan installation av Vågskål.',
		'arenden: bedömningen i varje ärende i utbytesformatet, för andra program.',
		'bilagor: varje upprättad bilaga som PDF.',
	],
	warning:
		'Filen innehåller personuppgifter och lösenordens kontrollsummor. Förvara den därefter och ta bort den när den inte behövs.',
	start: 'Gör en export',
	startAgain: 'Gör en ny export',
	running: (rows: number) =>
		rows === 0 ? 'Exporten har börjat.' : `Exporten pågår: ${integer(rows)} poster är skrivna.`,
	runningHelp: 'Du kan lämna sidan och komma tillbaka. Sidan uppdateras av sig själv.',
	update: 'Uppdatera',
	done: (rows: number, at: string) => `Exporten är klar: ${integer(rows)} poster, ${at}.`,
	download: 'Hämta filen',
	kept: 'Filen finns kvar på servern i en timme.',
	failed: 'Exporten gick inte att göra. Kontrollera att servern har plats på disken och försök igen.',
	importTitle: 'Läsa in',
	import:
		'En exporterad kommun läses in på servern, i en installation där kommunen inte redan finns: vagskal import FIL. Inloggningar och länkar för lösenord följer inte med.',
	fileName: (slug: string, date: string) => `vagskal-${slug}-${date}.zip`,
	readMeName: 'LAS-MIG.txt',
	readMe: (name: string) => `Vågskål: ${name}

kommun.jsonl   allt innehåll, en post per rad, med kontrollsummor. Läs in det med: vagskal import FIL.zip
arenden/       bedömningarna i formatet vagskal/assessment@1, när de är så fullständiga att formatet tillåter det
bilagor/       de upprättade bilagorna

Filen innehåller personuppgifter. Förvara den därefter.
`,
} as const
