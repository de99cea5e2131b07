import type { FieldConflict, RejectedPost } from '#app/components/assessment/form-view.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { assessmentText as text } from '#app/text/assessment.ts'
import { readNewRows } from '#app/use-cases/read-new-rows.ts'
import { savePostedFields } from '#app/use-cases/save-posted-fields.ts'
import { carryOutIntent, clearIntended } from '#app/use-cases/step-intent.ts'
import { insertRow } from '#db/queries/rows.ts'
import { openSaveTarget } from './assessment-visit.server.ts'
import type { AssessmentVisit } from './assessment-visit.server.ts'
import { savedFieldsOf, textField } from './http.server.ts'
import { runtime } from './runtime.server.ts'
import { savedReply } from './saved-reply.server.ts'

/**
 * Saves a posted step: every field, then the rows that were filled in, then what the button said. Null when all went
 * well; else what was typed, with what is wrong.
 */
export async function savePostedStep(
	visit: AssessmentVisit,
	form: FormData,
	alternativeId: string | null,
): Promise<RejectedPost | null> {
	const intent = textField(form, 'intent')
	const target = await openSaveTarget(visit)
	const posted = clearIntended(intent, savedFieldsOf(form))
	const saved = await savePostedFields(runtime.deps, target, posted)
	const reply = await savedReply(visit, saved, posted)
	const newRows = typedNewRows(form)
	const added =
		alternativeId === null ? nothingAdded : await addRows(visit, target.assessmentId, alternativeId, newRows)
	const problems = Object.fromEntries(
		[...reply.refused, ...added.problems].map(({ name, sentence }) => [name, sentence]),
	)
	const conflicts: Record<string, FieldConflict> = Object.fromEntries(
		reply.conflicts.map(({ name, ...conflict }) => [name, conflict]),
	)
	if (Object.keys(problems).length === 0 && Object.keys(conflicts).length === 0) {
		const zero = visit.alternatives.find(({ isZero }) => isZero)
		await carryOutIntent(runtime.deps, {
			actor: visit.actor,
			target,
			intent,
			zeroAlternativeId: zero?.id ?? null,
			alternativeId,
		})
		return null
	}
	const kept = [...posted.map(({ name, value }) => [name, value] as const), ...newRows].filter(
		([name]) => !added.names.includes(name),
	)
	return { typed: Object.fromEntries(kept), problems, conflicts }
}

const nothingAdded = { names: [] as string[], problems: [] as { name: string; sentence: string }[] }

function typedNewRows(form: FormData): Map<string, string> {
	const names = [...new Set([...form.keys()].filter((key) => key.startsWith('new:')))]
	return new Map(names.map((name) => [name, textField(form, name)]))
}

/** Adds what can be added; a row with a problem comes back as it was typed. */
async function addRows(
	visit: AssessmentVisit,
	assessmentId: string,
	alternativeId: string,
	typed: ReadonlyMap<string, string>,
) {
	const read = readNewRows(typed, swedishDate(visit.actor.at))
	const names: string[] = []
	for (const row of read) {
		if (row.kind !== 'row') continue
		const id = await insertRow(runtime.deps.db, visit.actor, { assessmentId, alternativeId }, row.row)
		if (id !== null) names.push(...row.names)
	}
	const problems = read.flatMap((row) =>
		row.kind === 'problem' ? [{ name: row.name, sentence: text.problems[row.problem] }] : [],
	)
	return { names, problems }
}
