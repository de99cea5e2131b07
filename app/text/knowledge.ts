import type { Reader } from '#app/domain/article.ts'
import { integer } from './format.ts'
import { siteText } from './site.ts'

/** «/kunskap»: the index, the articles and the glossary. */
export const knowledgeText = {
	title: siteText.knowledge,
	lead: 'Korta texter om att ställa om, för dig som beslutar, bedömer eller leder. Varje text tar några minuter att läsa.',
	readers: {
		elected: { title: 'Jag är förtroendevald', lead: 'Det du behöver före sammanträdet. Börja överst.' },
		assess: { title: 'Jag ska bedöma', lead: 'Vad frågorna handlar om, och hur svaren används.' },
		lead: { title: 'Jag leder arbetet', lead: 'Hur avsikten hålls vid liv, från beslut till vardag.' },
	} satisfies Record<Reader, { readonly title: string; readonly lead: string }>,
	minutes: (minutes: number) => (minutes === 1 ? '1 minut' : `${integer(minutes)} minuter`),
	more: 'Mer',
	sources: 'Källor',
	sourcesNote: 'Texten är Vågskåls egen. Fakta och figurer kommer från källorna.',
	next: 'Läs nästa',
	toIndex: 'All kunskap',
	glossaryTitle: 'Ordlista',
	glossaryLead: 'Orden i bilagan, i frågorna och på metodsidan.',
	see: 'Se också:',
	readMore: 'Läs mer:',
	exerciseLink: 'Öva tillsammans i nämnden',
	exerciseNote: 'Ett litet fall, fyra frågor och en mobil var. Det tar en kvart.',
	methodLink: 'Alla frågor, gränser och formler',
	methodNote: 'Metodsidan visar precis hur det räknas.',
} as const
