import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { annexJsonSchema } from '#app/annex/schema/annex-schema.ts'
import { assessmentJsonSchema, comparisonJsonSchema, resultJsonSchema } from '#app/exchange/json-schema.ts'
import { contentDirectory } from '#app/content/content-directory.ts'
import { requireFound, requireParams } from '#app/http.server.ts'

export const handle = { permission: 'public' } as const

/** Of `metadata.xml` in what is sent to the diarium. */
const diariumSchema = 'diariet-1.xsd'

const schemas: Readonly<Record<string, () => unknown>> = {
	'annex-1.json': annexJsonSchema,
	'assessment-1.json': assessmentJsonSchema,
	'comparison-1.json': comparisonJsonSchema,
	'result-1.json': resultJsonSchema,
}

/** The JSON Schemas of the exchange format and of the annex, and the XML Schema of metadata.xml, at addresses that stay. */
export function loader({ params }: LoaderFunctionArgs) {
	const { name } = requireParams(params, 'name')
	if (name === diariumSchema)
		return published(
			readFileSync(join(contentDirectory(), 'schemas', name)),
			'application/xml; charset=utf-8',
		)
	const schema = requireFound(Object.hasOwn(schemas, name) ? schemas[name] : null)
	return published(`${JSON.stringify(schema(), null, '\t')}\n`, 'application/schema+json; charset=utf-8')
}

function published(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
	return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=3600' } })
}
