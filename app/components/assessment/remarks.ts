/** The id of the remarks on «Granska dina svar». */
export const remarks = 'anmarkningar'
