import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { contentDirectory } from '#app/content/content-directory.ts'
import { logoSize } from '#app/domain/municipality-logo.ts'
import type { MunicipalityLogo } from '#app/domain/municipality-logo.ts'
import { annexFileText } from '#app/text/annex-file.ts'
import { canonicalJson } from './annex-checksum.server.ts'
import { fontCoverage } from './font-coverage.server.ts'
import { logoBytes } from './logo/logo-bytes.ts'
import type { AnnexModel } from './model.ts'
import { withRowHeaders } from './pdf-row-headers.ts'
import { declareUa } from './pdf-ua.ts'
import { qrCode } from './qr-code.ts'
import { compiled, exported, openCompiler } from './typesetting.server.ts'
import { typstData } from './typst-data.ts'

export interface PdfOptions {
	readonly profile?: PdfProfile
	/** Only counts the pages of sections 1–10; `bytes` is empty then. */
	readonly measureOnly?: boolean
}
/**
 * PDF/A-2a and PDF/UA-1 at once, unless a municipality's archive wants PDF/A-1a (which cannot be PDF/UA as well), or
 * PDF/A-3a and PDF/UA-1 with the annex model attached as JSON.
 */
export type PdfProfile = 'a-2a' | 'a-1a' | 'a-3a'

export interface RenderedPdf {
	readonly bytes: Uint8Array
	readonly pages: number
	/** Pages that sections 1–10 take, the record apart; to be held against the model's pageLimit. */
	readonly annexPages: number
	/** Characters that none of the fonts has, as they were printed instead: `⟨U+1F9FF⟩`. */
	readonly missingCharacters: readonly string[]
}

/**
 * Sets the annex as PDF, in this thread (about 15 ms; a web server uses the pool instead). The same model gives the same
 * bytes. Never fails because of what somebody wrote; throws TypesettingError where our own template is wrong.
 */
export async function renderPdf(model: AnnexModel, options: PdfOptions = {}): Promise<RenderedPdf> {
	const typesetter = (opened ??= openTypesetter())
	try {
		return typesetter.set(model, options)
	} finally {
		// Both are needed for the memory to stay flat: what is freed is freed at a turn of the event loop.
		typesetter.compiler.evictCache(2)
		await setImmediate()
	}
}

interface Typesetter {
	readonly compiler: NodeCompiler
	set(model: AnnexModel, options: PdfOptions): RenderedPdf
}
let opened: Typesetter | undefined

function openTypesetter(): Typesetter {
	const folder = join(contentDirectory(), 'annex')
	const template = readFileSync(join(folder, 'annex.typ'), 'utf8')
	const coverage = fontCoverage()
	const compiler = openCompiler(folder)
	return {
		compiler,
		set(model, options) {
			const { logo, ...head } = model.head
			const { data, missing } = typstData({ ...model, head }, coverage)
			const profile = options.profile ?? 'a-2a'
			const inputs = {
				model: JSON.stringify(data),
				...(model.address === undefined ? {} : { qr: JSON.stringify(qrCode(model.address.url)) }),
				...(logo === undefined ? {} : { logo: JSON.stringify(placedLogo(compiler, folder, logo)) }),
				...(profile === 'a-3a' ? attachment(model) : {}),
			}
			const compile = (layout: Layout, parts: Parts) =>
				compiled(compiler, { mainFileContent: template, inputs: { ...inputs, layout, parts } })
			const annex = fewestPages(model.pageLimit, (layout) => compile(layout, 'annex'))
			const annexPages = annex.document.numOfPages
			if (options.measureOnly === true)
				return { bytes: new Uint8Array(), pages: annexPages, annexPages, missingCharacters: missing }
			const whole = model.record === null ? annex.document : compile(annex.layout, 'all')
			return {
				bytes: conforming(compiler, whole, model, profile),
				pages: whole.numOfPages,
				annexPages,
				missingCharacters: missing,
			}
		},
	}
}

/** In millimetres, beside the municipality's name. */
const logoBox = { width: 46, height: 11 } as const

/** Lets Typst find the logo by its name, which tells its content. */
function placedLogo(compiler: NodeCompiler, folder: string, logo: MunicipalityLogo) {
	const { name, bytes } = logoBytes(logo)
	compiler.mapShadow(join(folder, name), bytes)
	return { path: `/${name}`, ...logoSize(logo, logoBox) }
}

type Layout = 'twoPages' | 'split' | 'flow'
type Parts = 'annex' | 'all'

/**
 * Sections 6–10 begin a page of their own, unless the annex keeps to its pages only without that. Where two pages are
 * enough, which is nearly always, their numbers are set beforehand: a foot that asks for its page makes Typst set
 * everything two times.
 */
function fewestPages(
	limit: number,
	compile: (layout: Layout) => NodeTypstDocument,
): { readonly layout: Layout; readonly document: NodeTypstDocument } {
	if (limit === 2) {
		const document = compile('twoPages')
		if (document.numOfPages === 2) return { layout: 'split', document }
	}
	const split = compile('split')
	if (split.numOfPages <= limit) return { layout: 'split', document: split }
	const flow = compile('flow')
	return flow.numOfPages < split.numOfPages
		? { layout: 'flow', document: flow }
		: { layout: 'split', document: split }
}

/** What a PDF/A-3 file carries with it: its SHA-256 is the checksum that is printed in the foot. */
function attachment(model: AnnexModel): Record<string, string> {
	return {
		attachment: canonicalJson({ ...model, checksum: null }),
		attachmentDescription: annexFileText.attachment,
	}
}

/**
 * One compiled document, exported once for Typst's own checks of accessibility and once to be kept. The checks ask of
 * our template alone (a title, the order of headings, text alternatives), so that drafts, which nobody keeps, are taken
 * as checked once the first has been.
 */
function conforming(
	compiler: NodeCompiler,
	document: NodeTypstDocument,
	model: AnnexModel,
	profile: PdfProfile,
): Uint8Array {
	if (model.state === 'established' || !isDraftChecked) exported(compiler, document, model.date, 'ua-1')
	isDraftChecked = true
	const archived = withRowHeaders(exported(compiler, document, model.date, profile))
	return profile === 'a-1a' ? archived : declareUa(archived)
}
let isDraftChecked = false
