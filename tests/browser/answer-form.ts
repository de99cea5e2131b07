import type { Locator, Page } from 'playwright-core'
import { assessmentText } from '#app/text/assessment.ts'
import { signedLevel } from '#app/text/format.ts'

/** The parts of the page that each ask one question. */
export async function questions(page: Page): Promise<Locator[]> {
	return page
		.getByRole('region')
		.filter({ has: page.getByRole('table') })
		.all()
}

/** The choice of an alternative, such as «A Inför LOV», in the row that begins with these words. */
export function choice(question: Locator, alternative: string, row: string): Locator {
	return question.getByRole('radio', { name: new RegExp(`^${literal(alternative)} ${literal(row)}( |$)`) })
}

export function levelChoice(question: Locator, alternative: string, level: number): Locator {
	return choice(question, alternative, signedLevel(level))
}

export function motivation(question: Locator, alternative: string): Locator {
	return question.getByLabel(assessmentText.motivationFor(alternative))
}

/** Sends the form and waits for the page that follows. */
export async function saveAndGoOn(page: Page): Promise<void> {
	const here = page.url()
	await page
		.getByRole('button', {
			name: new RegExp(`^(${assessmentText.saveAndNext}|${assessmentText.saveAndReview})$`),
		})
		.click()
	await page.waitForURL((address) => address.href !== here)
}

function literal(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
