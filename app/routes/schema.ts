import type { LoaderFunctionArgs } from '@remix-run/node'
import { assessmentJsonSchema, resultJsonSchema } from '#app/exchange/json-schema.ts'
import { requireFound, requireParams } from '#app/http.server.ts'

export const handle = { permission: 'public' } as const

const schemas: Readonly<Record<string, () => unknown>> = {
	'assessment-1.json': assessmentJsonSchema,
	'result-1.json': resultJsonSchema,
}

/** The JSON Schemas of the exchange format, at an address that stays. */
export function loader({ params }: LoaderFunctionArgs) {
	const { name } = requireParams(params, 'name')
	const schema = requireFound(Object.hasOwn(schemas, name) ? schemas[name] : null)
	return new Response(`${JSON.stringify(schema(), null, '\t')}\n`, {
		headers: {
			'Content-Type': 'application/schema+json; charset=utf-8',
			'Cache-Control': 'public, max-age=3600',
		},
	})
}
