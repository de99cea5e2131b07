import type { FieldConflict, RejectedPost } from '#app/components/assessment/form-view.ts'
import type { AssessmentStep } from '#app/domain/assessment-steps.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { assessmentReplies as replies } from '#app/text/assessment-replies.ts'
import { readNewRows } from '#app/use-cases/read-new-rows.ts'
import { savePostedFields, touchesAnswers } from '#app/use-cases/save-posted-fields.ts'
import type { PostedValue } from '#app/use-cases/save-posted-fields.ts'
import { carryOutIntent, clearIntended, concernedBy } from '#app/use-cases/step-intent.ts'
import { insertRow } from '#db/queries/rows.ts'
import type { NewRow } from '#db/queries/rows.ts'
import { openSaveTarget } from './assessment-visit.server.ts'
import type { AssessmentVisit } from './assessment-visit.server.ts'
import { fieldLabel } from './field-label.server.ts'
import { savedFieldsOf, textField } from './http.server.ts'
import { runtime } from './runtime.server.ts'
import { savedReply } from './saved-reply.server.ts'

export type PostedStep =
	/** The id of what the button concerned or the row that was added: where the page goes on. */
	| {
			readonly kind: 'saved'
			readonly anchor: string | null
			/** How much «Kopiera från alternativ …» added; null where nothing was to be copied. */
			readonly copied: number | null
	  }
	| { readonly kind: 'rejected'; readonly rejected: RejectedPost }

interface StepPlace {
	readonly step: AssessmentStep
	/** null where the step is for all alternatives. */
	readonly alternativeId: string | null
}

/** Saves a posted step: every field, then the rows that were filled in, then what the button said. */
export async function savePostedStep(
	visit: AssessmentVisit,
	form: FormData,
	{ step, alternativeId }: StepPlace,
): Promise<PostedStep> {
	const intent = textField(form, 'intent')
	const posted = clearIntended(intent, savedFieldsOf(form))
	const isAnswering = touchesAnswers(posted) || /^(copy|confirm):/.test(intent)
	const target = await openSaveTarget(visit, { isAnswering })
	const reply = await savedReply(visit, await savePostedFields(runtime.deps, target, posted), posted)
	const newRows = typedNewRows(form)
	const added =
		alternativeId === null ? nothingAdded : await addRows(visit, target.assessmentId, alternativeId, newRows)
	const problems = [...reply.refused, ...added.problems]
	if (problems.length + reply.conflicts.length === 0) {
		const zeroAlternativeId = visit.alternatives.find(({ isZero }) => isZero)?.id ?? null
		const copied = await carryOutIntent(runtime.deps, {
			actor: visit.actor,
			target,
			intent,
			step: step.kind,
			zeroAlternativeId,
			alternativeId,
		})
		return { kind: 'saved', anchor: added.lastRow ?? concernedBy(intent), copied }
	}
	const kept = [...posted, ...asPosted(newRows)].filter(({ name }) => !added.names.includes(name))
	const conflicts = reply.conflicts.map(({ name, ...conflict }): [string, FieldConflict] => [name, conflict])
	return { kind: 'rejected', rejected: rejectedPost(visit, kept, problems, conflicts) }
}

/** Everything that was typed in a step that could not be changed any more: the page shows it once more, to be copied. */
export function refusedStep(visit: AssessmentVisit, form: FormData): RejectedPost {
	const posted = savedFieldsOf(form).filter(({ base, value }) => base !== value)
	const problems = posted.map(({ name }) => ({ name, sentence: replies.lockedMeanwhile }))
	return rejectedPost(visit, [...posted, ...asPosted(typedNewRows(form))], problems, [])
}

function rejectedPost(
	visit: AssessmentVisit,
	kept: readonly Pick<PostedValue, 'name' | 'value'>[],
	problems: readonly { readonly name: string; readonly sentence: string }[],
	conflicts: readonly [string, FieldConflict][],
): RejectedPost {
	const typed = Object.fromEntries(kept.map(({ name, value }) => [name, value]))
	// What is gone has no field on the page, so its text stands in the summary; a field that is there tells its time.
	const sentences = [
		...problems.map(({ name, sentence }) => ({ name, sentence: `${fieldLabel(name, visit)}: ${sentence}` })),
		...conflicts.map(([name, { time }]) => ({
			name,
			sentence: `${fieldLabel(name, visit)}: ${time === '' ? replies.removedMeanwhile(typed[name] ?? '') : replies.conflictSummary}`,
		})),
	]
	return {
		typed,
		problems: Object.fromEntries(problems.map(({ name, sentence }) => [name, sentence])),
		conflicts: Object.fromEntries(conflicts),
		summary: sentences,
	}
}

interface Added {
	readonly names: readonly string[]
	readonly problems: readonly { readonly name: string; readonly sentence: string }[]
	readonly lastRow: string | null
}
const nothingAdded: Added = { names: [], problems: [], lastRow: null }

function typedNewRows(form: FormData): Map<string, string> {
	const names = [...new Set([...form.keys()].filter((key) => key.startsWith('new:')))]
	return new Map(names.map((name) => [name, textField(form, name)]))
}

function asPosted(rows: ReadonlyMap<string, string>): { name: string; value: string }[] {
	return [...rows].map(([name, value]) => ({ name, value }))
}

/** Adds what can be added; a row with a problem comes back as it was typed. */
async function addRows(
	visit: AssessmentVisit,
	assessmentId: string,
	alternativeId: string,
	typed: ReadonlyMap<string, string>,
): Promise<Added> {
	const read = readNewRows(typed, swedishDate(visit.actor.at))
	const names: string[] = []
	const lost: { name: string; sentence: string }[] = []
	let lastRow: string | null = null
	for (const row of read) {
		if (row.kind !== 'row') continue
		const id = await insertRow(runtime.deps.db, visit.actor, { assessmentId, alternativeId }, row.row)
		if (id === null) {
			const [name = ''] = row.names
			lost.push({ name, sentence: replies.removedMeanwhile(textOf(row.row)) })
			continue
		}
		names.push(...row.names)
		lastRow = `rad-${id}`
	}
	const problems = read.flatMap((row) =>
		row.kind === 'problem'
			? [
					{
						name: row.name,
						sentence: row.problem === 'missing' ? replies.newRowMissing : replies.problems[row.problem],
					},
				]
			: [],
	)
	return { names, problems: [...problems, ...lost], lastRow }
}

/** What a row says, without its choices. */
function textOf(row: NewRow): string {
	return row.kind === 'affected' ? row.who : row.text
}
