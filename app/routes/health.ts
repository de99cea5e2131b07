import { runtime } from '#app/runtime.server.ts'
import { isAnswering } from '#db/queries/health.ts'

export const handle = { permission: 'public' }

/** For a load balancer: 200 when the database answers. */
export async function loader() {
	const answers = await isAnswering(runtime.deps.db)
	return new Response(answers ? 'ok\n' : 'databasen svarar inte\n', {
		status: answers ? 200 : 503,
		headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
	})
}
