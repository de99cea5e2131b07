import type * as annexes from '#db/tables/annexes.ts'
import type * as answers from '#db/tables/answers.ts'
import type * as exercises from '#db/tables/exercises.ts'
import type * as comparisons from '#db/tables/comparisons.ts'
import type * as people from '#db/tables/people.ts'
import type * as portfolio from '#db/tables/portfolio.ts'
import type * as proposals from '#db/tables/proposals.ts'

/**
 * Every table, the same on both databases: booleans are 0 and 1, dates and times ISO text, JSON is text, whole
 * kronor are numbers.
 */
export interface Schema {
	municipality: people.MunicipalityTable
	municipality_logo: people.MunicipalityLogoTable
	municipality_host: people.MunicipalityHostTable
	person: people.PersonTable
	person_identity: people.PersonIdentityTable
	role_assignment: people.RoleAssignmentTable
	session: people.SessionTable
	guest_session: people.GuestSessionTable
	login_attempt: people.LoginAttemptTable
	sign_on_attempt: people.SignOnAttemptTable
	password_link: people.PasswordLinkTable
	calendar_feed: people.CalendarFeedTable
	audit_entry: people.AuditEntryTable
	unit: people.UnitTable
	committee: people.CommitteeTable
	meeting: people.MeetingTable
	weight_set: proposals.WeightSetTable
	target_balance: proposals.TargetBalanceTable
	import_batch: proposals.ImportBatchTable
	import_upload: proposals.ImportUploadTable
	proposal: proposals.ProposalTable
	proposal_stop: proposals.ProposalStopTable
	alternative: proposals.AlternativeTable
	assessment: proposals.AssessmentTable
	invitation: proposals.InvitationTable
	respondent: proposals.RespondentTable
	state_change: proposals.StateChangeTable
	comment: proposals.CommentTable
	answer: answers.AnswerTable
	resources: answers.ResourcesTable
	lock_in: answers.LockInTable
	precondition: answers.PreconditionTable
	chain_item: answers.ChainItemTable
	chain_condition: answers.ChainConditionTable
	affected: answers.AffectedTable
	annex: annexes.AnnexTable
	compared_annex: annexes.ComparedAnnexTable
	decision: annexes.DecisionTable
	adopted_condition: annexes.AdoptedConditionTable
	exercise: exercises.ExerciseTable
	exercise_answer: exercises.ExerciseAnswerTable
	saved_comparison: comparisons.SavedComparisonTable
	portfolio_figure: portfolio.PortfolioFigureTable
	portfolio_due: portfolio.PortfolioDueTable
	condition_event: annexes.ConditionEventTable
}

export type { PersonRole } from '#db/tables/people.ts'
export type {
	AssessmentState,
	ProposalStatus,
	StopState,
	StoredAssessmentKind,
} from '#db/tables/proposals.ts'
export type { AnnexKind, AnnexState } from '#db/tables/annexes.ts'
