import { signedLevel } from '#app/text/format.ts'
import type { BlankFormPage, BlankTable } from './components/assessment/blank-form.tsx'
import { effects, levelKey, levels } from './domain/instrument.ts'
import type { Instrument } from './domain/instrument.ts'
import { questionsOf } from './domain/question.ts'
import type { Question } from './domain/question.ts'
import { stepAlternatives } from './assessment-visit.server.ts'
import type { AssessmentVisit } from './assessment-visit.server.ts'
import { heardWords, lockInChoices, preconditionStateWords } from './text/assessment-choices.ts'
import { assessmentText } from './text/assessment.ts'
import { blankFormText as text } from './text/blank-form.ts'

/** The whole assessment on paper, as its instrument asks it: sixteen questions, or four of a short one. */
export function blankFormPage({ instrument, alternatives, kind }: AssessmentVisit): BlankFormPage {
	const questions = questionsOf(instrument, kind)
	return {
		baseline: instrument.baseline,
		alternatives: stepAlternatives(alternatives).map(({ id, shortLabel, label }) => ({
			id,
			key: shortLabel,
			label,
		})),
		effects: effects.map((effect) => ({
			title: instrument.effects[effect].label,
			meaning: `${instrument.effects[effect].meaning} ${instrument.effects[effect].help}`,
			questions: questions
				.filter((question) => question.effect === effect)
				.map((question) => ({
					id: question.id,
					question: question.question,
					help: question.help,
					answers: answersOf(question),
				})),
		})),
		tables: tablesOf(instrument),
	}
}

function answersOf({ anchors }: Question): string[] {
	return [
		...levels.map((level) => `${signedLevel(level)} ${anchors[levelKey(level)]}`),
		assessmentText.unknown,
		assessmentText.notApplicable,
	]
}

function tablesOf({ lockIns, preconditions, chainLinks, affected }: Instrument): BlankTable[] {
	const row = (label: string, choices: Readonly<Record<string, string>> = {}) => ({
		label,
		choices: Object.values(choices),
	})
	return [
		{
			title: text.resources,
			corner: text.what,
			rows: [
				...[assessmentText.maintain, assessmentText.exploit, assessmentText.explore].map((label) =>
					row(`${label}, %`),
				),
				...Object.values(assessmentText.costs).map((label) => row(label)),
			],
		},
		{
			title: text.lockIns,
			corner: text.what,
			rows: lockIns.map(({ question }) => row(question, lockInChoices)),
		},
		{
			title: text.preconditions,
			corner: text.what,
			rows: preconditions.map(({ question }) => row(question, preconditionStateWords)),
		},
		{
			title: text.chain,
			corner: text.link,
			columns: [text.opportunity, text.risk, text.condition],
			rows: chainLinks.map(({ label }) => row(label)),
		},
		{ title: text.affected, corner: text.group, rows: affected.map((who) => row(who, heardWords)) },
	]
}
