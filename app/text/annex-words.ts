import type { Effect } from '#app/domain/instrument.ts'
import type { Verdict } from '#app/domain/result.ts'
import { sentenceList } from './format.ts'

/* One word or phrase for each value of the domain. */

export const verdictWords: Record<Verdict, string> = {
	increases_clearly: 'ökar tydligt',
	increases_somewhat: 'ökar något',
	no_notable_effect: 'påverkar inte nämnvärt',
	decreases_somewhat: 'minskar något',
	decreases_clearly: 'minskar tydligt',
	cannot_be_assessed: 'går inte att bedöma',
}

export const verdictSentences: Record<Verdict, string> = {
	increases_clearly: 'bedöms öka omställningsförmågan tydligt.',
	increases_somewhat: 'bedöms öka omställningsförmågan något.',
	no_notable_effect: 'bedöms inte påverka omställningsförmågan nämnvärt.',
	decreases_somewhat: 'bedöms minska omställningsförmågan något.',
	decreases_clearly: 'bedöms minska omställningsförmågan tydligt.',
	cannot_be_assessed: 'går inte att bedöma.',
}

const effectWords: Record<Effect, { readonly plus: string; readonly minus: string }> = {
	flexibility: { plus: 'mer flexibilitet', minus: 'mindre flexibilitet' },
	bureaucracy: { plus: 'mindre byråkrati', minus: 'mer byråkrati' },
	renewal: { plus: 'mer förnyelse', minus: 'mindre förnyelse' },
	innovation: { plus: 'mer innovation', minus: 'mindre innovation' },
}

/** «mer flexibilitet, förnyelse och innovation»: the first word once where all share it. */
export function effectList(effects: readonly Effect[], direction: 'plus' | 'minus'): string {
	const words = effects.map((effect) => effectWords[effect][direction])
	const [shared = ''] = words[0]?.split(' ') ?? []
	if (!words.every((word) => word.startsWith(`${shared} `))) return sentenceList(words)
	return `${shared} ${sentenceList(words.map((word) => word.slice(shared.length + 1)))}`
}
