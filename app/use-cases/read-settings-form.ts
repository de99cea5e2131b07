import { contrastOnWhite, leastContrast, readColour } from '#app/domain/contrast.ts'
import { archiveProfiles, conditionStyles, paperNames } from '#app/domain/municipality-settings.ts'
import type { MunicipalitySettings } from '#app/domain/municipality-settings.ts'
import { normaliseText } from '#app/domain/plain-text.ts'

export const settingsFields = [
	'name',
	'accent',
	'paperName',
	'conditionStyle',
	'showPreparedByName',
	'reviewRequired',
	'archiveProfile',
] as const
export type SettingsField = (typeof settingsFields)[number]
/** As a form has them; a box that is checked is `1`. */
export type TypedSettings = Readonly<Record<SettingsField, string>>

export type SettingsProblem =
	| { readonly kind: 'nameMissing' | 'nameTooLong' | 'brokenCharacter' | 'colour' | 'choice' }
	/** Against white, where 4.5 is needed. */
	| { readonly kind: 'contrast'; readonly contrast: number }

export type ReadSettings =
	| {
			readonly kind: 'ok'
			readonly name: string
			readonly settings: Omit<MunicipalitySettings, 'annexYears'>
	  }
	| {
			readonly kind: 'refused'
			readonly problems: Readonly<Partial<Record<SettingsField, SettingsProblem>>>
	  }

const longestName = 80

/** Reads what was typed for the municipality: every value as it is stored, or every problem. */
export function readSettingsForm(typed: TypedSettings): ReadSettings {
	const problems: Partial<Record<SettingsField, SettingsProblem>> = {}
	const read = normaliseText(typed.name)
	const name = read.kind === 'ok' ? read.text.replace(/\s+/g, ' ').trim() : ''
	if (read.kind === 'refused') problems.name = { kind: 'brokenCharacter' }
	else if (name === '') problems.name = { kind: 'nameMissing' }
	else if (name.length > longestName) problems.name = { kind: 'nameTooLong' }
	const accent = typed.accent.trim() === '' ? null : readColour(typed.accent)
	const contrast = accent === null ? leastContrast : contrastOnWhite(accent)
	if (accent === null && typed.accent.trim() !== '') problems.accent = { kind: 'colour' }
	else if (contrast < leastContrast) problems.accent = { kind: 'contrast', contrast }
	const chosen = <Choice extends string>(field: SettingsField, choices: readonly Choice[]): Choice => {
		const choice = choices.find((one) => one === typed[field])
		if (choice === undefined) problems[field] = { kind: 'choice' }
		return choice ?? (choices[0] as Choice)
	}
	const settings = {
		accent,
		paperName: chosen('paperName', paperNames),
		conditionStyle: chosen('conditionStyle', conditionStyles),
		showPreparedByName: typed.showPreparedByName === '1',
		reviewRequired: typed.reviewRequired === '1',
		archiveProfile: chosen('archiveProfile', archiveProfiles),
	}
	return Object.keys(problems).length > 0 ? { kind: 'refused', problems } : { kind: 'ok', name, settings }
}
