import { renderToStaticMarkup } from 'react-dom/server'
import { filePalette } from '#app/components/portfolio/charts/palette.ts'
import type { FigureTable } from '#app/components/portfolio/figure-section.tsx'
import { drawPng } from './draw-png.server.ts'
import { csvOf } from './export/csv.ts'
import { requireFound } from './http.server.ts'
import { inTurn } from './in-turn.server.ts'
import { portfolioListTable } from './portfolio-list.server.ts'
import { portfolioFigure } from './portfolio-page.server.ts'
import type { PortfolioVisit } from './portfolio-visit.server.ts'

/** Pixels: sharp on paper at the width of a page. */
const pngWidth = 1440

/** A figure as a file, 404 where there is none of that name. */
export async function portfolioFile(visit: PortfolioVisit, file: string): Promise<Response> {
	if (file === 'arenden.csv') return csvResponse(file, await portfolioListTable(visit))
	const [, id = '', form = ''] = requireFound(/^([a-z-]+)\.(csv|svg|png)$/.exec(file))
	const { table, draw } = requireFound(await portfolioFigure(visit, id))
	if (form === 'csv') return csvResponse(file, requireFound(table))
	const drawing = requireFound(draw)(filePalette)
	const svg = asFile(renderToStaticMarkup(drawing))
	if (form === 'svg') return response(file, svg, 'image/svg+xml; charset=utf-8')
	return response(file, await inTurn(() => drawPng(svg, pngWidth)), 'image/png')
}

const margin = 16

/** With a margin, and without links: they lead nowhere from a file on somebody's desk. */
function asFile(svg: string): string {
	return svg
		.replaceAll(/ href="[^"]*"/g, '')
		.replace(/viewBox="0 0 (\d+) (\d+)"/, (_, width: string, height: string) => {
			const [wide, high] = [Number(width) + 2 * margin, Number(height) + 2 * margin]
			return `viewBox="${String(-margin)} ${String(-margin)} ${String(wide)} ${String(high)}"`
		})
}

function csvResponse(file: string, { columns, rows }: FigureTable): Response {
	const csv = csvOf([columns, ...rows.map((row) => row.map(({ text }) => text))])
	return response(file, csv, 'text/csv; charset=utf-8')
}

function response(file: string, body: string | Uint8Array<ArrayBuffer>, type: string): Response {
	return new Response(body, {
		headers: {
			'Content-Type': type,
			'Content-Disposition': `attachment; filename="portfolj-${file}"`,
			'Cache-Control': 'private, no-store',
		},
	})
}
