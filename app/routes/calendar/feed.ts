import type { LoaderFunctionArgs } from '@remix-run/node'
import { hashToken } from '#app/access/session-token.ts'
import { calendarDays, calendarFile } from '#app/calendar-feed.server.ts'
import { swedishDate } from '#app/domain/swedish-time.ts'
import { admitFeed } from '#app/feed-throttle.server.ts'
import { notFound, requireFound, requireParams } from '#app/http.server.ts'
import { runtime } from '#app/runtime.server.ts'
import { findFeedPerson } from '#db/queries/calendar-feed.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'
import { listAssignmentsOn } from '#db/queries/role-assignment.ts'

/** Who has the secret address may read what its person may; a calendar cannot log in. */
export const handle = { permission: 'public' } as const

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { db, now } = runtime.deps
	const at = now()
	if (!admitFeed(context.clientAddress ?? '', Date.parse(at)))
		return new Response(null, { status: 429, headers: { 'Retry-After': '900' } })
	const [, secret] = /^([\w-]{43})\.ics$/u.exec(requireParams(params, 'file').file) ?? []
	if (secret === undefined) throw notFound()
	const { hostname } = new URL(request.url)
	const municipality = requireFound(await findMunicipalityByHost(db, hostname))
	const municipalityId = municipality.id
	const personId = requireFound(await findFeedPerson(db, { municipalityId, tokenHash: hashToken(secret) }))
	const assignments = await listAssignmentsOn(db, { municipalityId, personId, date: swedishDate(at) })
	const days = await calendarDays(municipality, assignments)
	return new Response(await calendarFile(municipality, days, hostname), {
		headers: {
			'Content-Type': 'text/calendar; charset=utf-8',
			'Content-Disposition': 'inline; filename="vagskal.ics"',
			'Cache-Control': 'private, no-store',
			'X-Robots-Tag': 'noindex',
		},
	})
}
