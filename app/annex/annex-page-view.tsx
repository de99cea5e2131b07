import { renderToStaticMarkup } from 'react-dom/server'
import css from './annex.css?raw'
import { AnnexView } from './annex-view.tsx'
import type { AnnexModel } from './model.ts'

/** A whole HTML document with its style in it: no script, nothing fetched from anywhere. */
export function renderHtml(model: AnnexModel): string {
	const page = (
		<html lang="sv">
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>{model.documentTitle}</title>
				<style dangerouslySetInnerHTML={{ __html: css }} />
			</head>
			<body className="annex-page">
				<main>
					<AnnexView model={model} />
					<p className="annex-foot">{model.foot.text}</p>
				</main>
			</body>
		</html>
	)
	return `<!doctype html>\n${renderToStaticMarkup(page)}\n`
}
