/** The lines of a stream of UTF-8, without their newlines. Only LF ends a line: JSON may hold U+2028 as it is. */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder()
	let rest = ''
	for await (const chunk of input) {
		const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
		rest = lines.pop() ?? ''
		yield* lines
	}
	rest += decoder.decode()
	if (rest !== '') yield rest
}
