/** The checkbox by which a page without JavaScript keeps somebody else's text in a conflict. */
export const keepTheirsPrefix = 'keep:'
