import { scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashPassword, needsRehash, verifyPassword } from '#app/access/password.ts'

test('a password is recognised by its hash, however its letters are composed, and no other is', async () => {
	const hash = await hashPassword('Å hundra ord')
	expect(hash).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/u)
	expect(await verifyPassword('Å hundra ord', hash)).toBe(true)
	expect(await verifyPassword('A\u030A hundra ord', hash)).toBe(true)
	expect(await verifyPassword('å hundra ord', hash)).toBe(false)
	expect(await verifyPassword('', hash)).toBe(false)
	expect(needsRehash(hash)).toBe(false)
}, 30_000)

test('the same password has a different hash each time', async () => {
	expect(await hashPassword('samma')).not.toBe(await hashPassword('samma'))
}, 30_000)

test('a hash with older parameters still works, and asks to be made anew', async () => {
	const salt = Buffer.alloc(16, 7)
	const key = scryptSync('gammalt lösenord', salt, 32, { N: 2 ** 14, r: 8, p: 1 })
	const hash = `$scrypt$ln=14,r=8,p=1$${salt.toString('base64')}$${key.toString('base64')}`
	expect(await verifyPassword('gammalt lösenord', hash)).toBe(true)
	expect(await verifyPassword('nytt lösenord', hash)).toBe(false)
	expect(needsRehash(hash)).toBe(true)
})

test('without a hash, or with one that cannot be read, every password is wrong', async () => {
	for (const hash of [null, '', 'x', '$scrypt$ln=17,r=8,p=1$$', '$scrypt$ln=99,r=8,p=1$YQ==$YQ=='])
		expect(await verifyPassword('lösenord', hash), String(hash)).toBe(false)
}, 30_000)
