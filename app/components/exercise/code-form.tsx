import { Button } from '@navikt/ds-react/Button'
import { TextField } from '@navikt/ds-react/TextField'
import { exerciseText as text } from '#app/text/exercise.ts'

/** Where a participant types the code that the projector shows. */
export function CodeForm() {
	return (
		<form method="get" action="/ovning" className="vs-stack vs-narrow-form">
			<TextField
				id="kod"
				name="kod"
				label={text.codeLabel}
				description={text.codeHint}
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				maxLength={20}
			/>
			<div>
				<Button type="submit">{text.codeSubmit}</Button>
			</div>
		</form>
	)
}
