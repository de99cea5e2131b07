import type { RiskGrade } from '#app/domain/assessment.ts'
import type { CriterionId } from '#app/domain/instrument.ts'
import { missingInStep } from '#app/domain/missing-in-step.ts'
import type { CopiedStep, FromTo } from '#app/domain/missing-in-step.ts'
import type { Database, Transaction } from '#db/database.ts'
import { newId } from '#db/new-id.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import type { Actor } from './actor.ts'
import { lockAssessment } from './assessment-lock.ts'
import { appendAudit } from './audit.ts'
import { saveFieldsOf } from './fields.ts'
import { readFields } from './read-fields.ts'
import type { AffectedRow, ChainRow, ConditionRow } from './read-rows.ts'
import { insertLast } from './row-insertion.ts'
import type { NewRow } from './row-insertion.ts'

interface StepCopy extends FromTo {
	readonly assessmentId: string
	readonly step: CopiedStep
}

/**
 * «Kopiera från alternativ …»: adds to one alternative what another says in a step and it does not (missingInStep).
 * Nothing that is there is changed or removed. Returns how many fields and rows were added; none when the assessment is
 * closed or either alternative is not its own.
 *
 * @throws AssessmentMissing
 */
export async function copyStep(db: Database, actor: Actor, copy: StepCopy): Promise<number> {
	return writeTransaction(db, async (transaction) => {
		const { alternativeIds, proposalId, isLocked } = await lockAssessment(transaction, { ...actor, ...copy })
		if (isLocked || [copy.from, copy.to].some((id) => !alternativeIds.includes(id))) return 0
		const content = await readFields(transaction, { ...actor, ...copy, respondentId: null })
		const missing = missingInStep(copy.step, content, copy)
		const changes = missing.fields.map((field) => ({ ...field, alternativeId: copy.to, base: '' }))
		await saveFieldsOf(transaction, { ...actor, ...copy, respondentId: null, changes }, alternativeIds)
		const add = adder(transaction, actor, copy)
		const rows: string[] = []
		for (const item of missing.items) {
			const id = await add(newItem(item))
			rows.push(id, ...(await addConditions(add, id, item.conditions)))
		}
		for (const { itemId, conditions } of missing.conditions)
			rows.push(...(await addConditions(add, itemId, conditions)))
		for (const group of missing.groups) rows.push(await add(newGroup(group)))
		const paths = [...changes.map(({ path }) => path), ...rows].map((path) => `${copy.to}/${path}`)
		if (paths.length > 0)
			await appendAudit(transaction, actor, {
				action: 'content.copied',
				subjectType: 'assessment',
				subjectId: copy.assessmentId,
				proposalId,
				paths,
			})
		return paths.length
	})
}

type Add = (row: NewRow) => Promise<string>

/** Adds a row last among its like and tells its id. */
function adder(db: Transaction, actor: Actor, { assessmentId, to }: StepCopy): Add {
	return async (row) => {
		const id = newId()
		const common = {
			id,
			municipality_id: actor.municipalityId,
			updated_at: actor.at,
			updated_by: actor.personId,
		}
		await insertLast(db, common, { assessmentId, alternativeId: to }, row)
		return id
	}
}

async function addConditions(
	add: Add,
	chainItemId: string,
	conditions: readonly ConditionRow[],
): Promise<readonly string[]> {
	const ids: string[] = []
	for (const { text, responsible, followUp, criteria } of conditions)
		ids.push(
			await add({
				kind: 'condition',
				chainItemId,
				text,
				...(responsible === '' ? {} : { responsible }),
				...(followUp === '' ? {} : { followUp }),
				criteria: criteria.split(' ').filter((id) => id !== '') as CriterionId[],
			}),
		)
	return ids
}

function newItem({ kind, link, text, likelihood, consequence }: ChainRow): NewRow {
	if (kind === 'opportunity') return { kind, link, text }
	const grade = (stored: string) => Number(stored) as RiskGrade
	return { kind, link, text, likelihood: grade(likelihood), consequence: grade(consequence) }
}

function newGroup({ who, heard, how }: AffectedRow): NewRow {
	return { kind: 'affected', who, heard, ...(how === '' ? {} : { how }) }
}
