import { data, redirect } from '@remix-run/node'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/admin-visit.server.ts'
import { AdminHead } from '#app/components/admin/admin-head.tsx'
import { LogoForm } from '#app/components/admin/logo-form.tsx'
import { SettingsForm } from '#app/components/admin/settings-form.tsx'
import { ErrorSummary } from '#app/components/error-summary.tsx'
import { contrastOnWhite } from '#app/domain/contrast.ts'
import { logoSource } from '#app/domain/municipality-logo.ts'
import { formOf, textField } from '#app/http.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { settingsText as text } from '#app/text/settings.ts'
import { siteText } from '#app/text/site.ts'
import { readSettingsForm, settingsFields } from '#app/use-cases/read-settings-form.ts'
import type { SettingsField, SettingsProblem, TypedSettings } from '#app/use-cases/read-settings-form.ts'
import { saveLogo } from '#app/use-cases/save-logo.ts'
import { saveSettingsForm, typedSettings } from '#app/use-cases/save-municipality.ts'
import type { Actor } from '#db/queries/actor.ts'
import { findMunicipalityLogo, removeMunicipalityLogo } from '#db/queries/municipality-logo.ts'

export const handle = { permission: 'municipality.write' } as const

export const meta: MetaFunction = () => [{ title: siteText.pageTitle(text.title) }]

export async function loader(args: LoaderFunctionArgs) {
	const { visitor } = await requireAdministrator(args)
	const { accent } = visitor.municipality.settings
	const logo = await findMunicipalityLogo(runtime.deps.db, visitor.municipality.id)
	return {
		stored: typedSettings(visitor.municipality),
		accent: accent === null ? null : { colour: accent, contrast: contrastOnWhite(accent) },
		logo: logo === null ? null : { source: logoSource(logo), isDrawing: logo.svg !== null },
		saved: savedWords(new URL(args.request.url).searchParams.get('sparat')),
	}
}

/** What was saved, as the address tells it. */
function savedWords(what: string | null): string | null {
	if (what === null) return null
	if (what === 'logotyp') return text.logo.saved
	return what === 'utan-logotyp' ? text.logo.removed : text.saved
}

export async function action(args: ActionFunctionArgs) {
	const { visitor } = await requireAdministrator(args)
	const form = await formOf(args.request)
	const actor = {
		municipalityId: visitor.municipality.id,
		personId: visitor.personId,
		at: runtime.deps.now(),
	}
	switch (textField(form, 'intent')) {
		case 'logo':
			return changeLogo(actor, form)
		case 'remove-logo':
			await removeMunicipalityLogo(runtime.deps.db, actor)
			return redirect('/admin/kommun?sparat=utan-logotyp')
		default:
			return saveSettings(actor, form)
	}
}

async function changeLogo(actor: Actor, form: FormData) {
	const file = form.get('logo')
	const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
	const saving = await saveLogo(runtime.deps, actor, bytes)
	if (saving.kind === 'saved') return redirect('/admin/kommun?sparat=logotyp')
	return data({ typed: null, problems: { logo: text.logo.problems[saving.problem] } }, { status: 422 })
}

async function saveSettings(actor: Actor, form: FormData) {
	const typed = fieldsOf((field) => textField(form, field))
	const was = fieldsOf((field) => textField(form, `was:${field}`))
	const read = readSettingsForm(typed)
	if (read.kind === 'refused') return data({ typed, problems: sentences(read.problems) }, { status: 422 })
	const saving = await saveSettingsForm(runtime.deps, actor, { ...read, was })
	if (saving.kind === 'saved') return redirect('/admin/kommun?sparat=1')
	return data({ typed, problems: theirs(saving.theirs) }, { status: 409 })
}

type Sentences = Readonly<Partial<Record<SettingsField | 'logo', string>>>

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
	const { stored, accent, logo, saved } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problems: Sentences = answer?.problems ?? {}
	return (
		<div className="vs-stack-large vs-narrow-form">
			<AdminHead title={text.title} lead={text.lead} note={answer === undefined ? saved : null} />
			<ErrorSummary
				problems={Object.entries(problems).map(([fieldId, sentence]) => ({ fieldId, sentence }))}
			/>
			<SettingsForm values={answer?.typed ?? stored} was={stored} problems={problems} accent={accent} />
			<LogoForm logo={logo} municipality={stored.name} problem={problems.logo} />
		</div>
	)
}
