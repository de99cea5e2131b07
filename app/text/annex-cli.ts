/** Words of `vagskal annex`. */
export const annexCliText = {
	help: `vagskal annex FIL --form pdf|archive|docx|html|md|txt|json [-o UTFIL] [--date ÅÅÅÅ-MM-DD] [--json]

Gör balanseringsbilagan av en bedömning (vagskal/assessment@1). FIL kan vara - för standard in.
Ur en fil blir bilagan alltid ett utkast. Utan -o skrivs den till standard ut, med -o skrivs sökvägen.

  --form FORM   pdf, archive, docx, html, md, txt eller json; archive är kommunens arkivformat och ur en fil
                detsamma som pdf, som följer både PDF/A-2a och PDF/UA-1; json är formatet vagskal/annex@1
  -o UTFIL      skriv till filen
  --date DATUM  bilagans datum, i dag om inget annat anges
  --json        skriv problem som JSON, ett per rad
`,
	usage: {
		noFile: 'Ange filen med bedömningen.',
		manyFiles: 'Ange en fil åt gången.',
		noForm: 'Ange formen med --form: pdf, archive, docx, html, md, txt eller json.',
		unknownForm: (form: string) =>
			`Formen ${form} finns inte. Välj pdf, archive, docx, html, md, txt eller json.`,
		date: (date: string) => `${date} är inget datum. Skriv ÅÅÅÅ-MM-DD, till exempel 2026-12-03.`,
		options: 'Ett val är okänt eller saknar värde.',
	},
	unwritableFile: (code: string) => ({
		found: unwritable[code] ?? `felet ${code}`,
		expected: 'Ska vara en fil som går att skriva.',
	}),
	missingCharacters: (characters: readonly string[]) =>
		`Dessa tecken saknas i typsnitten och är skrivna med sin kod: ${characters.join(' ')}`,
	replacedCharacters: (characters: readonly string[]) =>
		`Dessa tecken får inte finnas i ett Word-dokument och är skrivna med sin kod: ${characters.join(' ')}`,
	tooManyPages: (pages: number, limit: number) =>
		`Bilagan tar ${String(pages)} sidor men ska rymmas på ${String(limit)}. Korta texterna. Mest plats tar:`,
	tightened: (limit: number) =>
		`Allt ryms inte på ${String(limit)} sidor. En del står bara i bedömningsunderlaget. Mest plats tar:`,
	takes: (field: string, lines: number) => `${field}: ${String(lines)} ${lines === 1 ? 'rad' : 'rader'}.`,
}

const unwritable: Readonly<Record<string, string>> = {
	ENOENT: 'en mapp som inte finns',
	ENOTDIR: 'en fil där en mapp ska vara',
	EISDIR: 'en mapp',
	EACCES: 'en plats där det inte är tillåtet att skriva',
	EROFS: 'en disk som bara går att läsa',
	ENOSPC: 'en full disk',
}
