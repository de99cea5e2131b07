import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { permissions } from '#app/access/policy.ts'
import routes from '#app/routes.ts'

interface Entry {
	readonly file: string
	readonly children?: readonly Entry[]
}

const app = resolve(import.meta.dirname, '../../app')
const files = (routes as readonly Entry[]).flatMap(function flat(entry: Entry): string[] {
	return [entry.file, ...(entry.children ?? []).flatMap(flat)]
})

/** What a route asks before it answers; a visit to an assessment, a meeting or the portfolio asks for its permission. */
const asks =
	/\b(requirePermission|requireProposalVisit|requireAssessmentVisit|requireMeetingVisit|requireStandInVisit|requireFollowUpVisit|requireConditionVisit|requirePortfolioVisit|requireVisitor|requireAdministrator|requirePerson)\(/

/** Why a route file may not stand; empty where it may. */
function faultsOf(source: string): string[] {
	const permission = /export const handle = \{ permission: '([\w.]+)' \}/.exec(source)?.[1]
	if (permission === undefined) return ['names no permission']
	if (!(permissions as readonly string[]).includes(permission))
		return [`names ${permission}, which is not in the table`]
	if (permission === 'public') return []
	return [...source.matchAll(/export (?:async )?function (loader|action)\b[\s\S]*?\n\}/g)]
		.filter(([body]) => !asks.test(body) && !/\bthrow notFound\(\)/.test(body))
		.map(([, name = '']) => `${name} asks nobody`)
}

describe('every route', () => {
	test.each(files)('%s names its permission and asks for it', (file) => {
		expect(faultsOf(readFileSync(join(app, file), 'utf8'))).toEqual([])
	})

	test('is walked: the site map has more than ten', () => {
		expect(files.length).toBeGreaterThan(10)
	})

	test('without a permission, or without asking, is found out', () => {
		expect(faultsOf('export function loader() {\n\treturn null\n}')).toEqual(['names no permission'])
		expect(faultsOf("export const handle = { permission: 'everything' }")).toEqual([
			'names everything, which is not in the table',
		])
		expect(
			faultsOf(
				"export const handle = { permission: 'proposal.write' } as const\nexport async function action() {\n\treturn null\n}",
			),
		).toEqual(['action asks nobody'])
	})
})
