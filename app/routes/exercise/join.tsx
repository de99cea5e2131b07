import { redirect } from '@remix-run/node'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { CodeForm } from '#app/components/exercise/code-form.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { typedCode } from '#app/exercise-visit.server.ts'
import { exerciseText as text } from '#app/text/exercise.ts'
import { siteText } from '#app/text/site.ts'

export const handle = { permission: 'public' }

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.codeTitle) }]

export function loader({ request }: LoaderFunctionArgs) {
	const code = typedCode(new URL(request.url).searchParams.get('kod') ?? '')
	if (code !== '') throw redirect(`/ovning/${encodeURIComponent(code)}`)
	return null
}

export default function ExerciseJoinPage() {
	return (
		<div className="vs-stack">
			<PageHead title={text.codeTitle} lead={text.codeLead} />
			<CodeForm />
		</div>
	)
}
