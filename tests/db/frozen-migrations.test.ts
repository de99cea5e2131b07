import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrations } from '#db/migrations/index.ts'

/** The first 16 digits of each file's SHA-256, white space aside. A line is added here, never changed. */
const frozen: Readonly<Record<string, string>> = {
	'0001-municipality-and-people': '7bdfb475264e8c28',
	'0002-organisation-and-meetings': '7eefaa26d5a1bb47',
	'0003-proposals': '0217239643362774',
	'0004-assessments': '01cb8c877e9d9327',
	'0005-answers': 'a9547a25b6992933',
	'0006-decision-chain': 'bceeb12158489e3b',
	'0007-annexes-and-decisions': '9133d2b3e0db6b5e',
	'0008-audit': '5f2d817d00a90818',
	'0009-annex-document': 'e4f852c187de8103',
	'0010-municipality-logo': 'ce92ac5dcc5fa706',
	'0011-assessors-and-review': '4c0b6444f6c76a19',
	'0012-meetings-and-routes': '0323123f53088c7e',
	'0013-decisions-and-follow-up': '310ce92d260fce8f',
	'0014-portfolio-figures': '673513046ae3f006',
	'0015-saved-comparisons': 'cf0b0ee85422b96b',
	'0016-sign-on-and-administration': 'd42a61d53e749ab1',
	'0017-exercises': 'f672b691730accad',
	'0018-import-uploads': '4c6b105ed8c37543',
}

test('a migration stays what it was when it was released', () => {
	const now = Object.fromEntries(Object.keys(migrations).map((name) => [name, fingerprint(name)]))
	expect(now).toEqual(frozen)
})

function fingerprint(name: string): string {
	const text = readFileSync(join(import.meta.dirname, `../../db/migrations/${name}.ts`), 'utf8')
	return createHash('sha256').update(text.replace(/\s+/gu, ' ')).digest('hex').slice(0, 16)
}
