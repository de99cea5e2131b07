import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireParams } from '#app/http.server.ts'
import { portfolioFile } from '#app/portfolio-file.server.ts'
import { requirePortfolioVisit } from '#app/portfolio-visit.server.ts'

export const handle = { permission: 'portfolio.read' } as const

/** A figure to take away: `inriktning.csv`, `utslag.svg`, `formaga.png`; and `arenden.csv`, those behind a figure. */
export async function loader(args: LoaderFunctionArgs) {
	const visit = await requirePortfolioVisit(args)
	return portfolioFile(visit, requireParams(args.params, 'file').file)
}
