import type { Generated } from 'kysely'
import type { CalendarDate, Timestamp } from '#app/domain/calendar.ts'
import type { Role } from '#app/domain/role.ts'
import type { Bit } from './column.ts'

export interface MunicipalityTable {
	id: string
	slug: string
	name: string
	/** JSON, MunicipalitySettings; what is absent is the default. */
	settings: Generated<string>
	created_at: Timestamp
}

export interface MunicipalityLogoTable {
	municipality_id: string
	/** null where the logo is a picture. */
	svg: string | null
	/** Base64. */
	png: string
	width: number
	height: number
	sha256: string
	updated_at: Timestamp
	updated_by: string | null
}

export interface MunicipalityHostTable {
	host: string
	municipality_id: string
}

export interface PersonTable {
	id: string
	municipality_id: string
	/** The n of «borttagen person n». */
	number: number
	/** Lower case; null once removed. */
	email: string | null
	name: string
	password_hash: string | null
	created_at: Timestamp
	disabled_at: Timestamp | null
	removed_at: Timestamp | null
	/** Keeps her password where local accounts are switched off. */
	is_break_glass: Generated<Bit>
}

/** Who somebody is to the provider that she logs in by. */
export interface PersonIdentityTable {
	municipality_id: string
	issuer: string
	subject: string
	person_id: string
	created_at: Timestamp
}

export type PersonRole = Role

export interface RoleAssignmentTable {
	id: string
	municipality_id: string
	person_id: string
	role: PersonRole
	/** null is the whole municipality. */
	committee_id: string | null
	valid_from: CalendarDate
	/** The last day, inclusive. */
	valid_to: CalendarDate | null
	/** `claim`: the provider says so at each login, and it ends when the provider no longer does. */
	source: Generated<'manual' | 'claim'>
	/** Who gave it to her as a stand-in; null for a role of her own. */
	granted_by: string | null
}

export interface SessionTable {
	id_hash: string
	municipality_id: string
	person_id: string
	created_at: Timestamp
	last_seen_at: Timestamp
	expires_at: Timestamp
	/** What the provider is shown when the person logs out; null for a login by password. */
	id_token: string | null
}

/** A login at the provider that is under way; gone when it comes back, once. */
export interface SignOnAttemptTable {
	state_hash: string
	municipality_id: string
	/** Of the cookie of the browser that began. */
	browser_hash: string
	nonce: string
	code_verifier: string
	/** A path of our own. */
	return_to: string
	expires_at: Timestamp
}

/** One a person at most: a new link makes the old one void. */
export interface PasswordLinkTable {
	token_hash: string
	municipality_id: string
	person_id: string
	expires_at: Timestamp
	created_at: Timestamp
	created_by: string | null
}

/** Only the hash of the secret in the address is stored. */
export interface CalendarFeedTable {
	person_id: string
	municipality_id: string
	token_hash: string
	created_at: Timestamp
}

/** Of somebody who answers by invitation, without an account. */
export interface GuestSessionTable {
	id_hash: string
	municipality_id: string
	invitation_id: string
	created_at: Timestamp
	ended_at: Timestamp | null
}

export interface LoginAttemptTable {
	id: string
	municipality_id: string
	account: string
	address: string
	at: Timestamp
}

export interface AuditEntryTable {
	municipality_id: string
	sequence: number
	at: Timestamp
	person_id: string | null
	action: string
	subject_type: string
	subject_id: string
	proposal_id: string | null
	/** JSON list of field paths, never texts. */
	paths: string
	previous_hash: string
	hash: string
}

export interface UnitTable {
	id: string
	municipality_id: string
	name: string
	name_sort_key: string
	kind: 'administration' | 'company'
	ended_at: Timestamp | null
}

export interface CommitteeTable {
	id: string
	municipality_id: string
	name: string
	name_sort_key: string
	/** The kallelse goes out this many days before a meeting. */
	notice_days_before: Generated<number>
	notice_moves_off_holidays: Generated<Bit>
	ended_at: Timestamp | null
}

export interface MeetingTable {
	id: string
	municipality_id: string
	committee_id: string
	date: CalendarDate
	/** Where it differs from the committee's rule. */
	notice_date: CalendarDate | null
}
