/** The page where a version of an annex is disposed of (gallras). */
export const disposalText = {
	title: (version: number) => `Gallra version ${String(version)}`,
	crumb: 'Balanseringsbilaga',
	lead: 'Gallring går inte att ångra.',
	removedTitle: 'Det här förstörs',
	removed: (version: number) => [
		`Innehållet i version ${String(version)} och dess PDF-fil.`,
		'Den bedömning som versionen byggde på. Svaren i ärendet finns kvar.',
		'Publiceringen på webben, om versionen är publicerad.',
	],
	keptTitle: 'Det här finns kvar',
	kept: [
		'Att versionen har funnits: vem som upprättade den, när den fördes över och när den gallrades.',
		'Beslutet om gallring.',
		'Kontrollsummorna, så att ett exemplar i diariet kan prövas mot dem.',
	],
	decision: 'Beslut om gallring',
	decisionHelp:
		'Skriv en hänvisning, till exempel ”ON 2027-02-11 § 14” eller dokumenthanteringsplanens punkt.',
	confirm: 'Jag förstår att innehållet inte går att få tillbaka.',
	submit: (version: number) => `Gallra version ${String(version)}`,
	cancel: 'Avbryt',
	problems: {
		decisionMissing: 'Skriv vilket beslut gallringen bygger på.',
		decisionTooLong: 'Skriv högst 200 tecken.',
		brokenCharacter: 'Texten har ett tecken som inte går att spara. Skriv den på nytt.',
		confirmMissing: 'Kryssa för att du förstår att gallringen inte går att ångra.',
	},
	notTransferred:
		'Versionen gäller och är inte överförd till diariet. Den kan gallras när den är överförd eller ersatt.',
	back: 'Till bilagan',
} as const
