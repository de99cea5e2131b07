import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AdminHead } from '#app/components/admin/admin-head.tsx'
import { RecordSection } from '#app/components/admin/record-section.tsx'
import { swedishClock, swedishDate } from '#app/domain/swedish-time.ts'
import type { Timestamp } from '#app/domain/calendar.ts'
import { requirePerson } from '#app/person-page.server.ts'
import { rolesOfRecord } from '#app/roles-in-words.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { eventInWords, placeInWords } from '#app/text/log.ts'
import { peopleText as text } from '#app/text/people.ts'
import { siteText } from '#app/text/site.ts'
import { personRecord } from '#app/use-cases/person-record.ts'

export const handle = { permission: 'administration' } as const

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
	{ title: siteText.pageTitle(text.recordTitle(page?.name ?? '')) },
]

export async function loader(args: LoaderFunctionArgs) {
	const { actor, municipalityId, person } = await requirePerson(args)
	const record = await personRecord(runtime.deps, actor, person)
	return {
		name: person.name,
		number: person.number,
		facts: [
			[text.facts.number, String(person.number)],
			[text.facts.name, person.name],
			[text.facts.email, person.email ?? text.facts.noEmail],
			[text.facts.created, swedishDate(person.createdAt)],
			[text.facts.disabled, person.disabledAt === null ? text.facts.never : swedishDate(person.disabledAt)],
			[
				text.facts.identities,
				record.identities
					.map(({ issuer, subject }) => `${issuer}: ${subject}`)
					.join(siteText.listSeparator) || text.facts.no,
			],
			[
				text.facts.sessions,
				record.sessions
					.map(({ createdAt, lastSeenAt }) => text.facts.session(moment(createdAt), moment(lastSeenAt)))
					.join(siteText.listSeparator) || text.facts.no,
			],
		] as const,
		roles: await rolesOfRecord(runtime.deps.db, municipalityId, record.roles),
		assessments: record.assessments.map(({ title, role, submittedAt }) =>
			text.assessment(title, role, submittedAt === null ? null : swedishDate(submittedAt)),
		),
		events: record.events.map(({ action, subjectType, times }) =>
			text.logEvent(eventInWords(action, subjectType), times),
		),
		references: record.references.map(({ table, column, rows }) =>
			text.mention(placeInWords(table, column), rows),
		),
		mentions: record.mentions.map(({ table, column, rows }) =>
			text.mention(placeInWords(table, column), rows),
		),
	}
}

function moment(at: Timestamp): string {
	return `${swedishDate(at)} ${swedishClock(at)}`
}

export default function PersonRecordPage() {
	const page = useLoaderData<typeof loader>()
	const own = `/admin/personer/${String(page.number)}`
	return (
		<div className="vs-stack-large vs-measure">
			<AdminHead
				crumbs={[
					{ to: '/admin/personer', label: text.title },
					{ to: own, label: page.name },
				]}
				title={text.recordTitle(page.name)}
				lead={text.recordLead}
			/>
			<p className="vs-no-print">
				<a href={`${own}/registerutdrag.json`}>{text.recordFile}</a>
			</p>
			<section className="vs-stack" aria-labelledby="uppgifter">
				<h2 id="uppgifter">{text.factsTitle}</h2>
				<dl className="vs-facts">
					{page.facts.map(([label, value]) => (
						<div key={label} className="vs-fact">
							<dt>{label}</dt>
							<dd>{value}</dd>
						</div>
					))}
				</dl>
			</section>
			<RecordSection title={text.rolesTitle} items={page.roles} />
			<RecordSection title={text.assessmentsTitle} items={page.assessments} />
			<RecordSection title={text.logTitle} items={page.events} />
			<RecordSection title={text.referencesTitle} items={page.references} />
			<RecordSection title={text.mentionsTitle} items={page.mentions} />
			<p className="vs-subtle">{text.recordLogged}</p>
		</div>
	)
}
