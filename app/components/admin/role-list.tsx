import { Button } from '@navikt/ds-react/Button'
import { peopleText as text } from '#app/text/people.ts'

export interface ShownRole {
	readonly id: string
	readonly label: string
	readonly validity: string
	readonly isFromClaim: boolean
	readonly state: 'ended' | 'coming' | 'valid'
}

/** A person's roles, those that have ended among them, each with the way to end it. */
export function RoleList({ roles }: { readonly roles: readonly ShownRole[] }) {
	if (roles.length === 0) return <p>{text.noRoles}</p>
	return (
		<ul className="vs-list">
			{roles.map(({ id, label, validity, isFromClaim, state }) => (
				<li key={id}>
					<div>
						<p>{label}</p>
						<div className="vs-meta">
							<span className="vs-number">{validity}</span>
							{isFromClaim && <span className="vs-tag">{text.fromClaim}</span>}
							{state !== 'valid' && <span className="vs-tag">{text[state]}</span>}
						</div>
					</div>
					{state !== 'ended' && (
						<form method="post">
							<input type="hidden" name="assignmentId" value={id} />
							<Button
								type="submit"
								name="intent"
								value="end-role"
								variant="secondary"
								size="small"
								aria-label={text.endRoleOf(label)}
							>
								{text.endRole}
							</Button>
						</form>
					)}
				</li>
			))}
		</ul>
	)
}
