import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { Textarea } from '@navikt/ds-react/Textarea'
import { KeptForm } from '#app/components/autosave/kept-form.tsx'
import { commentsText as text } from '#app/text/reconciliation.ts'

export interface ShownComment {
	readonly id: string
	readonly who: string
	readonly at: string
	readonly text: string
}

export interface CommentThread extends ShownComment {
	/** The alternative that it is about; '' for all. */
	readonly about: string
	/** null while it is not löst. */
	readonly resolved: string | null
	readonly replies: readonly ShownComment[]
}

/** A comment that was not taken, as it was typed; `parentId` '' is a new thread. */
export interface RejectedComment {
	readonly parentId: string
	readonly alternativeId: string
	readonly text: string
	readonly sentence: string
}

interface Props {
	readonly threads: readonly CommentThread[]
	readonly alternatives: readonly { readonly id: string; readonly label: string }[]
	readonly personId: string
	/** Names the page in the browser's store of unsent texts. */
	readonly formKey: string
	/** The parent of the comment that has just been saved, '' for a new thread; null where none has. */
	readonly savedParent: string | null
	readonly rejected: RejectedComment | null
	readonly mayWrite: boolean
}

/** What is said about a question, each thread with its answers and whether it is löst. */
export function CommentThreads(props: Props) {
	const { threads, mayWrite } = props
	return (
		<section className="vs-stack vs-measure" aria-labelledby="kommentarer" id="kommentarsdel">
			<h2 id="kommentarer">{text.title}</h2>
			<p className="vs-subtle vs-no-print">{text.help}</p>
			{threads.length === 0 ? (
				<p>{text.none}</p>
			) : (
				<ol className="vs-threads">
					{threads.map((thread) => (
						<Thread key={thread.id} thread={thread} {...props} />
					))}
				</ol>
			)}
			{mayWrite && <NewThread {...props} />}
		</section>
	)
}

function Thread({ thread, ...props }: Props & { readonly thread: CommentThread }) {
	const isResolved = thread.resolved !== null
	return (
		<li id={`kommentar-${thread.id}`} className="vs-stack-small" data-resolved={isResolved}>
			<Said comment={thread} about={thread.about} />
			{thread.replies.length > 0 && (
				<ol className="vs-replies">
					{thread.replies.map((reply) => (
						<li key={reply.id}>
							<Said comment={reply} about="" />
						</li>
					))}
				</ol>
			)}
			{isResolved && (
				<p>
					<span className="vs-tag">{text.resolved}</span> <span className="vs-subtle">{thread.resolved}</span>
				</p>
			)}
			{props.mayWrite && (
				<div className="vs-row vs-no-print">
					{!isResolved && <Reply thread={thread} {...props} />}
					<form method="post">
						<input type="hidden" name="commentId" value={thread.id} />
						<Button
							type="submit"
							name="intent"
							value={isResolved ? 'reopen-comment' : 'resolve-comment'}
							variant="tertiary"
							size="small"
						>
							{isResolved ? text.reopen : text.resolve}
						</Button>
					</form>
				</div>
			)}
		</li>
	)
}

function Said({ comment, about }: { readonly comment: ShownComment; readonly about: string }) {
	return (
		<div>
			<p className="vs-meta">
				<strong>{comment.who}</strong>
				<span>{comment.at}</span>
				{about !== '' && <span>{about}</span>}
			</p>
			<p className="vs-typed">{comment.text}</p>
		</div>
	)
}

function Reply({
	thread,
	personId,
	formKey,
	savedParent,
	rejected,
}: Props & { readonly thread: CommentThread }) {
	const own = rejected?.parentId === thread.id ? rejected : null
	return (
		<details className="vs-details" open={own !== null}>
			<summary>{text.answerTo(thread.who)}</summary>
			<KeptForm
				personId={personId}
				formKey={`${formKey}/${thread.id}`}
				isAnswered={own !== null}
				isSaved={savedParent === thread.id}
			>
				<input type="hidden" name="parentId" value={thread.id} />
				<Textarea
					id={`svar-${thread.id}`}
					name="text"
					label={text.answerLabel}
					minRows={2}
					defaultValue={own?.text ?? ''}
					error={own?.sentence}
					size="small"
				/>
				<div>
					<Button type="submit" name="intent" value="comment" variant="secondary" size="small">
						{text.sendAnswer}
					</Button>
				</div>
			</KeptForm>
		</details>
	)
}

function NewThread({ alternatives, personId, formKey, savedParent, rejected }: Props) {
	const own = rejected?.parentId === '' ? rejected : null
	return (
		<details className="vs-details vs-no-print" open={own !== null}>
			<summary>{text.new}</summary>
			<KeptForm personId={personId} formKey={formKey} isAnswered={own !== null} isSaved={savedParent === ''}>
				<Select name="alternativeId" label={text.about} defaultValue={own?.alternativeId ?? ''} size="small">
					<option value="">{text.aboutAll}</option>
					{alternatives.map(({ id, label }) => (
						<option key={id} value={id}>
							{label}
						</option>
					))}
				</Select>
				<Textarea
					id="ny-kommentar"
					name="text"
					label={text.new}
					minRows={3}
					defaultValue={own?.text ?? ''}
					error={own?.sentence}
					size="small"
				/>
				<div>
					<Button type="submit" name="intent" value="comment" variant="secondary" size="small">
						{text.send}
					</Button>
				</div>
			</KeptForm>
		</details>
	)
}
