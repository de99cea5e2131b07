export const serveText = {
	help: `vagskal serve [--demo-if-empty] [--prepare-only]

Startar webbplatsen. Databasen migreras först. Med --demo-if-empty läggs demonstrationsdata in i en tom databas,
dock aldrig i drift (NODE_ENV=production med DATABASE_URL). Med --prepare-only görs databasen i ordning utan att
webbplatsen startas.

Miljövariabler
  PORT            port att lyssna på (3000)
  HOST            adress att lyssna på (127.0.0.1)
  DATABASE_URL    sökväg till en SQLite-fil eller postgres://… (data/vagskal.db)
  SESSION_SECRET  minst 32 tecken; krävs i drift
  PUBLIC_URL      webbplatsens egen adress, till exempel https://vagskal.example.se
  TRUST_PROXY     1 bakom en egen omvänd proxy
  OIDC_…          gemensam inloggning, se docs/drift.md`,
	unknownArgument: (argument: string) => `Okänt argument: ${argument}. Se vagskal serve --help.`,
	servingAt: (url: string) => `Vågskål finns på ${url}`,
	brokenContent: (problems: string) => `Filer i mappen content har fel och måste rättas:\n${problems}`,
	portTaken: (port: number) => `Porten ${String(port)} är upptagen. Välj en annan med PORT=…`,
	cannotListen: (host: string, port: number, code: string) =>
		`Det går inte att lyssna på ${host}, port ${String(port)} (${code}). Kontrollera HOST och PORT.`,
	emptyDatabase:
		'Databasen är tom. Lägg upp kommunen och den första användaren, se vagskal user --help (--new-municipality).',
	noBreakGlass: (slug: string) =>
		`${slug}: lokala konton är avstängda och ingen administratör har ett reservkonto. Svarar inte kommunens inloggning kommer ingen in. Se vagskal user --help (break-glass).`,
	demonstrationInserted: 'Databasen var tom. Demonstrationsdata har lagts in:',
	demonstrationAccounts: (password: string) => `Demonstrationskonton (alla har lösenordet ${password}):`,
	account: (email: string, name: string, role: string) => `  ${email.padEnd(34)} ${name}, ${role}`,
} as const
