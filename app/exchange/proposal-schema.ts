import { z } from 'zod'
import { proposalTypes, unitKinds } from '#app/domain/assessment.ts'
import { fieldText } from '#app/text/exchange.ts'
import { date, requiredText, shortText, text } from './fields.ts'

const maxDiarienummer = 40

const unit = z.strictObject({
	name: requiredText(fieldText.unitName),
	kind: z.enum(unitKinds).meta({ description: fieldText.unitKind }),
})

const preparedBy = z.strictObject({
	name: z.exactOptional(text(fieldText.preparedByName)),
	role: z.exactOptional(text(fieldText.preparedByRole)),
	unit: z.exactOptional(text(fieldText.preparedByUnit)),
})

export const proposalSchema = z
	.strictObject({
		title: requiredText(fieldText.title),
		diarienummer: z.exactOptional(shortText(fieldText.diarienummer, maxDiarienummer)),
		committee: requiredText(fieldText.committee),
		meetingDate: z.exactOptional(date(fieldText.meetingDate)),
		type: z.enum(proposalTypes).meta({ description: fieldText.type }),
		description: z.exactOptional(text(fieldText.description)),
		unit: z.exactOptional(unit.meta({ description: fieldText.unit })),
		preparedBy: z.exactOptional(preparedBy.meta({ description: fieldText.preparedBy })),
	})
	.meta({ id: 'proposal', description: fieldText.proposal })
