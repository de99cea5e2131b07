/** The code of an error of the file system, such as ENOENT; null for any other error. */
export function errorCode(error: unknown): string | null {
	return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : null
}
