import { z } from 'zod'
import { answerKeys } from '#app/domain/answer-key.ts'
import { effects, lockInIds, preconditionIds } from '#app/domain/instrument.ts'
import { notAssessableReasons } from '#app/domain/result.ts'
import { annexSchemaText as text } from '#app/text/annex-schema.ts'
import { listOf, oneOf, words } from './parts-schema.ts'

const alternatives = listOf(z.string(), text.findingAlternatives)
const effect = z.enum(effects)

/** In the order of the codes of finding.ts. */
export const finding = z
	.discriminatedUnion('code', [
		z.strictObject({ code: code('oneAlternative') }),
		z.strictObject({
			code: code('cannotBeAssessed'),
			alternatives,
			reasons: listOf(z.enum(notAssessableReasons), text.findingReasons),
			answersNeeded: z.int().min(0).meta({ description: text.answersNeeded }),
			effectsWithoutLevel: listOf(effect, text.effectsWithoutLevel),
		}),
		z.strictObject({ code: code('heardNotStated') }),
		z.strictObject({
			code: code('shallUnclear', 'shallMissing', 'lockInUnclear', 'lockIn'),
			check: oneOf(lockInIds, text.check),
			alternatives,
		}),
		z.strictObject({
			code: code('decisiveUnknown', 'disagreement'),
			criterion: oneOf([...answerKeys('full'), ...answerKeys('short')], text.findingCriterion),
			alternatives,
		}),
		z.strictObject({ code: code('uncertain'), alternatives }),
		z.strictObject({
			code: code('contradiction'),
			alternatives,
			raised: listOf(effect, text.raised),
			lowered: listOf(effect, text.lowered),
		}),
		z.strictObject({
			code: code('precondition'),
			precondition: oneOf(preconditionIds, text.precondition),
			state: oneOf(['missing', 'unknown'], text.preconditionState),
			alternatives,
		}),
		z.strictObject({ code: code('preconditionsNotStated'), alternatives }),
		z.strictObject({
			code: code('unheard'),
			who: words(text.who),
			heard: oneOf(['no', 'unknown'], text.heard),
			alternatives,
		}),
		z.strictObject({ code: code('noZeroAlternative') }),
	])
	.meta({ id: 'finding', description: text.finding })

function code<const Codes extends readonly string[]>(...codes: Codes) {
	return oneOf(codes, text.findingCode)
}
