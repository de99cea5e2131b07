import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/person-page.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { personRecord } from '#app/use-cases/person-record.ts'

export const handle = { permission: 'administration' } as const

/** Everything that is stored of a person, as JSON: with dates in UTC, without row ids of others. */
export async function loader(args: LoaderFunctionArgs) {
	const { actor, person } = await requirePerson(args)
	const record = await personRecord(runtime.deps, actor, person)
	return new Response(`${JSON.stringify({ format: 'vagskal/person@1', ...record }, null, '\t')}\n`, {
		headers: {
			'Content-Type': 'application/json; charset=utf-8',
			'Content-Disposition': `attachment; filename="registerutdrag-person-${String(person.number)}.json"`,
		},
	})
}
