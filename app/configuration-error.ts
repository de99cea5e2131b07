/** A setting that is missing, malformed or contradicts another. The message says how to mend it. */
export class ConfigurationError extends Error {
	override name = 'ConfigurationError'
}
