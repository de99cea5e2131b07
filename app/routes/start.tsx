import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { LinkButton } from '#app/components/link-button.tsx'
import { FollowUpsOnStart } from '#app/components/follow-up/follow-up-list.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { PublicStart } from '#app/components/public-start.tsx'
import { MeetingGroups } from '#app/components/start/meeting-groups.tsx'
import { StartSection } from '#app/components/start/start-section.tsx'
import { followUpsOnStart } from '#app/follow-up-list.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { startPage } from '#app/start-page.server.ts'
import { proposalText } from '#app/text/proposal.ts'
import { siteText } from '#app/text/site.ts'
import { startText as text } from '#app/text/start.ts'
import { findVisitor } from '#app/visitor.server.ts'
import { listPublishedExamples } from '#db/queries/annex-publication.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'

export const handle = { permission: 'public' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(siteText.start) }]

export async function loader({ request, context }: LoaderFunctionArgs) {
	const visitor = await findVisitor(request, context)
	if (visitor === null) return { isPublic: true as const, examples: await publicExamples(request) }
	return {
		isPublic: false as const,
		name: visitor.personName.split(' ')[0] ?? '',
		...(await startPage(visitor)),
		followUps: await followUpsOnStart(visitor),
	}
}

/** What anybody may look at to see what an annex is. */
async function publicExamples(request: Request) {
	const { db } = runtime.deps
	const municipality = await findMunicipalityByHost(db, new URL(request.url).hostname)
	return municipality === null ? [] : listPublishedExamples(db, municipality.id)
}

export default function StartPage() {
	const page = useLoaderData<typeof loader>()
	if (page.isPublic) return <PublicStart examples={page.examples} />
	return (
		<div className="vs-stack-large">
			<PageHead title={text.title(page.name)}>
				{page.replacing.map((sentence) => (
					<p key={sentence} className="vs-note">
						{sentence}
					</p>
				))}
			</PageHead>
			{page.invited.length > 0 && (
				<StartSection id="inbjuden" title={text.invited}>
					<ul className="vs-list">
						{page.invited.map(({ publicId, title, dueOn }) => (
							<li key={publicId}>
								<span>
									<Link to={`/arenden/${publicId}`}>{title}</Link>
									<span className="vs-meta">{text.invitedDue(dueOn)}</span>
								</span>
								<LinkButton size="small" variant="secondary" to={`/arenden/${publicId}/bedomning`}>
									{proposalText.toAssessment}
								</LinkButton>
							</li>
						))}
					</ul>
				</StartSection>
			)}
			{page.passed.length > 0 && (
				<StartSection id="passerat" title={text.passed} lead={text.passedHelp} proposals={page.passed} />
			)}
			{page.attention !== null && (
				<StartSection id="se-over" title={text.attention} lead={text.administrator}>
					{page.attention.length === 0 ? (
						<p>{text.attentionNone}</p>
					) : (
						<ul className="vs-measure">
							{page.attention.map((sentence) => (
								<li key={sentence}>{sentence}</li>
							))}
						</ul>
					)}
					<div className="vs-row">
						<Link to="/sammantraden">{text.allMeetings}</Link>
						<Link to="/admin">{siteText.administration}</Link>
					</div>
				</StartSection>
			)}
			{page.work !== null && (
				<StartSection id="att-gora" title={text.meetings}>
					{page.work.length === 0 ? <p>{text.meetingsNone}</p> : <MeetingGroups groups={page.work} />}
					<div className="vs-row">
						{page.mayCreate && <LinkButton to="/arenden/ny">{proposalText.newButton}</LinkButton>}
						<Link to="/arenden">{text.allProposals}</Link>
						{page.mayKeepMeetings && <Link to="/sammantraden">{text.allMeetings}</Link>}
					</div>
				</StartSection>
			)}
			<FollowUpsOnStart items={page.followUps} />
			{page.undated.length > 0 && (
				<StartSection id="utan-datum" title={text.undated} proposals={page.undated} />
			)}
			{page.review !== null && (
				<StartSection id="att-granska" title={text.review} proposals={page.review} none={text.meetingsNone} />
			)}
			{page.papers !== null && (
				<StartSection id="att-lasa" title={text.papers}>
					{page.papers.length === 0 ? <p>{text.papersNone}</p> : <MeetingGroups groups={page.papers} />}
				</StartSection>
			)}
			<div className="vs-row">
				<Link to="/kalender">{text.calendar}</Link>
				{page.mayCreate && <Link to="/ersattare">{text.standIn}</Link>}
			</div>
			{page.established !== null && (
				<StartSection
					id="upprattade"
					title={text.established}
					proposals={page.established}
					none={text.establishedNone}
				>
					<div>
						<Link to="/arenden">{text.allProposals}</Link>
					</div>
				</StartSection>
			)}
		</div>
	)
}
