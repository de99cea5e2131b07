import type { Role } from '#app/domain/role.ts'

export const roleNames: Readonly<Record<Role, string>> = {
	sekreterare: 'nämndsekreterare',
	bedomare: 'bedömare',
	granskare: 'granskare',
	tjansteperson: 'tjänsteperson',
	politiker: 'politiker',
	administrator: 'administratör',
}
