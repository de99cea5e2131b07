import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { launchChromium } from './chromium.ts'

export interface PageOptions {
	/** Width of the window in CSS pixels; 1280 unless told. */
	readonly width?: number
	readonly height?: number
	readonly javaScript?: boolean
	readonly colorScheme?: 'light' | 'dark'
	/** Addresses in `page.goto` may then be paths. */
	readonly baseURL?: string
	/** Cookies and the browser's own storage of an earlier page: `await page.context().storageState()`. */
	readonly storageState?: BrowserContextOptions['storageState']
	/** Complaints that this test is about, such as `/status of 422/`. All others fail it. */
	readonly expected?: readonly RegExp[]
}

const accessibilityRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const withoutScripts = new WeakMap<Page, CDPSession>()

let running: Promise<Browser> | undefined
afterAll(async () => {
	await (await running)?.close()
	running = undefined
})

/**
 * Does the work with a page of its own: no cookies, Swedish, the time of Stockholm. Fails when the page logged an error
 * or a warning, threw, lost a request, or asked for anything from another machine than this one.
 */
export async function withPage<Result>(
	options: PageOptions,
	work: (page: Page) => Promise<Result>,
): Promise<Result> {
	running ??= launchChromium()
	const context = await (await running).newContext(contextOptions(options))
	const page = await context.newPage()
	if (options.javaScript === false) await stopScripts(page)
	const complaints = watch(page)
	try {
		const result = await work(page)
		const unexpected = complaints.filter((text) => !options.expected?.some((pattern) => pattern.test(text)))
		if (unexpected.length > 0) throw new Error(`${page.url()} complained:\n${unexpected.join('\n')}`)
		return result
	} finally {
		await context.close()
	}
}

/**
 * No violation of WCAG 2.2 A and AA, contrast and target size included, nor of axe's best practices; or of the named
 * rules alone.
 */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
	const axe = new AxeBuilder({ page }).setLegacyMode()
	const chosen = rules === undefined ? axe.withTags(accessibilityRules) : axe.withRules([...rules])
	const { violations } = await withScripts(page, () => chosen.analyze())
	const found = violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.target.join(' ')} (${node.failureSummary ?? ''})`),
	)
	if (found.length > 0) throw new Error(`${page.url()} is not accessible:\n${found.join('\n')}`)
}

/** axe waits by timers, which a page without JavaScript does not have. What the page shows was made without them. */
async function withScripts<Result>(page: Page, work: () => Promise<Result>): Promise<Result> {
	const session = withoutScripts.get(page)
	if (session === undefined) return work()
	await session.send('Emulation.setScriptExecutionDisabled', { value: false })
	try {
		return await work()
	} finally {
		await session.send('Emulation.setScriptExecutionDisabled', { value: true })
	}
}

/** Not by `javaScriptEnabled`, which cannot be undone for axe. */
async function stopScripts(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page)
	await session.send('Emulation.setScriptExecutionDisabled', { value: true })
	withoutScripts.set(page, session)
}

function contextOptions(options: PageOptions): BrowserContextOptions {
	return {
		viewport: { width: options.width ?? 1280, height: options.height ?? 900 },
		colorScheme: options.colorScheme ?? 'light',
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm',
		...(options.baseURL === undefined ? {} : { baseURL: options.baseURL }),
		...(options.storageState === undefined ? {} : { storageState: options.storageState }),
	}
}

function watch(page: Page): string[] {
	const complaints: string[] = []
	page.on('console', (message) => {
		const complaint = `${message.type()}: ${message.text()}`
		if (['error', 'warning'].includes(message.type()) && !overtaken.test(complaint))
			complaints.push(complaint)
	})
	page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`))
	page.on('request', (request) => {
		if (!isOnThisMachine(request.url())) complaints.push(`third party: ${request.url()}`)
	})
	page.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? ''
		if (!isLeftBehind(reason) && !isUnwantedScript(page, reason))
			complaints.push(`request lost: ${request.url()} (${reason})`)
	})
	return complaints
}

/** What Remix logs of an answer whose rest a following click has made needless; the page goes where the click said. */
const overtaken = /^error: AbortError: BodyStreamBuffer was aborted/

function isOnThisMachine(address: string): boolean {
	const { protocol, hostname } = new URL(address)
	return ['data:', 'blob:', 'about:'].includes(protocol) || ['127.0.0.1', 'localhost'].includes(hostname)
}

/** What Chromium says of the modules of a page whose scripts do not run. */
function isUnwantedScript(page: Page, reason: string): boolean {
	return withoutScripts.has(page) && reason === 'csp'
}

/** Chromium calls a request failed that a following navigation, or a download, made needless. */
function isLeftBehind(reason: string): boolean {
	return reason === 'net::ERR_ABORTED'
}
