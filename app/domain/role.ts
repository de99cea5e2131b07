/** The roles that a person can be assigned, for one nämnd or for the whole municipality. */
export const roles = [
	'sekreterare',
	'bedomare',
	'granskare',
	'tjansteperson',
	'politiker',
	'administrator',
] as const
export type Role = (typeof roles)[number]
