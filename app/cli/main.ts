import process from 'node:process'
import { dispatch } from './dispatch.ts'

// A reader that has seen enough (`vagskal score … | head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error
})

process.exitCode = await dispatch(process.argv.slice(2), process)
