import { Button } from '@navikt/ds-react/Button'
import { Select } from '@navikt/ds-react/Select'
import { Textarea } from '@navikt/ds-react/Textarea'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { KeptForm, useForgetKept } from '#app/components/autosave/kept-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { CommitteeMeetings } from '#app/components/meetings/committee-meetings.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formOf, notFound, textField } from '#app/http.server.ts'
import { committeeMeetings, dateSentence } from '#app/meeting-page.server.ts'
import { requireMeetingVisit } from '#app/meeting-visit.server.ts'
import type { MeetingVisit } from '#app/meeting-visit.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { meetingsText as text } from '#app/text/meetings.ts'
import { siteText } from '#app/text/site.ts'
import { readMeetingDates, readNoticeRule } from '#app/use-cases/read-meeting-form.ts'
import { saveNoticeRule } from '#db/queries/committee.ts'
import { insertMeetings } from '#db/queries/meeting-changes.ts'

export const handle = { permission: 'meetings.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireMeetingVisit(args)
	const asked = new URL(args.request.url).searchParams
	const showsEarlier = asked.has('tidigare')
	const committees = await committeeMeetings(visit, { showsEarlier })
	return {
		personId: visit.visitor.personId,
		committees,
		showsEarlier,
		chosen: committees.length === 1 ? (committees[0]?.id ?? '') : (asked.get('namnd') ?? ''),
		isAdded: asked.has('inlagda'),
		savedId: asked.get('sparat'),
		note: noteOf(asked),
	}
}

function noteOf(asked: URLSearchParams): string | null {
	if (asked.has('inlagda'))
		return text.added(Number(asked.get('inlagda')) || 0, Number(asked.get('fanns')) || 0)
	if (asked.has('regel')) return text.ruleSaved
	if (asked.has('sparat')) return text.saved
	return asked.has('borttaget') ? text.removed : null
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireMeetingVisit(args)
	const form = await formOf(args.request)
	return textField(form, 'intent') === 'rule' ? saveRule(visit, form) : addMeetings(visit, form)
}

async function saveRule({ actor, committees }: MeetingVisit, form: FormData) {
	const committeeId = textField(form, 'committeeId')
	if (!committees.some(({ id }) => id === committeeId)) throw notFound()
	const typed = { days: textField(form, 'days'), moves: textField(form, 'moves') }
	const rule = readNoticeRule(typed)
	if (rule === null)
		return refused({
			rule: { committeeId, ...typed },
			problems: { [`dagar-${committeeId}`]: text.problems.ruleDays },
		})
	await saveNoticeRule(runtime.deps.db, actor, { committeeId, rule })
	return redirect('/sammantraden?regel=1')
}

async function addMeetings({ actor, committees, today }: MeetingVisit, form: FormData) {
	const typed = { committeeId: textField(form, 'committeeId'), dates: textField(form, 'dates') }
	const isOwn = committees.some(({ id }) => id === typed.committeeId)
	const read = readMeetingDates(typed.dates, today)
	if (!isOwn || read.kind === 'refused')
		return refused({
			typed,
			problems: {
				...(isOwn ? {} : { committeeId: text.problems.committeeMissing }),
				...(read.kind === 'refused' ? { dates: dateSentence(read.problem) } : {}),
			},
		})
	const { dates } = read
	const added = await insertMeetings(runtime.deps.db, actor, { committeeId: typed.committeeId, dates })
	if (added === null) throw notFound()
	const counts = new URLSearchParams({
		inlagda: String(added.added),
		fanns: String(added.known),
		namnd: typed.committeeId,
	})
	return redirect(`/sammantraden?${counts.toString()}`)
}

interface Refusal {
	readonly typed?: { readonly committeeId: string; readonly dates: string }
	readonly rule?: { readonly committeeId: string; readonly days: string; readonly moves: string }
	readonly problems: Readonly<Record<string, string>>
}

function refused(refusal: Refusal) {
	return data(refusal, { status: 422 })
}

export default function MeetingsPage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>() as Refusal | undefined
	useForgetKept(page.personId, `sammantrade-${page.savedId ?? ''}`, page.savedId !== null)
	const problems: Partial<Record<string, string>> = answer?.problems ?? {}
	return (
		<div className="vs-stack-large">
			<PageHead title={text.title} lead={text.lead}>
				{page.note !== null && answer === undefined && (
					<p className="vs-note" role="status">
						{page.note}
					</p>
				)}
			</PageHead>
			<ErrorSummary
				problems={Object.entries(problems).map(([fieldId, sentence = '']) => ({ fieldId, sentence }))}
			/>
			{page.committees.length === 0 && <p>{text.noCommittee}</p>}
			<div className="vs-two">
				<div className="vs-stack-large">
					{page.committees.map((committee) => (
						<CommitteeMeetings
							key={committee.id}
							committee={committee}
							typed={answer?.rule?.committeeId === committee.id ? answer.rule : null}
							problem={problems[`dagar-${committee.id}`]}
						/>
					))}
					<p>
						<Link to={page.showsEarlier ? '/sammantraden' : '/sammantraden?tidigare=1'}>
							{page.showsEarlier ? text.earlierHidden : text.earlier}
						</Link>
					</p>
				</div>
				{page.committees.length > 0 && (
					<section className="vs-card vs-stack-small" aria-labelledby="lagg-in">
						<h2 id="lagg-in">{text.addTitle}</h2>
						<KeptForm
							personId={page.personId}
							formKey="sammantraden"
							isAnswered={answer?.typed !== undefined}
							isSaved={page.isAdded && answer === undefined}
						>
							<Select
								id="committeeId"
								name="committeeId"
								label={text.committee}
								defaultValue={answer?.typed?.committeeId ?? page.chosen}
								error={problems['committeeId']}
							>
								<option value="">{siteText.choose}</option>
								{page.committees.map(({ id, name }) => (
									<option key={id} value={id}>
										{name}
									</option>
								))}
							</Select>
							<Textarea
								id="dates"
								name="dates"
								label={text.dates}
								description={text.datesHelp}
								defaultValue={answer?.typed?.dates ?? ''}
								error={problems['dates']}
								minRows={5}
							/>
							<div>
								<Button type="submit" name="intent" value="add">
									{text.add}
								</Button>
							</div>
						</KeptForm>
					</section>
				)}
			</div>
		</div>
	)
}
