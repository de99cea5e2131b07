import { annexText } from '#app/text/annex.ts'
import { pasteText } from '#app/text/annex-process.ts'
import { date } from '#app/text/format.ts'
import type { AnnexModel } from './model.ts'

/** The paragraph «Balansering – påverkan på omställningsförmågan» for the tjänsteskrivelse; plain text, a line each. */
export function pasteParagraph({ conclusion, head, date: day, kind }: AnnexModel): string {
	const verdicts = conclusion.lines.map(({ label, verdict, sentences }) =>
		[`${label}: ${verdict}`, ...sentences].join(' '),
	)
	const first = conclusion.findOutFirst
	return [
		pasteText.heading,
		...verdicts,
		...(first ? [`${first.label} ${first.text}`] : []),
		[...(kind === 'short' ? [head.notices[0] ?? ''] : []), pasteText.see(date(day))].join(' '),
	].join('\n')
}

/** The line for Beslutsunderlag. */
export function pasteLine({ date: day }: AnnexModel): string {
	return pasteText.line(date(day))
}

/**
 * `<diarienummer>_Bilaga_Balanseringsbedomning_<datum>.<extension>`; `UTKAST_` before it on a draft, and no
 * diarienummer where there is none. Only A–Z, a–z, 0–9, hyphen, full stop and underscore, so that every file system
 * and case system takes it: å and ä become a, ö becomes o, other letters lose their accents or become hyphens.
 */
export function annexFileName(
	{ state, diarienummer, date: day }: Pick<AnnexModel, 'state' | 'diarienummer' | 'date'>,
	extension: string,
): string {
	return `${[state === 'draft' ? annexText.draftMark : '', safe(diarienummer ?? ''), pasteText.fileStem, day]
		.filter((part) => part !== '')
		.join('_')}.${extension}`
}

function safe(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.replace(/[^A-Za-z0-9.]+/g, '-')
		.replace(/^[-.]+|[-.]+$/g, '')
}
