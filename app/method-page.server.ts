import type { MethodPageView } from '#app/components/method/method-view.tsx'
import { instrumentInForce } from '#app/content/load-instruments.ts'
import { equalWeights } from '#app/domain/assessment.ts'
import { scoreAlternative } from '#app/domain/score.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { workedExample } from '#app/domain/worked-example.ts'
import { requireFound } from './http.server.ts'
import { explanationSections } from './result-explanation.server.ts'
import { runtime } from './runtime.server.ts'

/** The method of a published instrument, of the one in force where none is named; 404 where there is no such version. */
export function methodPage(version?: string): MethodPageView {
	const { instruments, now } = runtime.deps
	const inForce = instrumentInForce(instruments, swedishDate(now()))
	const instrument =
		version === undefined ? inForce : requireFound(instruments.find((one) => one.version === version))
	return {
		instrument,
		isInForce: instrument.version === inForce.version,
		versions: instruments.map(({ version: name, validFrom }) => ({ version: name, validFrom })),
		terms: runtime.knowledge.glossary,
		worked: explanationSections({
			alternative: workedExample,
			result: scoreAlternative(workedExample, { kind: 'full', weights: equalWeights }),
			document: { kind: 'full' },
			instrument,
		}),
	}
}
