import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { SettingsForm } from '#app/components/admin/settings-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { PageHead } from '#app/components/page-head.tsx'
import { contrastOnWhite } from '#app/domain/contrast.ts'
import { formOf, textField } from '#app/http.server.ts'
import { requirePermission, requireVisitor } from '#app/require-access.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { settingsText as text } from '#app/text/settings.ts'
import { siteText } from '#app/text/site.ts'
import { readSettingsForm, settingsFields } from '#app/use-cases/read-settings-form.ts'
import type { SettingsField, SettingsProblem, TypedSettings } from '#app/use-cases/read-settings-form.ts'
import { saveSettingsForm, typedSettings } from '#app/use-cases/save-municipality.ts'

export const handle = { permission: 'municipality.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const { accent } = visitor.municipality.settings
	return {
		stored: typedSettings(visitor.municipality),
		accent: accent === null ? null : { colour: accent, contrast: contrastOnWhite(accent) },
		isSaved: new URL(args.request.url).searchParams.has('sparat'),
	}
}

export async function action(args: ActionFunctionArgs) {
	const visitor = await requireVisitor(args)
	requirePermission(visitor, handle.permission)
	const form = await formOf(args.request)
	const typed = fieldsOf((field) => textField(form, field))
	const was = fieldsOf((field) => textField(form, `was:${field}`))
	const read = readSettingsForm(typed)
	if (read.kind === 'refused') return data({ typed, problems: sentences(read.problems) }, { status: 422 })
	const actor = {
		municipalityId: visitor.municipality.id,
		personId: visitor.personId,
		at: runtime.deps.now(),
	}
	const saving = await saveSettingsForm(runtime.deps, actor, { ...read, was })
	if (saving.kind === 'saved') return redirect('/admin/kommun?sparat=1')
	return data({ typed, problems: theirs(saving.theirs) }, { status: 409 })
}

type Sentences = Readonly<Partial<Record<SettingsField, string>>>

function fieldsOf(value: (field: SettingsField) => string): TypedSettings {
	return Object.fromEntries(settingsFields.map((field) => [field, value(field)])) as TypedSettings
}

function sentences(problems: Readonly<Partial<Record<SettingsField, SettingsProblem>>>): Sentences {
	return Object.fromEntries(Object.entries(problems).map(([field, problem]) => [field, sentenceOf(problem)]))
}

function sentenceOf(problem: SettingsProblem): string {
	return problem.kind === 'contrast' ? text.problems.contrast(problem.contrast) : text.problems[problem.kind]
}

function theirs(values: Sentences): Sentences {
	return Object.fromEntries(
		Object.entries(values).map(([field, value]) => [field, text.problems.theirs(value)]),
	)
}

export default function MunicipalityPage() {
	const { stored, accent, isSaved } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems: Sentences = answer?.problems ?? {}
	return (
		<div className="vs-stack-large vs-narrow-form">
			<PageHead title={text.title} lead={text.lead}>
				{isSaved && answer === undefined && (
					<p className="vs-note" role="status">
						{text.saved}
					</p>
				)}
			</PageHead>
			<ErrorSummary
				problems={Object.entries(problems).map(([fieldId, sentence]) => ({ fieldId, sentence }))}
			/>
			<SettingsForm values={answer?.typed ?? stored} was={stored} problems={problems} accent={accent} />
		</div>
	)
}
