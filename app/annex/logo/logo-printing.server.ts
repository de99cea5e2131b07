import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { contentDirectory } from '#app/content/content-directory.ts'
import type { MunicipalityLogo } from '#app/domain/municipality-logo.ts'
import { logoBytes } from './logo-bytes.ts'

/** Whether every form of PDF that an archive may ask for can hold the logo. */
export function isPrintable(logo: MunicipalityLogo): boolean {
	const workspace = contentDirectory()
	const compiler = NodeCompiler.create({ workspace })
	const { name, bytes } = logoBytes(logo)
	compiler.mapShadow(join(workspace, name), bytes)
	const { result } = compiler.compile({
		mainFileContent: `#set document(title: "Logo", date: datetime(year: 2026, month: 1, day: 1))\n#set text(lang: "sv")\n#pdf.artifact(image("/${name}", width: 20mm))`,
	})
	if (!result) return false
	return standards.every((pdfStandard) => {
		try {
			compiler.pdf(result, { pdfStandard, creationTimestamp: 0 })
			return true
		} catch {
			return false
		}
	})
}

const standards = ['ua-1', 'a-2a', 'a-1a', 'a-3a'] as const
