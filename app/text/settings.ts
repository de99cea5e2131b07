import { decimal } from './format.ts'

/** The page where an administrator sets how the municipality writes its annexes. */
export const settingsText = {
	title: 'Kommunens inställningar',
	lead: 'Inställningarna gäller bilagor som upprättas från och med nu. En upprättad bilaga ändras inte.',
	name: 'Kommunens namn',
	nameHelp: 'Står överst i bilagan och i sidfoten, till exempel Älvstads kommun.',
	accent: 'Bilagans färg',
	accentHelp:
		'Färgen på rubriker och linjer i bilagan. Sex tecken efter #, till exempel #005963. Lämna tomt för Vågskåls egen färg.',
	accentShown: (colour: string, contrast: number) =>
		`Rubrikerna får färgen ${colour}. Kontrasten mot vitt är ${decimal(contrast, 1)}.`,
	choices: {
		paperName: {
			legend: 'Vad handlingen till nämnden heter',
			options: { tjänsteskrivelse: 'Tjänsteskrivelse', tjänsteutlåtande: 'Tjänsteutlåtande' },
		},
		conditionStyle: {
			legend: 'Så skrivs möjliga villkor',
			options: {
				att: 'Att-satser: ”att krav ställs på …”',
				sentences: 'Fristående meningar: ”Krav ställs på …”',
			},
		},
		archiveProfile: {
			legend: 'Arkivformat för PDF',
			options: {
				'a-2a': 'PDF/A-2a och PDF/UA-1 i samma fil (förval)',
				'a-1a': 'PDF/A-1a, för arkiv som inte tar emot PDF/A-2. Följer inte PDF/UA-1',
				'a-3a': 'PDF/A-3a och PDF/UA-1, med bilagans data bifogad i filen',
			},
		},
	},
	logo: {
		title: 'Logotyp',
		none: 'Kommunen har ingen logotyp i bilagorna ännu.',
		isDrawing: 'Så står den i bilagan, före kommunens namn.',
		isPicture: 'Så står den i bilagan, före kommunens namn. Den är sparad som en bild på vit botten.',
		alt: (municipality: string) => `Logotyp för ${municipality}`,
		choose: 'Välj en logotyp',
		chooseOther: 'Välj en annan logotyp',
		help: 'SVG eller PNG, högst 300 kB. Välj den variant som är gjord för vit botten.',
		save: 'Spara logotypen',
		saved: 'Logotypen är sparad.',
		remove: 'Ta bort logotypen',
		removed: 'Logotypen är borttagen. Bilagor som redan är upprättade har den kvar.',
		problems: {
			missing: 'Välj en fil först.',
			tooLarge: 'Filen är större än 300 kB. Spara den mindre, till exempel 800 punkter bred.',
			format: 'Filen är varken SVG eller PNG. Välj en fil som slutar på .svg eller .png.',
			broken: 'Filen går inte att läsa. Spara logotypen på nytt ur programmet som den är gjord i.',
			letters: 'Logotypen har text som behöver ett typsnitt. Gör om texten till kurvor och spara filen igen.',
			elsewhere: 'Logotypen hämtar en bild från en annan plats. Bädda in bilden och spara filen igen.',
			intricate: 'Logotypen är för invecklad för att ritas. Spara den som PNG i stället.',
			pixels: 'Bilden ska vara mellan 40 och 4 000 punkter på den längsta sidan.',
			invisible: 'Logotypen syns inte mot vitt. Välj den variant som är gjord för vit botten.',
		},
	},
	showPreparedByName: 'Visa namnet på den som har tagit fram underlaget',
	reviewRequired: 'Bedömningen ska granskas och godkännas innan bilagan upprättas',
	save: 'Spara',
	saved: 'Inställningarna är sparade.',
	problems: {
		nameMissing: 'Skriv kommunens namn.',
		nameTooLong: 'Skriv högst 80 tecken.',
		brokenCharacter: 'Texten har ett tecken som inte går att spara. Skriv den på nytt.',
		colour: 'Skriv färgen som # och sex tecken, till exempel #005963.',
		choice: 'Välj ett av alternativen.',
		contrast: (contrast: number) =>
			`Färgen har kontrasten ${decimal(contrast, 1)} mot vitt. Den behöver minst 4,5 för att gå att läsa. Välj en mörkare färg.`,
		/** What somebody else wrote meanwhile. */
		theirs: (value: string) =>
			value === ''
				? 'Någon annan har tömt fältet sedan du öppnade sidan. Spara igen om ditt värde ska gälla.'
				: `Någon annan har ändrat till ”${value}” sedan du öppnade sidan. Spara igen om ditt värde ska gälla.`,
	},
} as const
