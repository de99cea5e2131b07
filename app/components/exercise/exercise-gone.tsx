import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { ErrorPage } from '#app/components/error-page.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { exerciseText as text } from '#app/text/exercise.ts'
import { CodeForm } from './code-form.tsx'

/** Where a code leads to no exercise that is going, or too many codes have been tried. */
export function ExerciseGone() {
	const error = useRouteError()
	const status = isRouteErrorResponse(error) ? error.status : 500
	if (status === 429) return <PageHead title={text.busyTitle} lead={text.busyText} />
	if (status !== 404) return <ErrorPage error={error} />
	return (
		<div className="vs-stack">
			<PageHead title={text.goneTitle} lead={text.goneText} />
			<CodeForm />
		</div>
	)
}
