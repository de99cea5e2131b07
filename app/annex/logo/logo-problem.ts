/** The longest file that is read, in bytes. */
export const largestLogoFile = 300_000

export const logoProblems = [
	/** No file was chosen, or it is empty. */
	'missing',
	/** More than `largestLogoFile`. */
	'tooLarge',
	/** Neither SVG nor PNG, whatever its name says. */
	'format',
	/** It says it is one of them, but it cannot be read. */
	'broken',
	/** Letters that are drawn with a font, which the annex does not have. */
	'letters',
	/** Pictures that lie elsewhere and are not in the file. */
	'elsewhere',
	/** So many references to its own parts that drawing it could take for ever. */
	'intricate',
	/** More than 4,000 pixels a side, or fewer than 40 in all directions. */
	'pixels',
	/** Nothing of it can be seen against white. */
	'invisible',
] as const
export type LogoProblem = (typeof logoProblems)[number]
