import { z } from 'zod'
import { readers } from '#app/domain/article.ts'
import type { ExerciseCase } from '#app/domain/exercise.ts'
import type { GlossaryTerm } from '#app/domain/glossary.ts'

const text = z
	.string()
	.refine((value) => value !== '' && value === value.trim(), {
		error: 'a text, not empty, without white space at its ends',
	})

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
	error: 'a name of a–z, 0–9 and hyphens',
})

/** Pages of /kunskap that are no articles. */
const taken = ['ordlista', 'ovning']

/** What stands before an article. The minutes it takes to read are counted, never typed. */
export const frontMatterSchema = z.strictObject({
	title: text,
	slug: slug.refine((value) => !taken.includes(value), { error: 'a name that no other page of /kunskap has' }),
	summary: text,
	order: z.int().min(0),
	readers: z.array(z.enum(readers)).min(1),
	sources: z.array(text).min(1),
})
export type FrontMatter = z.infer<typeof frontMatterSchema>

export const glossarySchema: z.ZodType<readonly GlossaryTerm[]> = z
	.array(
		z.strictObject({
			term: text,
			slug,
			forms: z.array(
				z.string().regex(/^[\p{L}\p{N}]+([ -][\p{L}\p{N}]+)*$/u, {
					error: 'words of letters, parted by one space or hyphen',
				}),
			),
			explanation: text,
			see: z.array(slug),
			article: slug.optional(),
		}),
	)
	.min(1)

export const exerciseCasesSchema: z.ZodType<readonly ExerciseCase[]> = z
	.array(
		z.strictObject({
			slug,
			title: text,
			story: z.array(text).min(1),
			talk: z.array(text).min(1),
		}),
	)
	.min(1)
