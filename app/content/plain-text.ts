/** The running text of rendered Markdown, for counting words: a list item or a cell is a line of its own. */
export function plainText(html: string): string {
	return html
		.replace(/<(li|td|th|h[1-6]|p)\b[^>]*>/g, '\n\n')
		.replace(/<[^>]+>/g, '')
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replaceAll('&amp;', '&')
}
