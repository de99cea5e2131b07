/** Before the address in an intent that saves what is typed and goes on to another step. */
export const goTo = 'goto:'
