import { afterEach, beforeEach, expect, vi } from 'vitest'

/** A test during which something is logged as an error or a warning fails, also when all else is as expected. */
beforeEach(() => {
	vi.spyOn(console, 'error')
	vi.spyOn(console, 'warn')
})

afterEach(() => {
	const logged = [console.error, console.warn].flatMap((log) => vi.mocked(log).mock.calls)
	vi.restoreAllMocks()
	expect(logged, 'logged as errors or warnings').toEqual([])
})
