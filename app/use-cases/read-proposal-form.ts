import { proposalTypes } from '#app/domain/assessment.ts'
import type { ProposalType } from '#app/domain/assessment.ts'
import type { CalendarDate } from '#app/domain/calendar.ts'
import { maxTextLength } from '#app/domain/field-value.ts'
import { normaliseText } from '#app/domain/plain-text.ts'
import { proposalFields } from '#app/domain/proposal-field.ts'
import type { ProposalField } from '#app/domain/proposal-field.ts'
import { readDate } from '#app/domain/swedish-input.ts'

export type TypedProposal = Readonly<Record<ProposalField, string>>

export type ProposalProblem =
	| 'titleMissing'
	| 'titleTooLong'
	| 'committeeMissing'
	| 'typeMissing'
	| 'diarienummerTooLong'
	| 'date'
	| 'tooLong'
	| 'brokenCharacter'

/** Every field as it is stored ('' is not given), or every problem. */
export type ReadProposal =
	| { readonly kind: 'ok'; readonly values: TypedProposal & { readonly type: ProposalType } }
	| {
			readonly kind: 'refused'
			readonly problems: Readonly<Partial<Record<ProposalField, ProposalProblem>>>
	  }

const longestTitle = 300
const longestDiarienummer = 40

/** Reads what was typed for an ärende. The nämnd and the unit are ids that must be among those given. */
export function readProposalForm(
	typed: TypedProposal,
	known: {
		readonly committeeIds: readonly string[]
		readonly unitIds: readonly string[]
		readonly today: CalendarDate
	},
): ReadProposal {
	const problems: Partial<Record<ProposalField, ProposalProblem>> = {}
	const text = (field: ProposalField): string => {
		const read = normaliseText(typed[field])
		if (read.kind === 'refused') problems[field] = 'brokenCharacter'
		else if (read.text.length > maxTextLength) problems[field] = 'tooLong'
		return read.kind === 'ok' ? read.text.trim() : ''
	}
	const values = Object.fromEntries(proposalFields.map((field) => [field, text(field)])) as Record<
		ProposalField,
		string
	>
	if (values.title === '') problems.title ??= 'titleMissing'
	if (values.title.length > longestTitle) problems.title = 'titleTooLong'
	if (values.diarienummer.length > longestDiarienummer) problems.diarienummer = 'diarienummerTooLong'
	if (!known.committeeIds.includes(values.committeeId)) problems.committeeId = 'committeeMissing'
	const type = proposalTypes.find((one) => one === values.type)
	if (type === undefined) problems.type = 'typeMissing'
	const meetingDate = values.meetingDate === '' ? '' : readDate(values.meetingDate, known.today)
	if (meetingDate === null) problems.meetingDate = 'date'
	const raisedOn = values.raisedOn === '' ? '' : readDate(values.raisedOn, known.today)
	if (raisedOn === null) problems.raisedOn = 'date'
	if (type === undefined || meetingDate === null || raisedOn === null || Object.keys(problems).length > 0)
		return { kind: 'refused', problems }
	const unitId = known.unitIds.includes(values.unitId) ? values.unitId : ''
	return { kind: 'ok', values: { ...values, type, meetingDate, raisedOn, unitId } }
}
