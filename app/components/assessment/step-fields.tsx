import { AffectedStep } from './affected-step.tsx'
import { ChainStep } from './chain-step.tsx'
import { CriterionBlock } from './criterion-block.tsx'
import type { FormView } from './form-view.ts'
import { LockInStep } from './lock-in-step.tsx'
import { PreconditionsStep } from './preconditions-step.tsx'
import { ResourcesStep } from './resources-step.tsx'
import type { StepContent } from './step-content.ts'

/** The fields of any step. */
export function StepFields({ content, view }: { readonly content: StepContent; readonly view: FormView }) {
	switch (content.kind) {
		case 'effect':
			return content.criteria.map((criterion) => (
				<CriterionBlock
					key={criterion.id}
					criterion={criterion}
					stageLabel={content.stageLabels[criterion.place]}
					alternatives={content.alternatives}
					view={view}
				/>
			))
		case 'resources':
			return <ResourcesStep alternatives={content.alternatives} view={view} />
		case 'lockIn':
			return (
				<LockInStep
					checks={content.checks}
					isProcurement={content.isProcurement}
					alternatives={content.alternatives}
					view={view}
				/>
			)
		case 'preconditions':
			return (
				<PreconditionsStep
					preconditions={content.preconditions}
					alternatives={content.alternatives}
					view={view}
				/>
			)
		case 'chain':
			return (
				<ChainStep
					copies={content.copies}
					instrument={content.instrument}
					alternative={content.alternative}
					rows={content.rows}
					view={view}
				/>
			)
		case 'affected':
			return (
				<AffectedStep
					copies={content.copies}
					offered={content.offered}
					rowIds={content.rowIds}
					alternative={content.alternative}
					view={view}
				/>
			)
	}
}
