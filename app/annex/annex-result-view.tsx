import { AnnexStages } from './annex-chain-view.tsx'
import { AnnexSection } from './annex-section-view.tsx'
import { AnnexConclusion, AnnexEffects, AnnexUnknowns } from './annex-view.tsx'
import type { AnnexModel } from './model.ts'

/** The figures alone: conclusion, effects, what is not known, stages. For the page that then shows how they came about. */
export function AnnexResultView({ model }: { readonly model: AnnexModel }) {
	return (
		<article className="annex">
			<AnnexSection level={1} heading={model.conclusion.heading} name="conclusion">
				<AnnexConclusion model={model} />
			</AnnexSection>
			<AnnexSection level={1} heading={model.effects.heading} name="effects">
				<AnnexEffects model={model} />
			</AnnexSection>
			<AnnexSection level={1} heading={model.unknowns.heading} name="unknowns">
				<AnnexUnknowns model={model} />
			</AnnexSection>
			{model.stages === null ? null : (
				<AnnexSection level={1} heading={model.stages.heading} name="stages">
					<AnnexStages stages={model.stages} />
				</AnnexSection>
			)}
		</article>
	)
}
