import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { Textarea } from '@navikt/ds-react/Textarea'
import { proposalText as text } from '#app/text/proposal.ts'
import type { AlternativeProblem, TypedAlternative } from './alternative-card.tsx'

interface Props {
	readonly typed: TypedAlternative | null
	readonly problems: readonly AlternativeProblem[]
	readonly suggestedKey: string
	readonly hasZero: boolean
}

export function NewAlternativeFields({ typed, problems, suggestedKey, hasZero }: Props) {
	const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.sentence
	return (
		<>
			<TextField
				id="title"
				name="title"
				label={text.alternativeTitle}
				description={text.alternativeTitleHelp}
				autoComplete="off"
				defaultValue={typed?.title ?? ''}
				error={problemOf('title')}
			/>
			<TextField
				id="key"
				name="key"
				label={text.alternativeKey}
				description={text.alternativeKeyHelp}
				autoComplete="off"
				className="vs-short"
				defaultValue={typed?.key ?? suggestedKey}
				error={problemOf('key')}
			/>
			<Textarea
				id="description"
				name="description"
				label={text.optional(text.alternativeDescription)}
				minRows={3}
				defaultValue={typed?.description ?? ''}
				error={problemOf('description')}
			/>
			{!hasZero && (
				<label className="vs-check">
					<input type="checkbox" name="zero" value="1" defaultChecked={typed?.zero === '1'} />
					{text.isZeroLabel}
				</label>
			)}
			<div>
				<Button type="submit" name="intent" value="add" variant="secondary">
					{text.addAlternative}
				</Button>
			</div>
		</>
	)
}
