import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { buildAnnex } from '#app/annex/build-annex.ts'
import { loadAnnexBudgets } from '#app/annex/budgets.server.ts'
import type { AnnexModel } from '#app/annex/model.ts'
import { renderPdf } from '#app/annex/render-pdf.server.ts'
import { loadInstruments } from '#app/content/load-instruments.ts'
import type { AnnexBudgets } from '#app/annex/budget.ts'
import type { Instrument } from '#app/domain/instrument.ts'
import type { AssessmentDocument } from '#app/domain/assessment.ts'
import { scoreAssessment } from '#app/domain/score.ts'
import { parseAssessment } from '#app/exchange/parse-assessment.ts'
import { launchChromium } from '#tests/support/chromium.ts'
import type { BenchResult } from './bench-result.ts'
import { median, milliseconds, timeInTurns } from './timing.ts'

const file = 'tests/annex/fixtures/lov.json'
const date = '2026-11-24'
const rounds = 40

/** The annex of one assessment as PDF, against a warm Chromium that prints its web page. Every annex differs. */
export async function measureAnnexPrinting(): Promise<readonly BenchResult[]> {
	const document = readDocument()
	const content = loadContent(document.instrument)
	const html = execFileSync(
		process.execPath,
		['bin/vagskal.js', 'annex', file, '--form', 'html', '--date', date],
		{ encoding: 'utf8' },
	)
	const browser = await launchChromium()
	try {
		const page = await browser.newPage()
		let number = 0
		const times = await timeInTurns(
			rounds,
			() => renderPdf(modelOf(numbered(document, (number += 1)), content)),
			async () => {
				await page.setContent(
					html.replaceAll(document.proposal.title, `${document.proposal.title} ${String(number)}`),
				)
				await page.pdf({ format: 'A4', tagged: true })
			},
		)
		const [typst, chromium] = [median(times.first), median(times.second)]
		return [
			{
				name: 'annex as PDF, LOV with three alternatives, each different',
				value: milliseconds(typst),
				baseline: `warm Chromium printing the HTML annex, ${milliseconds(chromium)}`,
				ratio: typst / chromium,
				target: '≤ 0.20× (five times as fast)',
				reached: typst / chromium <= 0.2,
			},
		]
	} finally {
		await browser.close()
	}
}

function readDocument(): AssessmentDocument {
	const parsed = parseAssessment(JSON.parse(readFileSync(file, 'utf8')))
	if (parsed.kind !== 'ok') throw new Error(`${file} is refused`)
	return parsed.document
}

function numbered(document: AssessmentDocument, number: number): AssessmentDocument {
	return {
		...document,
		proposal: { ...document.proposal, title: `${document.proposal.title} ${String(number)}` },
	}
}

interface Content {
	readonly instrument: Instrument
	readonly budgets: AnnexBudgets
}

function loadContent(version: string): Content {
	const instrument = loadInstruments().find((one) => one.version === version)
	if (instrument === undefined) throw new Error(`No instrument ${version}`)
	return { instrument, budgets: loadAnnexBudgets() }
}

function modelOf(document: AssessmentDocument, content: Content): AnnexModel {
	return buildAnnex({
		...content,
		document,
		results: scoreAssessment(document).alternatives,
		settings: { conditionStyle: 'att', showPreparedByName: false },
		version: 1,
		date,
		state: 'draft',
	})
}
