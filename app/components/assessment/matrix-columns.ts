import type { MatrixColumn } from '#app/components/choice-matrix.tsx'
import { fieldName } from './form-view.ts'
import type { FormView } from './form-view.ts'
import type { StepAlternative } from './step-alternative.ts'

/** A column per alternative for the field at this path. */
export function matrixColumns(
	alternatives: readonly StepAlternative[],
	path: string,
	view: FormView,
): MatrixColumn[] {
	return alternatives.map(({ id, label, shortLabel }) => {
		const name = fieldName(id, path)
		return { id, label, shortLabel, name, value: view.values[name] ?? '' }
	})
}
