import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { KeptForm } from '#app/components/autosave/kept-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { formOf, requireFound, requireParams, textField } from '#app/http.server.ts'
import { dateSentence } from '#app/meeting-page.server.ts'
import { requireMeetingVisit } from '#app/meeting-visit.server.ts'
import type { MeetingVisit } from '#app/meeting-visit.server.ts'
import { withNotices } from '#app/noticed-meeting.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { meetingsText as text, noticeWords } from '#app/text/meetings.ts'
import { siteText } from '#app/text/site.ts'
import { readMeetingDays } from '#app/use-cases/read-meeting-form.ts'
import { deleteMeeting, saveMeeting } from '#db/queries/meeting-changes.ts'
import { findMeeting } from '#db/queries/meeting.ts'
import type { Meeting } from '#db/queries/meeting.ts'

export const handle = { permission: 'meetings.write' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(page?.title ?? text.title) },
]

export async function loader(args: LoaderFunctionArgs) {
	const visit = await requireMeetingVisit(args)
	const [meeting] = await withNotices([await ownMeeting(args, visit)])
	const { id, committeeName, date, noticeDate, notice, noticeByRule, proposalCount } = requireFound(meeting)
	return {
		id,
		personId: visit.visitor.personId,
		title: text.oneTitle(committeeName, date),
		lead: noticeWords(notice, visit.today),
		date,
		noticeDate: noticeDate ?? '',
		noticeByRule,
		proposalCount,
	}
}

export async function action(args: ActionFunctionArgs) {
	const visit = await requireMeetingVisit(args)
	const meeting = await ownMeeting(args, visit)
	const form = await formOf(args.request)
	const typed = { date: textField(form, 'date'), notice: textField(form, 'notice') }
	if (textField(form, 'intent') === 'remove') {
		const removing = await deleteMeeting(runtime.deps.db, visit.actor, meeting.id)
		if (removing !== 'inUse') return redirect('/sammantraden?borttaget=1')
		return refused({ date: meeting.date, notice: meeting.noticeDate ?? '' }, 'remove', text.cannotRemove)
	}
	const read = readMeetingDays(typed, visit.today)
	if (read.kind === 'refused') return refused(typed, read.problem.field, dateSentence(read.problem))
	const was = { date: textField(form, 'was:date'), noticeDate: textField(form, 'was:notice') || null }
	const { date, noticeDate } = read
	const saving = await saveMeeting(runtime.deps.db, visit.actor, {
		meetingId: meeting.id,
		was,
		days: { date, noticeDate },
	})
	if (saving === 'saved') return redirect(`/sammantraden?sparat=${meeting.id}`)
	if (saving === 'missing') return redirect('/sammantraden')
	return refused(typed, 'date', text.problems[saving], 409)
}

/** 404 for a meeting of a nämnd that is not hers to keep. */
async function ownMeeting(
	{ params }: Pick<LoaderFunctionArgs, 'params'>,
	{ visitor, committees }: MeetingVisit,
): Promise<Meeting> {
	const { meetingId } = requireParams(params, 'meetingId')
	const meeting = requireFound(
		await findMeeting(runtime.deps.db, { municipalityId: visitor.municipality.id, meetingId }),
	)
	return requireFound(committees.some(({ id }) => id === meeting.committeeId) ? meeting : null)
}

function refused(
	typed: { readonly date: string; readonly notice: string },
	fieldId: string,
	sentence: string,
	status = 422,
) {
	return data({ typed, fieldId, sentence }, { status })
}

export default function MeetingPage() {
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const values = answer?.typed ?? { date: page.date, notice: page.noticeDate }
	const problemOf = (field: string) => (answer?.fieldId === field ? answer.sentence : undefined)
	return (
		<div className="vs-stack-large vs-narrow-form">
			<PageHead crumbs={[{ to: '/sammantraden', label: text.title }]} title={page.title} lead={page.lead} />
			<ErrorSummary
				problems={answer === undefined ? [] : [{ fieldId: answer.fieldId, sentence: answer.sentence }]}
			/>
			<KeptForm personId={page.personId} formKey={`sammantrade-${page.id}`} isAnswered={answer !== undefined}>
				<input type="hidden" name="was:date" value={page.date} />
				<input type="hidden" name="was:notice" value={page.noticeDate} />
				<TextField
					id="date"
					name="date"
					label={text.date}
					description={text.dateHelp(page.proposalCount)}
					defaultValue={values.date}
					error={problemOf('date')}
					autoComplete="off"
				/>
				<TextField
					id="notice"
					name="notice"
					label={text.notice}
					description={text.noticeHelp(page.noticeByRule)}
					defaultValue={values.notice}
					error={problemOf('notice')}
					autoComplete="off"
				/>
				<div className="vs-row">
					<Button type="submit" name="intent" value="save">
						{text.save}
					</Button>
					<Link to="/sammantraden">{siteText.cancel}</Link>
				</div>
			</KeptForm>
			<form method="post" id="remove" tabIndex={-1} className="vs-stack-small">
				{problemOf('remove') !== undefined && <p className="vs-status-problem">{problemOf('remove')}</p>}
				<div>
					<Button variant="secondary" size="small" name="intent" value="remove">
						{text.remove}
					</Button>
				</div>
			</form>
		</div>
	)
}
