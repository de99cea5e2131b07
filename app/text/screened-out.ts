/** The annex of an ärende that needs no assessment, and the page where it is made. */
export const screenedOutText = {
	notNeeded: 'Ingen balanseringsbedömning behövs.',
	noReason: 'Skälet är inte noterat.',
	processHeading: 'Så gjordes förprövningen',
	process: (version: string) =>
		`Ärendet är förprövat med Vågskåls frågor, version ${version}. De frågar om beslutet kan göra det lättare eller svårare för kommunen att ställa om. Nämnden kan ändå begära en bedömning.`,
} as const
