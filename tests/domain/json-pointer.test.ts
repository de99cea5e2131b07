import { expect, it } from 'vitest'
import { jsonPointer } from '#app/domain/json-pointer.ts'

it('a JSON Pointer names the whole document by nothing, and escapes ~ and / in keys (RFC 6901)', () => {
	expect(jsonPointer([])).toBe('')
	expect(jsonPointer(['alternatives', 0, 'answers', 'flexibility.sense'])).toBe(
		'/alternatives/0/answers/flexibility.sense',
	)
	expect(jsonPointer(['a/b', 'm~n', ''])).toBe('/a~1b/m~0n/')
})
