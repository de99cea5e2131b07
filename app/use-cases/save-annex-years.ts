import type { Actor } from '#db/queries/actor.ts'
import { lockMunicipality } from '#db/queries/audit.ts'
import { getMunicipality, saveMunicipality } from '#db/queries/municipality.ts'
import { writeTransaction } from '#db/write-transaction.ts'
import { comparedFields } from './compared-fields.ts'
import type { Deps } from './deps.ts'

export type AnnexYearsSaving =
	| { readonly kind: 'saved' | 'refused' }
	/** Somebody else has changed it since the page was shown. */
	| { readonly kind: 'conflict'; readonly theirs: string }

/** After how many years an annex is proposed for gallring: a whole number, 1–100; '' for never. */
export async function saveAnnexYears(
	{ db }: Deps,
	actor: Actor,
	{ typed, was }: { readonly typed: string; readonly was: string },
): Promise<AnnexYearsSaving> {
	const years = typed.trim()
	if (years !== '' && !/^([1-9]\d?|100)$/.test(years)) return { kind: 'refused' }
	return writeTransaction(db, async (transaction): Promise<AnnexYearsSaving> => {
		await lockMunicipality(transaction, actor.municipalityId)
		const { name, settings } = await getMunicipality(transaction, actor.municipalityId)
		const now = settings.annexYears === null ? '' : String(settings.annexYears)
		const { changed, taken } = comparedFields({ years }, { years: was }, { years: now })
		if (taken.length > 0) return { kind: 'conflict', theirs: now }
		if (changed.length > 0)
			await saveMunicipality(transaction, actor, {
				name,
				settings: { ...settings, annexYears: years === '' ? null : Number(years) },
				paths: ['annexYears'],
			})
		return { kind: 'saved' }
	})
}
