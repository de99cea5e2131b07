import { execFile } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Tells on stderr, as the process ends, what it has loaded. */
const tellLoaded = `
	import { registerHooks } from 'node:module'
	const loaded = new Set()
	registerHooks({ load: (url, context, next) => { loaded.add(url); return next(url, context) } })
	process.on('exit', () => process.stderr.write([...loaded].join('\\n')))
`

it.each(['score', 'compare', 'validate'])('%s loads no package but the schema’s own', async (command) => {
	const document = join(root, 'tests/cli/two-alternatives.json')
	const { stderr } = await promisify(execFile)(process.execPath, [
		...['--import', `data:text/javascript,${encodeURIComponent(tellLoaded)}`],
		join(root, 'app/cli/main.ts'),
		...[command, document],
	])
	const packages = [...stderr.matchAll(/\/node_modules\/((?:@[^/]+\/)?[^/]+)\//g)].map(([, name]) => name)
	expect(stderr).toContain(`/app/cli/${command}.ts`)
	expect(new Set(packages)).toEqual(new Set(['zod']))
})
