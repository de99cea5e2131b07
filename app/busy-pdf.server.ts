import { PdfQueueFull } from '#app/annex/pdf-pool.server.ts'
import { annexReplies as replies } from '#app/text/annex-replies.ts'

/** Seconds after which it is worth trying again: some tens of PDFs. */
export const retryAfter = { 'Retry-After': '5' } as const

/** Answers 503 with what to do where too many wait for a PDF. */
export async function unlessBusy<Result>(set: () => Promise<Result>): Promise<Result> {
	try {
		return await set()
	} catch (error) {
		if (!(error instanceof PdfQueueFull)) throw error
		const headers = { 'Content-Type': 'text/plain; charset=utf-8', ...retryAfter }
		throw new Response(replies.queueFull, { status: 503, headers })
	}
}
