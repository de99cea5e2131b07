import { describe, expect, test } from 'vitest'
import { createThrottle } from '#app/access/throttle.ts'

const at = (time: string) => `2026-11-24T${time}:00.000Z`

describe('a throttle of two in ten minutes', () => {
	test('is over after the second from the same network, and not for another', () => {
		const throttle = createThrottle({ windowMinutes: 10, perNetwork: 2 })
		throttle.count('192.0.2.1', at('10:01'))
		expect(throttle.isOver('192.0.2.1', at('10:02'))).toBe(false)
		throttle.count('192.0.2.1', at('10:03'))
		expect(throttle.isOver('192.0.2.1', at('10:09'))).toBe(true)
		expect(throttle.isOver('192.0.2.2', at('10:09'))).toBe(false)
	})

	test('forgets when the window is over', () => {
		const throttle = createThrottle({ windowMinutes: 10, perNetwork: 2 })
		for (const time of ['10:01', '10:02']) throttle.count('192.0.2.1', at(time))
		expect(throttle.isOver('192.0.2.1', at('10:10'))).toBe(true)
		expect(throttle.isOver('192.0.2.1', at('10:11'))).toBe(false)
		throttle.count('192.0.2.1', at('10:11'))
		expect(throttle.isOver('192.0.2.1', at('10:12'))).toBe(false)
	})

	test('takes the addresses of one IPv6 network as one', () => {
		const throttle = createThrottle({ windowMinutes: 10, perNetwork: 2 })
		throttle.count('2001:db8:1:2:aaaa::1', at('10:01'))
		throttle.count('2001:db8:1:2:bbbb::9', at('10:01'))
		expect(throttle.isOver('2001:db8:1:2:cccc::5', at('10:02'))).toBe(true)
		expect(throttle.isOver('2001:db8:1:3:cccc::5', at('10:02'))).toBe(false)
	})

	test('keeps ten thousand networks and forgets the one that was heard of longest ago', () => {
		const throttle = createThrottle({ windowMinutes: 10, perNetwork: 1 })
		for (let n = 0; n <= 10_000; n += 1) throttle.count(`host${String(n)}`, at('10:01'))
		expect(throttle.isOver('host0', at('10:02'))).toBe(false)
		expect(throttle.isOver('host1', at('10:02'))).toBe(true)
	})
})
