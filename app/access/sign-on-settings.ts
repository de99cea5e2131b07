import type { Role } from '#app/domain/role.ts'

/** How people log in by the municipality's own identity provider (OpenID Connect). */
export interface SignOnSettings {
	readonly issuer: string
	readonly clientId: string
	readonly clientSecret: string
	/** Parted by spaces; `openid` is among them. */
	readonly scopes: string
	readonly claims: {
		readonly email: string
		readonly name: string
		readonly roles: string
		/** null: no claim names the nämnder. */
		readonly committees: string | null
	}
	readonly rules: readonly RoleRule[]
	/** What a value of the claim of nämnder is called here; one that is not named is the nämnd's name itself. */
	readonly committeeNames: Readonly<Record<string, string>>
	/** Assignments that an administrator made stay beside those from the claims. */
	readonly keepsManualRoles: boolean
	/** The provider's addresses are the municipality's own, also where it does not say that they are verified. */
	readonly trustsEmail: boolean
	/** People may also log in by a password kept here. Without, only a break-glass administrator may. */
	readonly allowsLocalAccounts: boolean
	/** Seconds that the two clocks may differ. */
	readonly clockSkew: number
	/** Its slug; null where the installation has one municipality. */
	readonly municipality: string | null
}

/** Whoever has the value in the claim of roles has the role. */
export interface RoleRule {
	readonly value: string
	readonly role: Role
	/** A nämnd's name; 'all' is the whole municipality; 'claimed' is the nämnder in their claim. */
	readonly committee: { readonly kind: 'all' | 'claimed' } | { readonly kind: 'named'; readonly name: string }
}
