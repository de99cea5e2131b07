import type { Role } from '#app/domain/role.ts'
import { roles } from '#app/domain/role.ts'

const database = `Miljövariabel
  DATABASE_URL    sökväg till en SQLite-fil eller postgres://… (data/vagskal.db)
`

/** What the commands that work on the database say. Help texts end with a newline, single messages do not. */
export const databaseText = {
	migrateHelp: `vagskal migrate

Skapar databasens tabeller, eller uppdaterar dem till den här versionen av programmet.

${database}`,
	backupHelp: `vagskal backup FIL

Skriver allt i databasen till en ny fil: en rad JSON per post, med kontrollsummor. Andra kan arbeta under tiden.
Filen kan återställas till SQLite eller PostgreSQL. Den innehåller personuppgifter: förvara den därefter.
Inloggningar som pågår följer inte med.

${database}`,
	restoreHelp: `vagskal restore FIL

Återställer en säkerhetskopia i en tom databas. Kontrollsummorna prövas, och antingen återställs allt eller inget.

${database}`,
	exportHelp: `vagskal export FIL [--municipality NAMN]

Skriver en kommuns hela innehåll till en ny zip-fil: ärenden, bedömningar, bilagor, personer, organisation och logg.
Andra kan arbeta under tiden. Filen innehåller personuppgifter: förvara den därefter.

  --municipality NAMN   vilken kommun, när databasen har flera: kommunens kortnamn, till exempel alvstad

${database}`,
	importHelp: `vagskal import FIL.zip
vagskal import FIL.json… [--municipality NAMN] [--create]

Läser in en kommun som har exporterats med vagskal export eller från sidan Exportera allt. Kommunen får inte redan
finnas i databasen. Kontrollsummorna prövas.

Med filer i formatet vagskal/assessment@1 läggs i stället ett ärende upp för varje fil, med bedömningen som utkast.

Antingen läses allt in eller inget.

  --municipality NAMN   vilken kommun ärendena ska till, när databasen har flera: dess kortnamn, till exempel alvstad
  --create              lägg upp nämnder, förvaltningar och bolag som filerna nämner men som inte finns

${database}`,
	verifyHelp: `vagskal verify

Räknar om kontrollsummorna för alla upprättade bilagor och loggens kedja, jämför bilagorna med loggen och kontrollerar
databasens fil. PDF-filer som den här versionen av programmet har gjort görs om och jämförs byte för byte.
Portföljens sparade siffror räknas om ur svaren. Avslutskod 1 om något inte stämmer.

${database}`,
	userHelp: `vagskal user add E-POST --name NAMN [--role ROLL]… [--committee NÄMND]
vagskal user password E-POST
vagskal user disable E-POST
vagskal user enable E-POST
vagskal user break-glass E-POST
vagskal user ordinary E-POST

Utan --password-stdin hittar programmet på ett lösenord och visar det en gång. Ett reservkonto (break-glass) får logga in
med sitt lösenord också när lokala konton är avstängda; ordinary gör det till ett vanligt konto igen.

  --name NAMN           personens namn
  --role ROLL           ${roles.join(', ')};
                        kan upprepas; gäller från i dag
  --committee NÄMND     rollerna gäller en nämnd i stället för hela kommunen; nämnden läggs upp om den saknas
  --password-stdin      läs lösenordet från första raden på standard input, minst 12 tecken
  --municipality NAMN   vilken kommun, när databasen har flera: kommunens kortnamn, till exempel alvstad
  --new-municipality NAMN
                        lägg upp kommunen först, till exempel "Älvstads kommun"

${database}`,

	migrated: (names: readonly string[]) =>
		names.length === 0 ? 'Databasen är redan uppdaterad.' : `Databasen är uppdaterad: ${names.join(', ')}`,
	backedUp: (file: string, rows: number) => `${file}: ${String(rows)} poster`,
	restored: (rows: number) => `${String(rows)} poster har återställts.`,
	imported: (name: string, rows: number) => `${name} har lästs in: ${String(rows)} poster.`,
	importedAssessment: (file: string, title: string) => `${file}: ${title}`,
	unknownPlace: (name: string) => ({
		found: `”${name}”, som inte finns i kommunen`,
		expected: 'Ska vara ett namn som finns. Med --create läggs det upp.',
	}),
	verified: 'Allt stämmer.',
	added: (email: string, municipality: string) => `${email} har lagts till i ${municipality}.`,
	disabled: (email: string) => `${email} är avstängd.`,
	enabled: (email: string) => `${email} kan logga in igen.`,
	breakGlass: (email: string) => `${email} är reservkonto.`,
	ordinary: (email: string) => `${email} är ett vanligt konto.`,
	passwordChanged: (email: string) => `${email} har fått ett nytt lösenord.`,
	generatedPassword: (password: string) => `Lösenord (visas bara nu): ${password}`,

	wrongUsage: 'Kommandot används fel.',
	noDatabase: (file: string) =>
		`${file}: databasen finns inte. Kontrollera DATABASE_URL, eller skapa den med vagskal migrate.`,
	cannotOpen: (reason: string) => `Databasen går inte att öppna: ${reason}`,
	fileExists: (file: string) => `${file}: filen finns redan. Välj ett annat namn.`,
	cannotRead: (file: string, code: string) => `${file}: filen går inte att läsa (${code}).`,
	cannotWrite: (file: string, code: string) => `${file}: filen går inte att skriva (${code}).`,
	notEmpty: 'Databasen är inte tom. Återställ i en ny databas.',
	notABackup: (file: string) => `${file}: inte en säkerhetskopia från Vågskål.`,
	newerBackup: (file: string, migration: string) =>
		`${file}: gjord med en nyare version av Vågskål (${migration}). Uppgradera först.`,
	damagedBackup: (file: string, line: number) =>
		`${file}: skadad på rad ${String(line)}. Ingenting har återställts.`,

	notAnExport: (file: string) => `${file}: inte en exporterad kommun från Vågskål.`,
	olderExport: (file: string, migration: string) =>
		`${file}: gjord med en tidigare version av Vågskål (${migration}). Läs in den i en tom databas.`,
	damagedExport: (file: string, line: number) =>
		`${file}: skadad, eller i konflikt med det som finns i databasen, på rad ${String(line)}. Ingenting har lästs in.`,

	pendingMigration: (name: string) =>
		`Tabellerna är inte uppdaterade: ${name} återstår. Kör vagskal migrate.`,
	fileFault: (report: string) => `Databasens fil: ${report}`,
	annexFault: (municipality: string, publicId: string, version: number, part: keyof typeof annexParts) =>
		`${municipality}: bilaga ${publicId}, version ${String(version)}: ${annexParts[part]}`,
	annexRemoved: (municipality: string, sequence: number) =>
		`${municipality}: bilagan som upprättades vid loggens händelse ${String(sequence)} finns inte kvar`,
	figureFault: (municipality: string, publicId: string) =>
		`${municipality}: portföljens siffror för ärende ${publicId} stämmer inte med svaren`,
	notSetAnew: (count: number) =>
		`${count === 1 ? '1 PDF-fil' : `${String(count)} PDF-filer`} prövades bara mot sin kontrollsumma: en annan version av programmet har gjort ${count === 1 ? 'den' : 'dem'}.`,
	auditFault: (municipality: string, sequence: number) =>
		`${municipality}: loggens kedja är bruten vid händelse ${String(sequence)}`,

	noMunicipality: 'Databasen har ingen kommun. Lägg upp en med --new-municipality NAMN.',
	whichMunicipality: (slugs: readonly string[]) =>
		`Databasen har flera kommuner. Välj en med --municipality: ${slugs.join(', ')}`,
	unknownMunicipality: (slug: string, slugs: readonly string[]) =>
		`Kommunen ${slug} finns inte. Välj bland: ${slugs.join(', ')}`,
	municipalityName: 'Kommunens namn ska ha minst en bokstav a–ö eller en siffra.',
	municipalityExists: (slug: string) => `Kommunen ${slug} finns redan.`,
	noPassword: (email: string) =>
		`${email}: kontot har inget lösenord. Sätt ett först med vagskal user password.`,
	unknownPerson: (email: string) => `${email}: det finns ingen användare med den adressen.`,
	emailTaken: (email: string) => `${email}: det finns redan en användare med den adressen.`,
	unknownRole: (role: string, known: readonly Role[]) =>
		`Rollen ${role} finns inte. Välj bland: ${known.join(', ')}`,
	shortPassword: 'Lösenordet är för kort: minst 12 tecken behövs.',
} as const

const annexParts = {
	model: 'innehållet stämmer inte med kontrollsumman',
	pdf: 'PDF-filen stämmer inte med kontrollsumman',
	document: 'bedömningen bakom bilagan stämmer inte med kontrollsumman',
	chain: 'kedjan av upprättade bilagor är bruten',
	state: 'läget är ett annat än det som loggen berättar om',
	rendering: 'PDF-filen blir en annan när den görs om ur innehållet',
} as const
