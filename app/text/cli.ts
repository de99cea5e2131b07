const exitCodes = `Avslutskoder: 0 klart, 1 nekat (problemen skrivs på standard error), 2 fel användning.
`

/** Arguments and one line about each command. */
const summaries = {
	validate: ['validate FIL…', 'kontrollera bedömningar i utbytesformatet'],
	score: ['score FIL…', 'räkna ut resultatet av bedömningar'],
	annex: ['annex FIL', 'gör bilagan till en bedömning'],
	serve: ['serve', 'starta webbplatsen'],
	migrate: ['migrate', 'skapa eller uppdatera databasens tabeller'],
	backup: ['backup FIL', 'säkerhetskopiera databasen'],
	restore: ['restore FIL', 'återställ en säkerhetskopia i en tom databas'],
	verify: ['verify', 'kontrollera databasen och de upprättade bilagorna'],
	user: ['user …', 'lägg till användare, stäng av dem, byt lösenord'],
} as const
export type CommandName = keyof typeof summaries

function usage(commands: readonly CommandName[]): string {
	const lines = commands.map((name) => `  ${summaries[name][0].padEnd(16)}  ${summaries[name][1]}`)
	return `Vågskål: höjer eller sänker ett förslag kommunens omställningsförmåga?

Användning: vagskal KOMMANDO [ARGUMENT]

${lines.join('\n')}

vagskal KOMMANDO --help berättar mer om ett kommando.
${exitCodes}`
}

/** What the command line says. Help texts end with a newline, single messages do not. */
export const cliText = {
	usage,
	unknownCommand: (name: string) => `Kommandot ${name} finns inte.`,
	noFile: 'Ange minst en fil.',
	unknownOption: 'Okänd flagga, eller en flagga som används fel.',
	valid: (file: string) => `${file}: följer formatet`,
	unreadableFile: (code: string) => ({
		found: unreadable[code] ?? `felet ${code}`,
		expected: 'Ska vara en fil som går att läsa.',
	}),
	validateHelp: `Användning: vagskal validate FIL… [--json]

Kontrollerar att filerna följer formatet vagskal/assessment@1. Filen - är standard input.
Alla problem i alla filer skrivs på standard error, ett per rad: fil: plats: problem.
Platsen är en JSON Pointer, till exempel /alternatives/0/answers/flexibility.sense/level.

  --json    skriv ett JSON-objekt per rad

${exitCodes}`,
	scoreHelp: `Användning: vagskal score FIL… [--json]

Räknar ut resultatet av bedömningar i formatet vagskal/assessment@1 och skriver dem i formatet
vagskal/result@1, ett resultat per rad i filernas ordning. Filen - är standard input.
Om någon fil har problem skrivs inget resultat alls. Problemen skrivs på standard error.

  --json    skriv även problemen som JSON, ett objekt per rad

${exitCodes}`,
}

const unreadable: Readonly<Record<string, string>> = {
	ENOENT: 'ingen sådan fil',
	EISDIR: 'en mapp',
	EACCES: 'en fil som inte får läsas',
}
