import { Button } from '@navikt/ds-react/Button'
import { settingsText } from '#app/text/settings.ts'

const text = settingsText.logo

interface Props {
	/** As a picture; null where there is none. */
	readonly logo: { readonly source: string; readonly isDrawing: boolean } | null
	readonly municipality: string
	readonly problem: string | undefined
}

/** The logo as it stands in the annex, and a file to put in its place. */
export function LogoForm({ logo, municipality, problem }: Props) {
	return (
		<section className="vs-stack" aria-labelledby="logotyp">
			<h2 id="logotyp">{text.title}</h2>
			{logo === null ? (
				<p>{text.none}</p>
			) : (
				<div className="vs-stack-small">
					<img className="vs-logo-sample" src={logo.source} alt={text.alt(municipality)} />
					<p>{logo.isDrawing ? text.isDrawing : text.isPicture}</p>
				</div>
			)}
			<form method="post" encType="multipart/form-data" className="vs-stack-small">
				<label htmlFor="logo">
					<strong>{logo === null ? text.choose : text.chooseOther}</strong>
				</label>
				<p id="logo-hjalp">{text.help}</p>
				<input
					type="file"
					id="logo"
					name="logo"
					accept=".svg,.png,image/svg+xml,image/png"
					aria-describedby={problem === undefined ? 'logo-hjalp' : 'logo-fel logo-hjalp'}
					aria-invalid={problem === undefined ? undefined : true}
				/>
				{problem !== undefined && (
					<p className="vs-status-problem" id="logo-fel">
						{problem}
					</p>
				)}
				<div>
					<Button type="submit" variant="secondary" name="intent" value="logo">
						{text.save}
					</Button>
				</div>
			</form>
			{logo !== null && (
				<form method="post">
					<Button type="submit" variant="tertiary" name="intent" value="remove-logo">
						{text.remove}
					</Button>
				</form>
			)}
		</section>
	)
}
