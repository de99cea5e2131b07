import type { AssessmentStep } from './assessment-steps.ts'
import { shallRequirements } from './instrument.ts'

/** The steps besides the questions: what is said in them can be copied from one alternative to another. */
export type CopiedStep = Exclude<AssessmentStep['kind'], 'effect'>

interface Field {
	readonly alternativeId: string
	readonly path: string
	readonly value: string
}
interface Item<Condition> {
	readonly id: string
	readonly alternativeId: string
	readonly link: string
	readonly kind: string
	readonly text: string
	readonly conditions: readonly Condition[]
}
interface Group {
	readonly alternativeId: string
	readonly who: string
}

/** What is stored of all alternatives: fields with something in them, and rows. */
interface Content<Condition, ChainItem, AffectedGroup> {
	readonly fields: readonly Field[]
	readonly chain: readonly (ChainItem & Item<Condition>)[]
	readonly affected: readonly (AffectedGroup & Group)[]
}

export interface Missing<Condition, ChainItem, AffectedGroup> {
	readonly fields: readonly { readonly path: string; readonly value: string }[]
	readonly items: readonly ChainItem[]
	/** Of an item that both have, by the id of the one that lacks them. */
	readonly conditions: readonly { readonly itemId: string; readonly conditions: readonly Condition[] }[]
	readonly groups: readonly AffectedGroup[]
}

export interface FromTo {
	readonly from: string
	readonly to: string
}

/**
 * What one alternative says in a step and another does not: what a copy adds. Nothing that the other says is among it.
 *
 * - A cost, an answer: where the other has none. A note comes with its answer, and only where there is no note. What is
 *   asked of it-systems only is not missing where the other is none.
 * - The orientation as a whole, and only where the other says nothing of it: shares of two alternatives do not add up.
 * - Risks and opportunities by link, kind and text; of those that both have, the conditions by their text.
 * - Groups by name, whatever the case of its letters.
 */
export function missingInStep<Condition extends { readonly text: string }, ChainItem, AffectedGroup>(
	step: CopiedStep,
	content: Content<Condition, ChainItem, AffectedGroup>,
	{ from, to }: FromTo,
): Missing<Condition, ChainItem & Item<Condition>, AffectedGroup & Group> {
	const nothing = { fields: [], items: [], conditions: [], groups: [] }
	const of = <Row extends { readonly alternativeId: string }>(rows: readonly Row[], id: string) =>
		rows.filter(({ alternativeId }) => alternativeId === id)
	switch (step) {
		case 'resources':
		case 'lockIn':
		case 'preconditions':
			return { ...nothing, fields: missingFields(step, of(content.fields, from), of(content.fields, to)) }
		case 'chain':
			return { ...nothing, ...missingRows(of(content.chain, from), of(content.chain, to)) }
		case 'affected': {
			const present = new Set(of(content.affected, to).map(nameOf))
			return { ...nothing, groups: of(content.affected, from).filter((group) => !present.has(nameOf(group))) }
		}
	}
}

export function isNothing({
	fields,
	items,
	conditions,
	groups,
}: Missing<unknown, unknown, unknown>): boolean {
	return fields.length + items.length + conditions.length + groups.length === 0
}

/** The fields of a step, and what a field comes with: where that is said already, it is not copied. */
const companions: Readonly<
	Record<'resources' | 'lockIn' | 'preconditions', (path: string) => RegExp | string | null>
> = {
	resources: (path) => {
		if (path.startsWith('orientation/')) return /^orientation\//
		return path.startsWith('cost/') ? path : null
	},
	lockIn: (path) => (path === 'itSystem' ? path : withItsAnswer(/^lockIn\/[^/]+\//, path, 'answer')),
	preconditions: (path) => withItsAnswer(/^preconditions\/[^/]+\//, path, 'state'),
}

function withItsAnswer(pattern: RegExp, path: string, answer: string): string | null {
	const [place] = pattern.exec(path) ?? []
	return place === undefined ? null : place + answer
}

function missingFields(
	step: keyof typeof companions,
	given: readonly Field[],
	present: readonly Field[],
): Missing<unknown, unknown, unknown>['fields'] {
	const isSaid = (of: RegExp | string) =>
		present.some(({ path }) => (typeof of === 'string' ? path === of : of.test(path)))
	const isNoItSystem = present.some(({ path, value }) => path === 'itSystem' && value === 'false')
	return given.flatMap(({ path, value }) => {
		const companion = companions[step](path)
		if (companion === null || isSaid(companion) || isSaid(path)) return []
		return isNoItSystem && isOfItSystem(path) ? [] : { path, value }
	})
}

function isOfItSystem(path: string): boolean {
	return shallRequirements.some((check) => path.startsWith(`lockIn/${check}/`))
}

function missingRows<Condition extends { readonly text: string }, ChainItem extends Item<Condition>>(
	given: readonly ChainItem[],
	present: readonly ChainItem[],
) {
	const sameAs = (item: ChainItem) =>
		present.find(
			({ link, kind, text }) => link === item.link && kind === item.kind && text.trim() === item.text.trim(),
		)
	return {
		items: given.filter((item) => sameAs(item) === undefined),
		conditions: given.flatMap((item) => {
			const same = sameAs(item)
			const texts = same?.conditions.map(({ text }) => text.trim()) ?? []
			const conditions = item.conditions.filter(({ text }) => !texts.includes(text.trim()))
			return same === undefined || conditions.length === 0 ? [] : { itemId: same.id, conditions }
		}),
	}
}

function nameOf({ who }: Group): string {
	return who.trim().toLocaleLowerCase('sv')
}
