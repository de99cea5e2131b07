import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A font of the annex: where its file lies, and whether only single weights of it are used. */
export interface AnnexFont {
	readonly folder: string
	readonly file: string
}

/**
 * The fonts of the printed annex, all embedded and all under the SIL Open Font License, in the order in which they
 * are tried for a character. `annex.typ` names the same families in the same order.
 */
export function annexFonts(): readonly AnnexFont[] {
	const require = createRequire(import.meta.url)
	return files.map(([name, weight, file]) => {
		const folder = join(dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)), weight)
		return { folder, file: join(folder, `${file}_${weight}.ttf`) }
	})
}

const files = [
	['source-sans-3', '400Regular', 'SourceSans3'],
	['source-sans-3', '600SemiBold', 'SourceSans3'],
	['source-serif-4', '600SemiBold', 'SourceSerif4'],
	['noto-sans', '400Regular', 'NotoSans'],
	['noto-sans-arabic', '400Regular', 'NotoSansArabic'],
	['noto-sans-hebrew', '400Regular', 'NotoSansHebrew'],
	['noto-sans-sc', '400Regular', 'NotoSansSC'],
	['noto-sans-symbols-2', '400Regular', 'NotoSansSymbols2'],
	['noto-emoji', '400Regular', 'NotoEmoji'],
] as const
