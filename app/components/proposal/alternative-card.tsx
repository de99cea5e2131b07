import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { Textarea } from '@navikt/ds-react/Textarea'
import { Link } from '@remix-run/react'
import { proposalText as text } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'

export interface CardAlternative {
	readonly id: string
	readonly key: string
	readonly title: string
	readonly description: string
	readonly isZero: boolean
}

export interface TypedAlternative {
	readonly key: string
	readonly title: string
	readonly description: string
	readonly zero: string
}

export interface AlternativeProblem {
	readonly field: string
	readonly sentence: string
}

interface Props {
	readonly alternative: CardAlternative
	readonly isFirst: boolean
	readonly isLast: boolean
	readonly isOnly: boolean
	/** False once answers are submitted: the alternative is shown, and nothing can be changed. */
	readonly isOpen: boolean
	/** The reader has asked to remove it and is asked once more. */
	readonly isRemoving: boolean
	readonly answer: {
		readonly typed: TypedAlternative
		readonly problems: readonly AlternativeProblem[]
	} | null
}

/** One alternative: its texts, its place in the order, whether it is the nollalternativ. */
export function AlternativeCard(props: Props) {
	const { alternative, answer, isOpen } = props
	const label = `${alternative.key} ${alternative.title}`
	return (
		<li className="vs-card vs-stack-small">
			<div className="vs-row">
				<h2 className="vs-alternative-title">{label}</h2>
				{alternative.isZero && <span className="vs-tag vs-tag-accent">{text.zeroTag}</span>}
			</div>
			{alternative.description !== '' && <p className="vs-typed vs-measure">{alternative.description}</p>}
			{isOpen && (
				<>
					<CardButtons {...props} />
					<TextForm alternative={alternative} answer={answer} />
				</>
			)}
		</li>
	)
}

function CardButtons({ alternative, isFirst, isLast, isOnly, isRemoving }: Props) {
	const { id, key, title, isZero } = alternative
	const label = `${key} ${title}`
	return (
		<form method="post" className="vs-row">
			<input type="hidden" name="alternativeId" value={id} />
			<CardButton intent="up" label={text.moveUp} of={label} isShown={!isFirst} />
			<CardButton intent="down" label={text.moveDown} of={label} isShown={!isLast} />
			<CardButton
				intent={isZero ? 'not-zero' : 'zero'}
				label={isZero ? text.unmarkZero : text.markZero}
				of={label}
				isShown
			/>
			<CardButton intent="copy" label={text.copyAlternative} of={label} isShown />
			{!isOnly && !isRemoving && (
				<Link to={`?ta-bort=${id}#ta-bort`} aria-label={text.alternativeFor(text.removeAlternative, label)}>
					{text.removeAlternative}
				</Link>
			)}
			{isRemoving && (
				<div className="vs-note vs-note-warning vs-row" id="ta-bort">
					<span>{text.removeConfirm}</span>
					<Button size="small" name="intent" value="remove">
						{text.removeConfirmButton}
					</Button>
					<Link to="?">{siteText.cancel}</Link>
				</div>
			)}
		</form>
	)
}

function CardButton({
	intent,
	label,
	of,
	isShown,
}: {
	readonly intent: string
	readonly label: string
	readonly of: string
	readonly isShown: boolean
}) {
	if (!isShown) return null
	return (
		<Button
			size="small"
			variant="tertiary"
			name="intent"
			value={intent}
			aria-label={text.alternativeFor(label, of)}
		>
			{label}
		</Button>
	)
}

function TextForm({ alternative, answer }: Pick<Props, 'alternative' | 'answer'>) {
	const shown = answer?.typed ?? alternative
	const field = (name: 'key' | 'title' | 'description') => ({
		id: `${alternative.id}${name}`,
		name,
		size: 'small' as const,
		defaultValue: shown[name],
		error: answer?.problems.find((problem) => problem.field === name)?.sentence,
	})
	return (
		<details className="vs-details" open={answer !== null}>
			<summary>{text.editAlternative}</summary>
			<form method="post" className="vs-stack-small vs-measure" noValidate>
				<input type="hidden" name="alternativeId" value={alternative.id} />
				{(['key', 'title', 'description'] as const).map((name) => (
					<input key={name} type="hidden" name={`was:${name}`} value={alternative[name]} />
				))}
				<TextField {...field('title')} label={text.alternativeTitle} autoComplete="off" />
				<TextField {...field('key')} label={text.alternativeKey} autoComplete="off" className="vs-short" />
				<Textarea {...field('description')} label={text.optional(text.alternativeDescription)} minRows={3} />
				<div>
					<Button size="small" name="intent" value="save">
						{siteText.save}
					</Button>
				</div>
			</form>
		</details>
	)
}
