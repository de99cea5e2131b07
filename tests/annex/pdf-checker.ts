import { readFacts } from './pdf-checker-facts.ts'
import type { CheckedPage, PdfFacts, StructureNode } from './pdf-checker-facts.ts'

/**
 * What of the Matterhorn Protocol 1.1 (PDF/UA-1) a program can decide about a PDF of ours, by its numbers, each with
 * what is wrong; empty where nothing is. docs/pdf.md tells which conditions are not here and why.
 */
export async function checkPdf(bytes: Uint8Array): Promise<readonly string[]> {
	const facts = await readFacts(bytes)
	return Object.entries(checkpoints).flatMap(([number, check]) =>
		[...new Set(check(facts))].map((problem) => `${number} ${problem}`),
	)
}

/** Each tells what is wrong. */
const checkpoints: Readonly<Record<string, (pdf: PdfFacts) => string[]>> = {
	'01-003': (pdf) => pdf.pages.flatMap((page) => marked(page).artifactsInContent),
	'01-004': (pdf) => pdf.pages.flatMap((page) => marked(page).contentInArtifacts),
	'01-005': (pdf) => pdf.pages.flatMap((page) => [...marked(page).unmarked, ...untagged(page)]),
	'01-007': ({ catalog }) => whenNot(!/\/Suspects true/.test(catalog), 'Suspects is true'),
	'02-001': (pdf) => unknownRoles(pdf),
	'06-001': ({ xmp, catalog }) => whenNot(xmp !== '' && /\/Metadata \d+ 0 R/.test(catalog), 'no XMP'),
	'06-002': ({ xmp }) =>
		whenNot(xmp.split('<pdfuaid:part>1</pdfuaid:part>').length === 2, 'no pdfuaid:part 1'),
	'06-003': ({ xmp, title }) =>
		whenNot(/<dc:title><rdf:Alt><rdf:li[^>]*>[^<]+</.test(xmp) && title !== '', 'no title'),
	'07-001': ({ catalog }) => whenNot(/\/DisplayDocTitle true/.test(catalog), 'DisplayDocTitle is not true'),
	'09-004': (pdf) => wrongChildren(pdf, tableParts),
	'09-005': (pdf) => wrongChildren(pdf, listParts),
	'10-001': ({ pages }) => pages.flatMap(({ text }) => whenNot(!/[\ufffd\ue000-\uf8ff]/.test(text), text)),
	'11-001': ({ language }) => whenNot(language === 'sv-SE', `language ${String(language)}`),
	'13-004': (pdf) =>
		figures(pdf).flatMap(({ alt }) => whenNot((alt ?? '').trim() !== '', 'Figure without Alt')),
	'14-002': (pdf) => whenNot(headings(pdf)[0] === 1, 'the first heading is not H1'),
	'14-003': (pdf) =>
		headings(pdf).flatMap((level, index, all) =>
			whenNot(index === 0 || level <= (all[index - 1] ?? 0) + 1, `H${String(level)} skips a level`),
		),
	'14-007': (pdf) => whenNot(!roles(pdf).includes('H'), 'H beside H1'),
	'15-003': (pdf) => tableHeaders(pdf),
	'17-002': (pdf) => whenNot(!roles(pdf).includes('Formula'), 'Formula'),
	'18-002': (pdf) => pdf.pages.flatMap((page) => runningHeads(page)),
	'19-003': (pdf) => whenNot(!roles(pdf).includes('Note'), 'Note'),
	'20-001': ({ catalog }) => whenNot(!catalog.includes('/OCProperties'), 'optional content'),
	'21-001': ({ objects }) =>
		[...objects.values()]
			.filter((object) => /\/Type \/Filespec/.test(object))
			.flatMap((file) => whenNot(/\/F \(/.test(file) && /\/UF \(/.test(file), 'a file without F or UF')),
	'25-001': ({ catalog }) => whenNot(!catalog.includes('/AcroForm'), 'a form'),
	'26-001': ({ isEncrypted }) => whenNot(!isEncrypted, 'encrypted'),
	'28-002': ({ objects }) => annotations(objects).flatMap((one) => whenNot(isLink(one), 'an annotation')),
	'28-009': ({ objects }) =>
		[...objects.values()]
			.filter((one) => one.includes('/Annots'))
			.flatMap((page) => whenNot(/\/Tabs \/S\b/.test(page), 'no tab order by structure')),
	'28-011': ({ objects }) =>
		links(objects).flatMap(([number]) => whenNot(isTagged(objects, number), 'a link outside Link')),
	'28-012': ({ objects }) =>
		links(objects).flatMap(([, one]) => whenNot(/\/Contents \([^)]/.test(one), 'a link without Contents')),
	'30-001': ({ objects }) =>
		whenNot(![...objects.values()].some((one) => /\/Ref <</.test(one)), 'a reference XObject'),
	'31-009': ({ pages }) =>
		pages.flatMap(({ fonts }) =>
			fonts.flatMap(({ name, isMissing }) => whenNot(!isMissing, `${name} not embedded`)),
		),
	'31-027': ({ objects }) =>
		[...objects.values()]
			.filter((object) => /\/Subtype \/Type0/.test(object))
			.flatMap((font) => whenNot(/\/ToUnicode \d+ 0 R/.test(font), 'a font without ToUnicode')),
	'31-030': ({ pages }) => pages.flatMap((page) => undefinedGlyphs(page)),
}

function annotations(objects: PdfFacts['objects']): string[] {
	return [...objects.values()].filter((one) => /\/Type \/Annot\b/.test(one))
}

function isLink(annotation: string): boolean {
	return /\/Subtype \/Link\b/.test(annotation)
}

function links(objects: PdfFacts['objects']) {
	return [...objects].filter(([, one]) => /\/Type \/Annot\b/.test(one) && isLink(one))
}

/** An element Link refers to the annotation. */
function isTagged(objects: PdfFacts['objects'], annotation: number): boolean {
	return [...objects.values()].some(
		(one) => /\/S \/Link\b/.test(one) && new RegExp(`/OBJR[^>]*/Obj ${String(annotation)} 0 R`).test(one),
	)
}

function whenNot(isRight: boolean, problem: string): string[] {
	return isRight ? [] : [problem]
}

const painting = new Set([
	...['showText', 'showSpacedText', 'stroke', 'fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closePath'],
	...['constructPath', 'paintImageXObject', 'paintFormXObjectBegin', 'shadingFill'],
])

/** What lies in no marked content, or in the wrong kind of it. */
function marked({ operations }: CheckedPage) {
	const open: string[] = []
	const found = {
		artifactsInContent: [] as string[],
		contentInArtifacts: [] as string[],
		unmarked: [] as string[],
	}
	for (const { name, args } of operations) {
		if (name.startsWith('beginMarkedContent')) {
			const [tag, mcid] = args as readonly [unknown, unknown]
			const kind = isArtifact(tag)
				? 'artifact'
				: Number.isInteger(mcid)
					? 'content'
					: (open.at(-1) ?? 'nothing')
			if (kind === 'artifact' && open.includes('content'))
				found.artifactsInContent.push('an artifact in content')
			if (kind === 'content' && open.includes('artifact'))
				found.contentInArtifacts.push('content in an artifact')
			open.push(kind)
		} else if (name === 'endMarkedContent') open.pop()
		else if (painting.has(name) && !open.some((kind) => kind !== 'nothing'))
			found.unmarked.push(`${name} unmarked`)
	}
	return found
}

function isArtifact(tag: unknown): boolean {
	return tag === 'Artifact' || (tag as { readonly name?: string } | null)?.name === 'Artifact'
}

/** Marked content that no element of the structure tree holds, and what the tree holds twice. */
function untagged({ operations, tree }: CheckedPage): string[] {
	const drawn = operations.flatMap(({ name, args }) => {
		const mcid = name === 'beginMarkedContentProps' ? (args as readonly unknown[])[1] : null
		return Number.isInteger(mcid) ? [Number(mcid)] : []
	})
	const held = nodesOf(tree).flatMap(({ type, id }) =>
		type === 'content' ? [Number(/_mc(\d+)$/.exec(id ?? '')?.[1])] : [],
	)
	return [
		...drawn.filter((mcid) => !held.includes(mcid)).map((mcid) => `content ${String(mcid)} is in no element`),
		...held
			.filter((mcid, index) => held.indexOf(mcid) !== index)
			.map((mcid) => `content ${String(mcid)} is held twice`),
	]
}

function nodesOf(node: StructureNode | null): StructureNode[] {
	return node ? [node, ...(node.children ?? []).flatMap(nodesOf)] : []
}

function nodes({ pages }: PdfFacts): StructureNode[] {
	return pages.flatMap(({ tree }) => nodesOf(tree))
}

function roles(pdf: PdfFacts): string[] {
	return nodes(pdf).flatMap(({ role }) => role ?? [])
}

const standardRoles = new Set([
	...[
		'Root',
		'Document',
		'Part',
		'Art',
		'Sect',
		'Div',
		'Index',
		'P',
		'H1',
		'H2',
		'H3',
		'L',
		'LI',
		'Lbl',
		'Link',
		'LBody',
	],
	...[
		'Table',
		'TR',
		'TH',
		'TD',
		'THead',
		'TBody',
		'TFoot',
		'Caption',
		'Span',
		'Figure',
		'NonStruct',
		'Private',
	],
])

function unknownRoles(pdf: PdfFacts): string[] {
	return roles(pdf).filter((role) => !standardRoles.has(role))
}

type Parts = Readonly<Record<string, readonly string[]>>
const tableParts: Parts = {
	Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
	...{ THead: ['TR'], TBody: ['TR'], TFoot: ['TR'], TR: ['TH', 'TD'] },
}
const listParts: Parts = { L: ['LI', 'Caption'], LI: ['Lbl', 'LBody'] }

/** A part outside its whole, or anything else inside a whole. */
function wrongChildren(pdf: PdfFacts, parts: Parts): string[] {
	const owned = new Set(Object.values(parts).flat())
	owned.delete('Caption')
	return nodes(pdf).flatMap(({ role = '', children = [] }) =>
		children.flatMap((child) => {
			const name = child.role ?? child.type ?? ''
			const allowed = parts[role]
			const isRight = allowed ? allowed.includes(name) : !owned.has(name)
			return whenNot(isRight, `${name} in ${role}`)
		}),
	)
}

function figures(pdf: PdfFacts): StructureNode[] {
	return nodes(pdf).filter(({ role }) => role === 'Figure')
}

function headings(pdf: PdfFacts): number[] {
	return roles(pdf).flatMap((role) => (/^H\d$/.test(role) ? [Number(role.slice(1))] : []))
}

/** Every header has a scope, every row of a table's body begins with one, and no cell names its headers besides. */
function tableHeaders({ objects }: PdfFacts): string[] {
	const elements = [...objects.values()].filter((object) => object.includes('/Type /StructElem'))
	const named = (role: string) => elements.filter((element) => element.includes(`/S /${role}\n`))
	return [
		...named('TH').flatMap((cell) => whenNot(/\/Scope \/(Row|Column)/.test(cell), 'TH without Scope')),
		...named('TD').flatMap((cell) => whenNot(!cell.includes('/Headers'), 'TD that names headers')),
		...named('Table').flatMap((table) =>
			whenNot(rowHeaders(table, objects) > 0, 'a table without headers of rows'),
		),
	]
}

function rowHeaders(table: string, objects: PdfFacts['objects']): number {
	const below = (element: string): string[] =>
		Array.from(/\/K \[([^\]]*)\]/.exec(element)?.[1]?.matchAll(/(\d+) 0 R/g) ?? [], ([, number]) => {
			const child = objects.get(Number(number)) ?? ''
			return [child, ...below(child)]
		}).flat()
	return below(table).filter((element) => element.includes('/Scope /Row')).length
}

/** The foot, and what stands above a draft, are artifacts that say so; the foot is on every page. */
function runningHeads({ content }: CheckedPage): string[] {
	const artifacts = content.match(/\/Artifact <<[^]*?>> BDC[^]*?EMC/g) ?? []
	const withText = artifacts.filter(
		(artifact) => /\bTJ?\b/.test(artifact) && /\/Type \/Pagination/.test(artifact),
	)
	return whenNot(
		withText.some((artifact) => artifact.includes('/Subtype /Footer')),
		'no foot among the artifacts',
	)
}

/** Glyph 0 of a font stands for what the font has not. */
function undefinedGlyphs({ operations }: CheckedPage): string[] {
	return operations.flatMap(({ name, args }) =>
		name === 'showText' && JSON.stringify(args).includes('"originalCharCode":0,') ? ['.notdef is drawn'] : [],
	)
}
