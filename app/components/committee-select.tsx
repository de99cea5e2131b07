import { Select } from '@navikt/ds-react/Select'

interface Props {
	readonly label: string
	/** What it says where no nämnd is chosen. */
	readonly all: string
	readonly chosen: string
	readonly committees: readonly { readonly id: string; readonly name: string }[]
}

/** The nämnd that a list is narrowed to, in the address as `namnd`. */
export function CommitteeSelect({ label, all, chosen, committees }: Props) {
	return (
		<Select name="namnd" label={label} defaultValue={chosen} size="small">
			<option value="">{all}</option>
			{committees.map(({ id, name }) => (
				<option key={id} value={id}>
					{name}
				</option>
			))}
		</Select>
	)
}
