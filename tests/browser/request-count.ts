import type { Page } from 'playwright-core'

/** Counts what the page asks for, to be printed beside the test: figures to look at, not limits. */
export function countRequests(page: Page): { print: (what: string) => void } {
	const start = performance.now()
	let documents = 0
	let others = 0
	page.on('request', (request) => {
		if (request.resourceType() === 'document') documents += 1
		else others += 1
	})
	return {
		print(what) {
			const seconds = ((performance.now() - start) / 1000).toFixed(1)
			process.stdout.write(
				`${what}: ${String(documents)} pages, ${String(others)} other requests, ${seconds} s\n`,
			)
		},
	}
}
