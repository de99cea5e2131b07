import type { Alternative, Answers } from '#app/domain/assessment.ts'
import { criterionIds, effects } from '#app/domain/instrument.ts'
import type { LevelKey } from '#app/domain/instrument.ts'
import type { Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import type { ContentColumns } from './content-columns.ts'

/** More rows at once than this exceed what a statement may carry as parameters. */
const chunkSize = 500

/** The agreed answers and, in their order, each assessor's. */
export async function insertAnswers(
	db: Transaction,
	content: ContentColumns,
	{ answers, assessors = [] }: Alternative,
	assessorIds: readonly string[],
): Promise<void> {
	const rows = [
		...answerRows(content, answers, null),
		...assessors.flatMap((assessor, index) =>
			answerRows(content, assessor.answers, assessorIds[index] ?? null),
		),
	]
	for (let start = 0; start < rows.length; start += chunkSize)
		await db
			.insertInto('answer')
			.values(rows.slice(start, start + chunkSize))
			.execute()
}

function answerRows(content: ContentColumns, answers: Answers, respondentId: string | null) {
	return [...criterionIds, ...effects].flatMap((criterion) => {
		const answer = answers[criterion]
		if (!answer) return []
		const { motivation = null, evidence = null, source = null, reason = null } = answer
		const level = typeof answer.level === 'number' ? (String(answer.level) as LevelKey) : answer.level
		return [
			{
				...content,
				id: newId(),
				respondent_id: respondentId,
				criterion,
				level,
				motivation,
				evidence,
				source,
				reason,
			},
		]
	})
}
