const exitCodes = `Avslutskoder: 0 klart, 1 nekat (problemen skrivs på standard error), 2 fel användning.
`

/** Arguments and one line about each command. */
const summaries = {
	validate: ['validate FIL…', 'kontrollera bedömningar i utbytesformatet'],
	score: ['score FIL…', 'räkna ut resultatet av bedömningar'],
	compare: ['compare FIL…', 'räkna ut hur tålig ordningen mellan alternativ är'],
	annex: ['annex FIL', 'gör bilagan till en bedömning'],
	serve: ['serve', 'starta webbplatsen'],
	migrate: ['migrate', 'skapa eller uppdatera databasens tabeller'],
	backup: ['backup FIL', 'säkerhetskopiera databasen'],
	restore: ['restore FIL', 'återställ en säkerhetskopia i en tom databas'],
	export: ['export FIL', 'skriv en kommuns hela innehåll till en fil'],
	import: ['import FIL…', 'läs in en exporterad kommun, eller bedömningar i utbytesformatet'],
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
	compareHelp: `Användning: vagskal compare FIL… [--rank EFFEKTER] [--draws ANTAL] [--json]

Räknar ut hur tålig ordningen mellan 2–6 alternativ är, med många olika vikter och utfall för Vet ej
(SMAA-2), och skriver det i formatet vagskal/comparison@1. Filen - är standard input. Med flera filer
heter alternativen FIL:ALTERNATIV. Samma svar ger samma siffror, vad texterna än säger. Filernas
egna vikter används inte.

  --rank    de fyra effekterna med komma emellan, den viktigaste först:
            innovation,renewal,flexibility,bureaucracy
  --draws   antal genomräkningar, 1–10 000 000 (10 000 om inget anges)
  --json    skriv även problemen som JSON, ett objekt per rad

${exitCodes}`,
	rank: 'Ange de fyra effekterna en gång var, med komma emellan: flexibility, bureaucracy, renewal, innovation.',
	draws: 'Ange antalet genomräkningar som ett heltal från 1 till 10000000.',
	cannotBeAssessed: (id: string) =>
		`${id}: går inte att bedöma. Alternativet räknas med, men dra inga slutsatser om dess plats.`,
	compared: {
		count: (count: number) => ({
			found: count === 1 ? '1 alternativ' : `${String(count)} alternativ`,
			expected: 'Ska vara 2–6 alternativ i filerna tillsammans.',
		}),
		instrument: (found: string, other: string, file: string) => ({
			found: `"${found}"`,
			expected: `Ska vara samma version som i ${file}: "${other}". Svar på olika frågor jämförs inte.`,
		}),
		kind: (found: string, other: string, file: string) => ({
			found: `"${found}"`,
			expected: `Ska vara samma slags bedömning som i ${file}: "${other}". En kort bedömning jämförs inte med en hel.`,
		}),
		nothingApplicable: {
			found: 'bara svar som är ej tillämpliga',
			expected: 'Ska vara minst en fråga som gäller alternativet.',
		},
	},
}

const unreadable: Readonly<Record<string, string>> = {
	ENOENT: 'ingen sådan fil',
	EISDIR: 'en mapp',
	EACCES: 'en fil som inte får läsas',
}
