import type { MunicipalitySettings } from '#app/domain/municipality-settings.ts'
import type { Actor } from '#db/queries/actor.ts'
import { lockMunicipality } from '#db/queries/audit.ts'
import { getMunicipality, saveMunicipality } from '#db/queries/municipality.ts'
import type { Municipality } from '#db/queries/municipality.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { comparedFields } from './compared-fields.ts'
import type { Deps } from './deps.ts'
import type { SettingsField, TypedSettings } from './read-settings-form.ts'

export type MunicipalitySaving =
	| { readonly kind: 'saved' }
	/** Somebody else has changed these since the page was shown, to something else than what was typed. */
	| { readonly kind: 'conflict'; readonly theirs: Readonly<Partial<Record<SettingsField, string>>> }

interface SettingsChange {
	readonly name: string
	readonly settings: Omit<MunicipalitySettings, 'annexYears'>
	/** As the page showed them. */
	readonly was: TypedSettings
}

/**
 * Saves the fields that were changed on the page; one that somebody else has changed meanwhile, and that was not
 * touched here, stays. All of them or none.
 */
export async function saveSettingsForm(
	{ db }: Deps,
	actor: Actor,
	{ name, settings, was }: SettingsChange,
): Promise<MunicipalitySaving> {
	return writeTransaction(db, async (transaction) => {
		await lockMunicipality(transaction, actor.municipalityId)
		const municipality = await getMunicipality(transaction, actor.municipalityId)
		const typed = typedSettings({
			...municipality,
			name,
			settings: { ...municipality.settings, ...settings },
		})
		const now = typedSettings(municipality)
		const { changed: kept, taken } = comparedFields(typed, was, now)
		if (taken.length > 0)
			return { kind: 'conflict', theirs: Object.fromEntries(taken.map((field) => [field, now[field]])) }
		if (kept.length > 0)
			await saveMunicipality(transaction, actor, {
				name: kept.includes('name') ? name : municipality.name,
				settings: {
					...municipality.settings,
					...Object.fromEntries(
						Object.entries(settings).filter(([field]) => (kept as string[]).includes(field)),
					),
				},
				paths: kept,
			})
		return { kind: 'saved' }
	})
}

/** What the form shows of a municipality. */
export function typedSettings({ name, settings }: Pick<Municipality, 'name' | 'settings'>): TypedSettings {
	return {
		name,
		accent: settings.accent ?? '',
		paperName: settings.paperName,
		conditionStyle: settings.conditionStyle,
		showPreparedByName: settings.showPreparedByName ? '1' : '',
		reviewRequired: settings.reviewRequired ? '1' : '',
		archiveProfile: settings.archiveProfile,
	}
}
