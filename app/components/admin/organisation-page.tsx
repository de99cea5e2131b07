import { ErrorSummary } from '#app/components/error-summary.tsx'
import { adminText, organisationText as text } from '#app/text/administration.ts'
import { AdminHead } from './admin-head.tsx'
import { OrganisationForm, OrganisationRows } from './organisation-rows.tsx'
import type { OrganisationAnswer, OrganisationKind, OrganisationRow } from './organisation-rows.tsx'

interface Props {
	readonly kind: OrganisationKind
	readonly rows: readonly OrganisationRow[]
	readonly isSaved: boolean
	readonly answer: OrganisationAnswer | null
}

/** The nämnder of a municipality, or its förvaltningar and bolag. */
export function OrganisationPage({ kind, rows, isSaved, answer }: Props) {
	const words = text[kind]
	return (
		<div className="vs-stack-large vs-measure">
			<AdminHead
				title={words.title}
				lead={words.lead}
				note={isSaved && answer === null ? adminText.saved : null}
			/>
			<ErrorSummary problems={answer?.problems ?? []} />
			{rows.length === 0 ? <p>{words.none}</p> : <OrganisationRows kind={kind} rows={rows} answer={answer} />}
			<section className="vs-stack" aria-labelledby="ny">
				<h2 id="ny">{words.addTitle}</h2>
				<OrganisationForm kind={kind} row={null} answer={answer?.id === '' ? answer : null} />
			</section>
		</div>
	)
}
