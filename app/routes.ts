import { index, prefix, route } from '@remix-run/route-config'
import type { RouteConfig } from '@remix-run/route-config'

/** The site map: Swedish address → route file. */
export default [
	index('routes/start.tsx'),
	route('logga-in', 'routes/session/log-in.tsx'),
	route('logga-in/oidc', 'routes/session/sign-on.tsx'),
	route('logga-in/oidc/klar', 'routes/session/signed-on.tsx'),
	route('logga-ut', 'routes/session/log-out.tsx'),
	...prefix('arenden', [
		index('routes/proposals/list.tsx'),
		route('ny', 'routes/proposals/new.tsx'),
		route(':proposalId', 'routes/proposals/one.tsx'),
		route(':proposalId/andra', 'routes/proposals/edit.tsx'),
		route(':proposalId/alternativ', 'routes/proposals/alternatives.tsx'),
		route(':proposalId/bedomare', 'routes/proposals/assessors.tsx'),
		route(':proposalId/vag', 'routes/proposals/route.tsx'),
		route(':proposalId/bedomning', 'routes/assessment/open.tsx'),
		route(':proposalId/bedomning/spara', 'routes/assessment/save.ts'),
		route(':proposalId/bedomning/granska', 'routes/assessment/review.tsx'),
		route(':proposalId/bedomning/:alternative/:step', 'routes/assessment/step.tsx'),
		route(':proposalId/resultat', 'routes/assessment/result.tsx'),
		route(':proposalId/bilaga', 'routes/annex/annex.tsx'),
		route(':proposalId/bilaga/jamfor', 'routes/annex/compare.tsx'),
		route(':proposalId/bilaga/:version/publicering', 'routes/annex/publish.tsx'),
		route(':proposalId/bilaga/:version/gallra', 'routes/annex/dispose.tsx'),
		route(':proposalId/bilaga/:version/diariet', 'routes/annex/diarium.ts'),
		route(':proposalId/bilaga/:version/:file', 'routes/annex/file.ts'),
	]),
	...prefix('inbjudan', [
		index('routes/invitation/guest.tsx'),
		route(':token', 'routes/invitation/follow.tsx'),
	]),
	...prefix('bilagor/:annexId', [
		index('routes/annex/reader.tsx'),
		route(':file', 'routes/annex/reader-file.ts'),
	]),
	...prefix('sammantraden', [
		index('routes/meetings/list.tsx'),
		route(':meetingId', 'routes/meetings/one.tsx'),
	]),
	route('admin/kommun', 'routes/admin/municipality.tsx'),
	...prefix('kunskap', [
		index('routes/knowledge/index.tsx'),
		route('ordlista', 'routes/knowledge/glossary.tsx'),
		route(':slug', 'routes/knowledge/article.tsx'),
	]),
	route('metod', 'routes/method/method.tsx'),
	route('metod/berakning/:annexId', 'routes/method/calculation.tsx'),
	route('metod/:version', 'routes/method/version.tsx'),
	route('tillganglighet', 'routes/accessibility.tsx'),
	route('integritet', 'routes/privacy.tsx'),
	route('schema/:name', 'routes/schema.ts'),
	route('halsa', 'routes/health.ts'),
	route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
