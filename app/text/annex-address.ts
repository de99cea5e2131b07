/** Where the annex can be read on the web. */
export const annexAddressText = {
	label: 'Läs bilagan på webben:',
}
