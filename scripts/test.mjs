/*
 * Runs every check and every test, or with --check those that take less than a minute and need no browser and no
 * PostgreSQL. All steps run, also after one has failed. The last line is «N passed, N failed»; a check that fails, and a
 * run of tests that ends without a report, count as one failure each. --long tries the slow tests at their full counts.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const reports = join(root, '.cache/tests')
const quick = process.argv.includes('--check')
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, NODE_ENV: 'test' }
if (process.argv.includes('--long')) env.VAGSKAL_TEST_COUNTS = 'long'

const checks = ['typecheck', 'lint', 'layers', 'unused', 'format:check']

mkdirSync(reports, { recursive: true })
let passed = 0
let failed = 0

const isBuilt = quick || (await check('build:if-stale'))
await Promise.all([oneAfterAnother(checks), testSuite('unit')])
// Neither row uses a processor all the time: one waits for its disk, the other for its pages.
if (!quick) await Promise.all([withoutPages(), isBuilt && testSuite('browser', 'tests/browser')])

process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1

async function withoutPages() {
	await testSuite('database')
	if (isBuilt) await testSuite('browser', 'tests/http tests/house')
}

/** @param {string[]} names */
async function oneAfterAnother(names) {
	for (const name of names) await check(name)
}

/**
 * @param {string} name
 * @returns {Promise<boolean>} whether it passed
 */
async function check(name) {
	const start = Date.now()
	const { code, output } = await run(`npm run --silent ${name}`, { cwd: root, env })
	if (code !== 0) {
		failed += 1
		process.stdout.write(output)
	}
	say(code === 0, name, start)
	return code === 0
}

/**
 * @param {string} project
 * @param {string} [folders] of its tests; all where it is left out
 */
async function testSuite(project, folders = '') {
	const start = Date.now()
	const suite = folders === '' ? project : folders
	const report = join(reports, `${suite.replaceAll(/\W+/g, '-')}.json`)
	rmSync(report, { force: true })
	const { code, output } = await run(
		`vitest run --project ${project} ${folders} --reporter=dot --reporter=json --outputFile.json=${JSON.stringify(report)}`,
		{ cwd: root, env },
	)
	const counted = countsIn(report)
	passed += counted.passed
	failed += code !== 0 && counted.failed === 0 ? 1 : counted.failed
	if (code !== 0) process.stdout.write(output)
	say(code === 0, `${suite}: ${counted.passed} passed, ${counted.failed} failed`, start)
}

/** @param {string} report */
function countsIn(report) {
	try {
		const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
		return { passed: Number(numPassedTests), failed: Number(numFailedTests) }
	} catch {
		return { passed: 0, failed: 0 }
	}
}

/**
 * @param {boolean} good
 * @param {string} what
 * @param {number} start
 */
function say(good, what, start) {
	process.stdout.write(`${good ? '✓' : '✗'} ${what} (${((Date.now() - start) / 1000).toFixed(1)} s)\n`)
}
