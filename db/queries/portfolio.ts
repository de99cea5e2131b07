import { sql } from 'kysely'
import { criterionIds, stages } from '#app/domain/instrument.ts'
import type { Stage } from '#app/domain/instrument.ts'
import type { StageSums } from '#app/domain/portfolio/alternative-figures.ts'
import type { WeighedMoney } from '#app/domain/portfolio/orientation.ts'
import type { CriterionCount } from '#app/domain/portfolio/profile.ts'
import type { Verdict } from '#app/domain/result.ts'
import type { Database } from '#db/database.ts'
import { chosenRows } from './portfolio-where.ts'
import type { PortfolioFilter } from './portfolio-where.ts'

const count = sql<number>`count(*)`

export interface MoneyGroup {
	readonly isDecided: boolean
	readonly proposals: number
	readonly weighed: number
	readonly costMissing: number
	/** The cost is there, the orientation is not. */
	readonly orientationMissing: number
	readonly sums: WeighedMoney
}

/** Orientation weighted by money, of decided and of undecided ärenden; sums of any size, exact. */
export async function moneyGroups(db: Database, filter: PortfolioFilter): Promise<MoneyGroup[]> {
	const rows = await chosenRows(db, filter)
		.select([
			'is_decided',
			count.as('proposals'),
			countWhere('money is not null and maintain is not null').as('weighed'),
			countWhere('money is null').as('costMissing'),
			countWhere('money is not null and maintain is null').as('orientationMissing'),
			...weighedSums(),
		])
		.groupBy('is_decided')
		.orderBy('is_decided', 'desc')
		.execute()
	return rows.map(({ is_decided, proposals, weighed, costMissing, orientationMissing, ...sums }) => ({
		isDecided: is_decided === 1,
		proposals,
		weighed,
		costMissing,
		orientationMissing,
		sums: asWeighedMoney(sums),
	}))
}

export interface VerdictGroup {
	readonly kind: 'full' | 'short'
	readonly verdict: Verdict
	readonly certainty: 'certain' | 'uncertain' | null
	readonly proposals: number
}

/** How many ärenden have each verdict, full and short assessments apart. */
export async function verdictGroups(db: Database, filter: PortfolioFilter): Promise<VerdictGroup[]> {
	return chosenRows(db, filter)
		.select(['kind', 'verdict', 'certainty', count.as('proposals')])
		.groupBy(['kind', 'verdict', 'certainty'])
		.execute()
}

export interface ProfileSums {
	readonly stages: Readonly<Record<Stage, StageSums>>
	readonly counts: readonly CriterionCount[]
}

/** The answers of all full assessments of the selection as one set. */
export async function profileSums(db: Database, filter: PortfolioFilter): Promise<ProfileSums> {
	const row = await chosenRows(db, filter)
		.where('kind', '=', 'full')
		.select([
			count.as('all'),
			...criterionIds.flatMap((_, index) => [
				countWhere(`substr(states, ${String(index + 1)}, 1) = 'u'`).as(`u${String(index)}`),
				countWhere(`substr(states, ${String(index + 1)}, 1) = 'n'`).as(`n${String(index)}`),
			]),
			...stages.flatMap((stage) => ends.map((end) => sumOf(`${stage}_${end}`).as(`${stage}_${end}`))),
		])
		.executeTakeFirstOrThrow()
	const figures = row as unknown as Readonly<Record<string, number>>
	const figure = (name: string) => figures[name] ?? 0
	const sumsOf = (stage: Stage): StageSums => ({
		sum: figure(`${stage}_sum`),
		low: figure(`${stage}_low`),
		high: figure(`${stage}_high`),
	})
	return {
		stages: {
			sense: sumsOf('sense'),
			seize: sumsOf('seize'),
			scale: sumsOf('scale'),
			sustain: sumsOf('sustain'),
		},
		counts: criterionIds.map((criterion, index) => ({
			criterion,
			unknown: figure(`u${String(index)}`),
			applicable: figure('all') - figure(`n${String(index)}`),
		})),
	}
}

const ends = ['sum', 'low', 'high'] as const

export interface UnitGap {
	readonly unitId: string | null
	/** null for ärenden without förvaltning. */
	readonly unitName: string | null
	readonly proposals: number
	readonly unknown: number
	readonly applicable: number
}

/** Vet ej per förvaltning and bolag, in alphabetical order; those without last. */
export async function unitGaps(db: Database, filter: PortfolioFilter): Promise<UnitGap[]> {
	return db
		.selectFrom(
			chosenRows(db, filter)
				.where('kind', '=', 'full')
				.select([
					'unit_id as unitId',
					count.as('proposals'),
					sumOf('applicable - known').as('unknown'),
					sumOf('applicable').as('applicable'),
				])
				.groupBy('unit_id')
				.as('gap'),
		)
		.leftJoin('unit', 'unit.id', 'gap.unitId')
		.select(['gap.unitId', 'unit.name as unitName', 'gap.proposals', 'gap.unknown', 'gap.applicable'])
		.orderBy(sql`coalesce(unit.name_sort_key, '~')`)
		.orderBy('gap.unitId')
		.execute()
}

export interface HalfYearGroup {
	/** '' without a meeting. */
	readonly halfYear: string
	readonly verdict: Verdict
	readonly proposals: number
	readonly unknown: number
	readonly applicable: number
}

/** Full assessments by half-year of the meeting and verdict, the earliest first. */
export async function halfYearGroups(db: Database, filter: PortfolioFilter): Promise<HalfYearGroup[]> {
	return chosenRows(db, filter)
		.where('kind', '=', 'full')
		.select([
			'half_year as halfYear',
			'verdict',
			count.as('proposals'),
			sumOf('applicable - known').as('unknown'),
			sumOf('applicable').as('applicable'),
		])
		.groupBy(['half_year', 'verdict'])
		.orderBy('half_year')
		.execute()
}

/** Orientation by half-year of the meeting, the earliest first. */
export async function halfYearMoney(
	db: Database,
	filter: PortfolioFilter,
): Promise<{ readonly halfYear: string; readonly sums: WeighedMoney }[]> {
	const rows = await chosenRows(db, filter)
		.select(['half_year as halfYear', ...weighedSums()])
		.groupBy('half_year')
		.orderBy('half_year')
		.execute()
	return rows.map(({ halfYear, ...sums }) => ({ halfYear, sums: asWeighedMoney(sums) }))
}

/** The instruments and kinds that the selection was assessed with. */
export async function instrumentGroups(db: Database, filter: PortfolioFilter) {
	return chosenRows(db, filter)
		.select(['kind', 'instrument', count.as('proposals')])
		.groupBy(['kind', 'instrument'])
		.orderBy('kind')
		.orderBy('instrument')
		.execute()
}

/** A sum of small whole numbers: it fits a double. */
function sumOf(expression: string) {
	return sql<number>`cast(coalesce(sum(${sql.raw(expression)}), 0) as bigint)`
}

function countWhere(condition: string) {
	return sql<number>`count(case when ${sql.raw(condition)} then 1 end)`
}

/** As text, which no driver rounds. */
function weighedSums() {
	const sum = (term: string) =>
		sql<string>`cast(coalesce(sum(case when maintain is not null then ${sql.raw(term)} end), 0) as text)`
	return [
		sum('money').as('money'),
		sum('money * maintain').as('maintain'),
		sum('money * exploit').as('exploit'),
		sum('money * explore').as('explore'),
	] as const
}

function asWeighedMoney(sums: Readonly<Record<keyof WeighedMoney, string>>): WeighedMoney {
	return {
		money: BigInt(sums.money),
		maintain: BigInt(sums.maintain),
		exploit: BigInt(sums.exploit),
		explore: BigInt(sums.explore),
	}
}
