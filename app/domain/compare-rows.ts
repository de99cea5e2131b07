import type { AffectedGroup, Alternative, ChainItem, Condition } from './assessment.ts'
import { changesIn } from './document-change.ts'
import type { ChangedField, Compared, DocumentChange } from './document-change.ts'
import { matchRows } from './match-rows.ts'

/** Possibilities and risks with their conditions. One whose text changed is the same where it stands in the same link. */
export function compareChains(
	{ chain: from = [] }: Alternative,
	{ id, chain: to = [] }: Alternative,
): DocumentChange[] {
	const identities = [
		({ kind, text }: ChainItem) => `${kind} ${text}`,
		({ kind, link }: ChainItem) => `${kind} ${link}`,
	]
	return matchRows(from, to, identities).flatMap(([before, after]) => [
		...changesIn(id, chainItem(before, after)),
		...compareConditions(id, before?.conditions ?? [], after?.conditions ?? []),
	])
}

function chainItem(from: ChainItem | undefined, to: ChainItem | undefined): Compared[] {
	const row = to ?? from
	if (row === undefined) return []
	const field = (name: Extract<ChangedField, { part: 'chain' }>['field']) =>
		({ part: 'chain', kind: row.kind, link: row.link, text: row.text, field: name }) as const
	if (from === undefined || to === undefined) return [[field('whole'), from?.text, to?.text]]
	return [
		[field('text'), from.text, to.text],
		[field('link'), from.link, to.link],
		[field('likelihood'), gradesOf(from)?.likelihood, gradesOf(to)?.likelihood],
		[field('consequence'), gradesOf(from)?.consequence, gradesOf(to)?.consequence],
	]
}

function gradesOf(item: ChainItem) {
	return item.kind === 'risk' ? item : undefined
}

/** Within one row. A condition whose text changed is the same where it stands in the same place. */
function compareConditions(
	id: string,
	from: readonly Condition[],
	to: readonly Condition[],
): DocumentChange[] {
	return matchRows(from, to, [({ text }) => text, () => '']).flatMap(([before, after]) =>
		changesIn(id, condition(before, after)),
	)
}

function condition(from: Condition | undefined, to: Condition | undefined): Compared[] {
	const text = (to ?? from)?.text ?? ''
	const field = (name: Extract<ChangedField, { part: 'condition' }>['field']) =>
		({ part: 'condition', text, field: name }) as const
	if (from === undefined || to === undefined) return [[field('whole'), from?.text, to?.text]]
	return [
		[field('text'), from.text, to.text],
		[field('responsible'), from.responsible, to.responsible],
		[field('followUp'), from.followUp, to.followUp],
		[field('criteria'), from.criteria?.join(' '), to.criteria?.join(' ')],
	]
}

/** Groups belong together by their names alone. */
export function compareAffected(
	{ affected: from = [] }: Alternative,
	{ id, affected: to = [] }: Alternative,
): DocumentChange[] {
	return matchRows(from, to, [({ who }) => who]).flatMap(([before, after]) =>
		changesIn(id, group(before, after)),
	)
}

function group(from: AffectedGroup | undefined, to: AffectedGroup | undefined): Compared[] {
	const who = (to ?? from)?.who ?? ''
	if (from === undefined || to === undefined)
		return [[{ part: 'affected', who, field: 'whole' }, from?.who, to?.who]]
	return [
		[{ part: 'affected', who, field: 'heard' }, from.heard, to.heard],
		[{ part: 'affected', who, field: 'how' }, from.how, to.how],
	]
}
