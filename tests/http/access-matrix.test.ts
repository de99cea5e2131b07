import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import routes from '#app/routes.ts'
import { reviewParts } from '#app/text/quality-review.ts'
import { listAnnexes } from '#db/queries/annex.ts'
import { get, post, send } from '#tests/support/forms.ts'
import type { FormFields, Received, Sent } from '#tests/support/forms.ts'
import { readPage } from '#tests/support/page.ts'
import { followLink, inviteByLink } from './guest.ts'
import { startInstallation } from './installation.ts'
import type { Installation, StoredProposal } from './installation.ts'

let installation: Installation
/** Omsorgsnämnden's, with all answers submitted. */
let submitted: StoredProposal
/** Omsorgsnämnden's, with an established annex. */
let established: StoredProposal
/** Socialnämnden's, which is being answered. */
let draft: StoredProposal
/** Bildningsnämnden's. */
let others: StoredProposal
/** The address of the coming meeting of Omsorgsnämnden. */
let ourMeeting: string
/** The nämnd's id. */
let kommunstyrelsen: string
let visitors: Readonly<Record<Visitor, Sent>>

/** Somebody with a role for Omsorgsnämnden and Socialnämnden or for all of Älvstad, then everybody else. */
const visitorNames = [
	'nobody',
	'sekreterare',
	'bedömare',
	'granskare',
	'tjänsteperson',
	'politiker',
	'administratör',
	'sekreterare of another nämnd',
	'bedömare of another nämnd',
	'politiker, and sekreterare of another nämnd',
	'administratör of another nämnd only',
	'sekreterare until yesterday',
	'administratör of the neighbour',
	'sekreterare of the neighbour',
	'sekreterare of the neighbour at our host',
	'our sekreterare at the host of the neighbour',
	'somebody with a link to the draft',
] as const
type Visitor = (typeof visitorNames)[number]

beforeAll(async () => {
	installation = await startInstallation()
	const { logIn, newPerson, proposal } = installation
	const yesterday = new Date(Date.now() - 36 * 60 * 60 * 1000).toISOString().slice(0, 10)
	const sekreterare = await logIn('maria.lindqvist')
	const neighbour = { municipality: 'grannkommunen', committee: null } as const
	const neighbours = await newPerson({ ...neighbour, role: 'sekreterare' })
	visitors = {
		nobody: {},
		sekreterare,
		bedömare: await logIn('amir.rahimi'),
		granskare: await logIn('johan.akesson'),
		tjänsteperson: await logIn('eva.sandstrom'),
		politiker: await logIn('fatima.nilsson'),
		administratör: await logIn('per.holm'),
		'sekreterare of another nämnd': await logIn('birgitta.ek'),
		'bedömare of another nämnd': await newPerson({
			municipality: 'alvstad',
			role: 'bedomare',
			committee: 'Bildningsnämnden',
		}),
		'politiker, and sekreterare of another nämnd': await newPerson({
			municipality: 'alvstad',
			role: 'politiker',
			committee: 'Omsorgsnämnden',
			also: { role: 'sekreterare', committee: 'Bildningsnämnden' },
		}),
		'administratör of another nämnd only': await newPerson({
			municipality: 'alvstad',
			role: 'administrator',
			committee: 'Bildningsnämnden',
		}),
		'sekreterare until yesterday': await newPerson({
			municipality: 'alvstad',
			role: 'sekreterare',
			committee: null,
			validTo: yesterday,
		}),
		'administratör of the neighbour': await newPerson({ ...neighbour, role: 'administrator' }),
		'sekreterare of the neighbour': neighbours,
		'sekreterare of the neighbour at our host': { cookie: neighbours.cookie ?? '' },
		'our sekreterare at the host of the neighbour': { ...sekreterare, host: 'grannkommunen.example' },
		'somebody with a link to the draft': {},
	}
	draft = await proposal('verksamhetssystem')
	const link = await inviteByLink(installation, sekreterare, draft.path, { role: 'enhetschef' })
	visitors = { ...visitors, 'somebody with a link to the draft': await followLink(installation, link) }
	kommunstyrelsen = await installation.committeeId('Kommunstyrelsen')
	submitted = await proposal('valfrihetssystem')
	established = await proposal('digital tillsyn')
	others = await proposal('tillitsbaserad')
	ourMeeting = await meetingOf(submitted)
})
afterAll(() => installation.stop())

const signedOut: readonly Visitor[] = [
	'nobody',
	'sekreterare of the neighbour at our host',
	'our sekreterare at the host of the neighbour',
]
const everySekreterare = [
	'sekreterare',
	'sekreterare of another nämnd',
	'politiker, and sekreterare of another nämnd',
	'sekreterare of the neighbour',
] as const
const administrators = ['administratör', 'administratör of the neighbour'] as const
const everyRole = visitorNames.filter(
	(name) => !signedOut.includes(name) && !name.includes('link') && name !== 'sekreterare until yesterday',
)
const politicians = ['politiker', 'politiker, and sekreterare of another nämnd'] as const
/** Of the draft. */
const answerers = ['sekreterare', 'bedömare', 'somebody with a link to the draft'] as const
/** Of submitted answers, each by itself. */
const comparers = ['sekreterare', 'bedömare', 'granskare'] as const
const readers = ['sekreterare', 'bedömare', 'granskare', 'tjänsteperson'] as const

const comparing: readonly Visitor[] = [...readers, ...everySekreterare.slice(1), 'bedömare of another nämnd']
const portfolioReaders = [...everySekreterare, 'granskare', 'tjänsteperson', 'politiker'] as const
/** Whoever has a role but is no administrator alone. */
const followUpReaders = [
	...readers,
	...politicians,
	'sekreterare of another nämnd',
	'bedömare of another nämnd',
	'sekreterare of the neighbour',
] as const

/** Who gets the page; an address with a name in it is of one of the four ärenden. */
const pages: readonly (readonly [path: string, readers: readonly Visitor[]])[] = [
	['/arenden/ny', everySekreterare],
	['/admin/kommun', administrators],
	['/ersattare', everySekreterare],
	['/kalender', everyRole],
	['/sammantraden', [...everySekreterare, ...administrators, 'administratör of another nämnd only']],
	['ourMeeting', ['sekreterare', 'administratör']],
	['/jamfor', comparing],
	['/jamfor/ordning', comparing],
	['/portfolj', portfolioReaders],
	['/portfolj/arenden?visa=unknown', portfolioReaders],
	['/portfolj/filer/utslag.csv', portfolioReaders],
	['/arenden/import', everySekreterare],
	['/uppfoljning', followUpReaders],
	['/uppfoljning/traffsakerhet', followUpReaders],
	['/uppfoljning/uppfoljning.csv', followUpReaders],
	['submitted', [...readers, 'administratör']],
	['submitted/andra', ['sekreterare']],
	['submitted/alternativ', ['sekreterare']],
	['submitted/vag', ['sekreterare']],
	['submitted/bedomare', ['sekreterare']],
	['submitted/forprovning', ['sekreterare']],
	['submitted/dela', ['sekreterare']],
	['submitted/bedomning/blankett', ['sekreterare', 'bedömare']],
	['submitted/bedomning', ['sekreterare', 'bedömare']],
	['submitted/bedomning/granska', ['sekreterare', 'bedömare']],
	['submitted/bedomning/alla/flexibilitet', ['sekreterare', 'bedömare']],
	['submitted/bedomning/alla/resurser', ['sekreterare', 'bedömare']],
	['submitted/bedomning/A/beslutskedja', ['sekreterare', 'bedömare']],
	['submitted/bedomning/A/berorda', ['sekreterare', 'bedömare']],
	['submitted/samstamning', comparers],
	['submitted/samstamning/1', comparers],
	['draft/samstamning', ['granskare']],
	['submitted/granskning', ['sekreterare', 'granskare']],
	['submitted/resultat', readers],
	['submitted/bilaga', readers],
	['submitted/bilaga/forhandsvisning', readers],
	['submitted/bilaga/utkast/bilaga.txt', readers],
	['submitted/bilaga/utkast/bilaga.pdf', readers],
	['established', [...readers, ...politicians, 'administratör']],
	['established/resultat', readers],
	['established/bilaga', [...readers, ...politicians]],
	['established/bilaga?version=1', [...readers, ...politicians]],
	['established/bilaga/1/publicering', ['sekreterare']],
	['established/bilaga/1/gallra', ['sekreterare']],
	['established/bilaga/jamfor', readers],
	['established/beslut', ['sekreterare']],
	['established/beslut/1/villkor/1', [...readers, ...politicians]],
	['established/uppfoljning/1', [...readers, ...politicians]],
	['established/uppfoljning/1/alla/flexibilitet', readers],
	['established/uppfoljning/1/granska', readers],
	['established/bilaga/1/diariet', [...readers, ...politicians]],
	...['pdf', 'docx', 'html', 'md', 'txt', 'json'].map(
		(form) => [`established/bilaga/1/bilaga.${form}`, [...readers, ...politicians]] as const,
	),
	['draft', [...readers, 'administratör']],
	['draft/bedomare', ['sekreterare']],
	['draft/bedomning', answerers],
	['draft/bedomning/granska', answerers],
	['draft/bedomning/alla/flexibilitet', answerers],
	['draft/bedomning/alla/resurser', answerers],
	['draft/bedomning/A/beslutskedja', answerers],
	['draft/bedomning/A/berorda', answerers],
	['draft/bilaga', ['sekreterare', 'bedömare', 'granskare']],
	['draft/resultat', ['sekreterare', 'bedömare', 'granskare']],
	[
		'others',
		[
			'granskare',
			'tjänsteperson',
			'administratör',
			'sekreterare of another nämnd',
			'politiker, and sekreterare of another nämnd',
			'bedömare of another nämnd',
			'administratör of another nämnd only',
		],
	],
	...[
		'/admin',
		'/admin/namnder',
		'/admin/enheter',
		'/admin/personer',
		'/admin/personer?q=a',
		'/admin/personer/1',
		'/admin/personer/1/registerutdrag',
		'/admin/personer/1/registerutdrag.json',
		'/admin/personer/1/ta-bort',
		'/admin/vikter',
		'/admin/malbalans',
		'/admin/instrument',
		'/admin/gallring',
		'/admin/logg',
		'/admin/logg?person=ingen&fore=3',
		'/admin/logg/logg.csv',
		'/admin/logg/logg.json',
		'/admin/export',
	].map((path) => [path, administrators] as const),
	// The neighbour has no person of this number, and nobody has made an export yet.
	['/admin/personer/10', ['administratör']],
	['/admin/personer/10/registerutdrag.json', ['administratör']],
	['/admin/personer/999', []],
	['/admin/export/kommun.zip', []],
]

const publicPages = [
	'/',
	'/kunskap',
	'/kunskap/vet-ej',
	'/kunskap/ordlista',
	'/kunskap/ovning',
	'/ovning',
	'/metod',
	'/metod/2026-1',
	'/tillganglighet',
	'/integritet',
	'/halsa',
	'/schema/annex-1.json',
	'/schema/assessment-1.json',
	'/schema/diariet-1.xsd',
]
/** There without a login, and tried in tests of their own. */
const waysIn = ['/logga-in', '/logga-ut', '/logga-in/oidc', '/logga-in/oidc/klar', '/losenord/pahittad']
/** For whoever has the address, and tried in tests of their own. */
const byAddress = [
	'/bilagor/pahittad',
	'/bilagor/pahittad/bilaga.pdf',
	'/metod/berakning/pahittad',
	'/inbjudan',
	'/inbjudan/pahittad',
	'/kunskap/ovning/pahittad',
	'/ovning/pahittad',
]
/** Whose readers are tried in tests of their own: the comparison's, the calendar's, the import's and the export's. */
const triedElsewhere = [
	'/arenden/import/pahittad',
	'/arenden/lista/arenden.csv',
	'/kalender/pahittad.ics',
	'/jamfor/sparade/pahittad',
	'/jamfor/filer/jamforelse.csv',
]

describe('the matrix', () => {
	test('has every address of the site map in it', () => {
		const tried = [
			...pages.map(([path]) => path),
			...writes.map(({ path }) => path),
			...publicPages,
			...waysIn,
			...byAddress,
			...triedElsewhere,
			'/arenden',
		].map((path) => addressOf(path).replace(/\?.*$/, ''))
		const untried = (routes as readonly { readonly path?: string }[])
			.map(({ path = '' }) => path)
			.filter((path) => path !== '*')
			.filter((path) => {
				const pattern = new RegExp(`^/${path.replace(/:\w+/g, '[^/]+')}$`)
				return !tried.some((address) => pattern.test(address))
			})
		expect(untried).toEqual([])
	})

	test('is not needed for a way in that nobody was given', async () => {
		for (const visitor of visitorNames)
			for (const path of waysIn.slice(2)) {
				const answer = await get(installation.server, path, visitors[visitor])
				expect([visitor, path, [302, 404].includes(answer.status)]).toEqual([visitor, path, true])
				expectNothingTold(visitor, answer)
			}
	})
})

describe('a page', () => {
	test.each(pages)('%s is shown to those who may read it, and to nobody else', async (path, allowed) => {
		const address = addressOf(path)
		for (const visitor of visitorNames) {
			const answer = await get(installation.server, address, visitors[visitor])
			if (allowed.includes(visitor)) expect([visitor, isShown(answer)]).toEqual([visitor, true])
			else expectRefusal(visitor, answer, 'GET')
		}
	})

	test.each(pages)('%s gives its data to no script of anybody else either', async (path, allowed) => {
		const [address = '', query] = addressOf(path).split('?')
		for (const visitor of visitorNames.filter((name) => !allowed.includes(name))) {
			const asked = `${address}.data${query === undefined ? '' : `?${query}`}`
			const answer = await get(installation.server, asked, visitors[visitor])
			expectNothingTold(visitor, answer)
		}
	})

	test.each(['resultat', 'bilaga', 'bilaga/utkast/bilaga.json'])(
		'of %s shows no figures to a secretary who has answers that are not submitted',
		async (page) => {
			const { server, db } = installation
			const path = `${submitted.path}/${page}`
			const own = await db
				.selectFrom('respondent')
				.innerJoin('person', 'person.id', 'respondent.person_id')
				.select(['respondent.id', 'submitted_at as submittedAt'])
				.where('assessment_id', '=', submitted.assessmentId)
				.where('email', '=', 'maria.lindqvist@alvstad.example')
				.executeTakeFirstOrThrow()
			const submit = (at: string | null) =>
				db.updateTable('respondent').set({ submitted_at: at }).where('id', '=', own.id).execute()
			await submit(null)
			const answering = await get(server, path, visitors['sekreterare'])
			await submit(own.submittedAt)
			const figures = /omställningsförmågan|range/
			expect(answering.body).not.toMatch(figures)
			expect((await get(server, path, visitors['sekreterare'])).body).toMatch(figures)
		},
	)

	test('of the result shows no figures to a bedömare who has not submitted', async () => {
		const { body } = await get(installation.server, `${draft.path}/resultat`, visitors['bedömare'])
		expect(body).toContain('Resultatet visas när du har lämnat in dina svar')
	})

	test('that is public is shown to everybody', async () => {
		for (const path of publicPages)
			for (const visitor of visitorNames)
				expect([path, visitor, (await get(installation.server, path, visitors[visitor])).status]).toEqual([
					path,
					visitor,
					200,
				])
	})

	test('of the start tells nobody of an ärende that is not hers', async () => {
		const outsiders = visitorNames.filter(
			(name) => signedOut.includes(name) || name.includes('neighbour') || name.includes('yesterday'),
		)
		for (const visitor of outsiders)
			expectNothingTold(visitor, await get(installation.server, '/', visitors[visitor]))
	})
})

/** Where it stands at its own address: those who may read established annexes of the nämnd read it there too. */
const annexReaders: readonly Visitor[] = [...readers, ...politicians]

describe('the reader’s page', () => {
	test.each(['', '/bilaga.pdf', '/bilaga.docx', '/bilaga.txt', '/bilaga.json', '.data'])(
		'that is not published is not there for outsiders: %s',
		async (form) => {
			const address = `${await readerOf(established)}${form}`
			for (const visitor of visitorNames) {
				const answer = await get(installation.server, address, visitors[visitor])
				expect([visitor, answer.status]).toEqual([visitor, annexReaders.includes(visitor) ? 200 : 404])
				if (!annexReaders.includes(visitor)) expectNothingTold(visitor, answer)
			}
		},
	)

	test('that is published is there for everybody at our host, and for nobody at another', async () => {
		const { server } = installation
		const address = await readerOf(await installation.proposal('första beredningen'))
		for (const visitor of visitorNames) {
			const isElsewhere = (visitors[visitor].host ?? '').startsWith('grannkommunen')
			for (const form of ['', '/bilaga.pdf', '/bilaga.docx', '/bilaga.txt', '/bilaga.json']) {
				const { status } = await get(server, address + form, visitors[visitor])
				expect([visitor, form, status]).toEqual([visitor, form, isElsewhere ? 404 : 200])
			}
		}
	})
})

/** The list, by who sees which of the four ärenden. */
const listed: Readonly<Partial<Record<Visitor, readonly (() => StoredProposal)[]>>> = {
	sekreterare: [() => submitted, () => established, () => draft],
	bedömare: [() => submitted, () => established, () => draft],
	granskare: [() => submitted, () => established, () => draft, () => others],
	tjänsteperson: [() => submitted, () => established, () => draft, () => others],
	administratör: [() => submitted, () => established, () => draft, () => others],
	politiker: [() => established],
	'politiker, and sekreterare of another nämnd': [() => established, () => others],
	'sekreterare of another nämnd': [() => others],
	'bedömare of another nämnd': [() => others],
	'administratör of another nämnd only': [() => others],
	'administratör of the neighbour': [],
	'sekreterare of the neighbour': [],
}

describe('the list of ärenden', () => {
	test.each(visitorNames)('shows %s those that are hers', async (visitor) => {
		const mine = listed[visitor]
		for (const query of ['', '?q=a', '?status=open', '?sida=2']) {
			const answer = await get(installation.server, `/arenden${query}`, visitors[visitor])
			if (mine === undefined) {
				expectRefusal(visitor, answer, 'GET')
				continue
			}
			expect(answer.status).toBe(200)
			for (const proposal of [submitted, established, draft, others])
				if (!mine.some((own) => own() === proposal)) expect(answer.body).not.toContain(proposal.path)
				else if (query === '') expect(answer.body).toContain(proposal.path)
		}
	})
})

describe('the list of follow-ups', () => {
	test.each(followUpReaders)('shows %s those of ärenden that are hers', async (visitor) => {
		for (const path of ['/uppfoljning?visa=alla', '/uppfoljning/uppfoljning.csv?visa=alla']) {
			const { body } = await get(installation.server, path, visitors[visitor])
			const isHers = annexReaders.includes(visitor)
			expect([path, body.includes('ett öppet API och öppna standarder')]).toEqual([path, isHers])
			expect([path, body.includes(established.title)]).toEqual([path, isHers])
		}
	})
})

interface Write {
	readonly name: string
	readonly path: string
	readonly fields: () => Promise<FormFields> | FormFields
	readonly allowed: readonly Visitor[]
	/** Besides 401, 403 and 404: what somebody may be answered who may write, but not this. */
	readonly refusedWith?: number
}

/** Of Älvstad's: nobody of the neighbour may reach it. */
const ourAdministrator = ['administratör'] as const
const newName = (name: string): FormFields => [
	['intent', 'save'],
	['id', ''],
	['name', name],
]

const administration: readonly Write[] = [
	{
		name: 'a nämnd',
		path: '/admin/namnder',
		fields: () => [...newName('Valnämnden'), ['days', '7']],
		allowed: administrators,
	},
	...(['save', 'end', 'resume'] as const).map((intent) => ({
		name: `another municipality’s nämnd: ${intent}`,
		path: '/admin/namnder',
		fields: (): FormFields => [
			['intent', intent],
			['id', kommunstyrelsen],
			['name', 'Kommunstyrelsen'],
			['days', '9'],
			['was:name', 'Kommunstyrelsen'],
			['was:days', '7'],
		],
		allowed: ourAdministrator,
	})),
	{
		name: 'a förvaltning',
		path: '/admin/enheter',
		fields: () => [...newName('Serviceförvaltningen'), ['kind', 'administration']],
		allowed: administrators,
	},
	{
		name: 'a person',
		path: '/admin/personer',
		fields: () => [
			['name', 'Nils Ny'],
			['email', 'nils.ny@example.se'],
		],
		allowed: administrators,
	},
	...(
		[
			{
				intent: 'save',
				fields: [
					['name', 'Elin Ek'],
					['email', 'elin.ek@alvstad.example'],
					['was:name', 'Elin Dahl'],
					['was:email', 'elin.dahl@alvstad.example'],
				],
			},
			{
				intent: 'give-role',
				fields: [
					['role', 'granskare'],
					['committee', '*'],
				],
			},
			{ intent: 'link', fields: [] },
			{ intent: 'disable', fields: [] },
			{ intent: 'enable', fields: [] },
		] as const
	).map(({ intent, fields }) => ({
		name: `another municipality’s person: ${intent}`,
		path: '/admin/personer/10',
		fields: (): FormFields => [['intent', intent], ...fields],
		allowed: ourAdministrator,
	})),
	{
		name: 'ending a role',
		path: '/admin/personer/10',
		fields: async (): Promise<FormFields> => {
			const { id } = await installation.db
				.selectFrom('role_assignment')
				.innerJoin('person', 'person.id', 'person_id')
				.select('role_assignment.id')
				.where('person.number', '=', 10)
				.where('person.municipality_id', '=', installation.municipalityId)
				.executeTakeFirstOrThrow()
			return [
				['intent', 'end-role'],
				['assignmentId', id],
			]
		},
		allowed: ourAdministrator,
	},
	{
		name: 'taking personal data away',
		path: '/admin/personer/10/ta-bort',
		fields: () => [['confirm', '1']],
		allowed: ourAdministrator,
	},
	{
		name: 'weights',
		path: '/admin/vikter',
		fields: () => [
			['name', 'Vikter'],
			['decidedBy', 'KS'],
			['validFrom', '2030-01-01'],
			['flexibility', '1'],
			['bureaucracy', '1'],
			['renewal', '2'],
			['innovation', '1,5'],
		],
		allowed: administrators,
	},
	{
		name: 'a target balance',
		path: '/admin/malbalans',
		fields: () => [
			['maintain', '60'],
			['exploit', '25'],
			['explore', '15'],
			['decidedBy', 'KF'],
			['validFrom', '2030-01-01'],
		],
		allowed: administrators,
	},
	{
		name: 'when annexes are proposed for gallring',
		path: '/admin/gallring',
		fields: () => [
			['years', '5'],
			['was:years', ''],
		],
		allowed: administrators,
	},
	{ name: 'an export of everything', path: '/admin/export', fields: () => [], allowed: administrators },
]

const secrecyNote: FormFields = [
	['intent', 'publish'],
	['by', 'kommunjuristen'],
	['on', '2026-01-02'],
]

/** Each is carried out by the first who may, after everybody who may not has tried. */
const writes: readonly Write[] = [
	{
		name: 'a new ärende',
		path: '/arenden/ny',
		fields: () => proposalFields('Nytt ärende', submitted.committeeId),
		allowed: ['sekreterare'],
		refusedWith: 422,
	},
	{
		name: 'a new ärende for a nämnd that is not one’s own',
		path: '/arenden/ny',
		fields: () => proposalFields('Nytt ärende', others.committeeId),
		allowed: ['sekreterare of another nämnd', 'politiker, and sekreterare of another nämnd'],
		refusedWith: 422,
	},
	{
		name: 'the title of an ärende',
		path: 'submitted/andra',
		fields: () => changed('submitted/andra', { title: 'Ny rubrik' }),
		allowed: ['sekreterare'],
	},
	{
		name: 'a field of the assessment by itself',
		path: 'draft/bedomning/spara',
		fields: () => changedField('draft/bedomning/alla/resurser', 'cost/oneOff', '4711'),
		allowed: answerers,
	},
	{
		name: 'the secretary’s comment by itself',
		path: 'draft/bedomning/spara',
		fields: () => savedField('summary', 'En kommentar.'),
		allowed: answerers,
	},
	{
		name: 'an answer',
		path: 'draft/bedomning/alla/flexibilitet',
		fields: () =>
			changedField('draft/bedomning/alla/flexibilitet', 'answers/flexibility.sense/motivation', 'Så är det.'),
		allowed: answerers,
	},
	{
		name: 'a risk',
		path: 'draft/bedomning/A/beslutskedja',
		fields: () => [
			['new:chain:delivery:risk:text', 'Det drar ut på tiden.'],
			['new:chain:delivery:risk:likelihood', '2'],
			['new:chain:delivery:risk:consequence', '3'],
			['intent', 'stay'],
		],
		allowed: answerers,
	},
	{
		name: 'an affected group',
		path: 'draft/bedomning/A/berorda',
		fields: () => [
			['new:affected::who', 'Anhöriga'],
			['new:affected::heard', 'yes'],
			['intent', 'stay'],
		],
		allowed: answerers,
	},
	...(['add', 'save', 'down', 'not-zero', 'zero', 'copy', 'remove'] as const).map((intent) => ({
		name: `an alternative: ${intent}`,
		path: 'draft/alternativ',
		fields: async (): Promise<FormFields> => {
			const { alternativeIds } = await installation.proposal('verksamhetssystem')
			const [id = ''] = intent === 'remove' ? alternativeIds.slice(-1) : alternativeIds
			return intent === 'save'
				? changed('draft/alternativ', { title: 'Nytt namn' }, id)
				: [
						['intent', intent],
						['alternativeId', id],
						['key', 'Z'],
						['title', 'Ett alternativ till'],
						['description', ''],
					]
		},
		allowed: ['sekreterare'] as const,
	})),
	{
		name: 'an assessor with an account',
		path: 'draft/bedomare',
		fields: async () => [
			['personId', await personIdOf('eva.sandstrom')],
			['role', 'utredare'],
			['dueOn', '2099-12-31'],
			['intent', 'invite-account'],
		],
		allowed: ['sekreterare'],
	},
	{
		name: 'an assessor with a link',
		path: 'draft/bedomare',
		fields: () => [
			['role', 'rektor'],
			['dueOn', '2099-12-31'],
			['intent', 'invite-link'],
		],
		allowed: ['sekreterare'],
	},
	...(['renew', 'revoke', 'leave-out', 'take-back'] as const).map((intent) => ({
		name: `the assessor with a link: ${intent}`,
		path: 'draft/bedomare',
		fields: async (): Promise<FormFields> => [
			['respondentId', await invitedRespondent()],
			['dueOn', '2099-12-31'],
			['reason', 'Slutat'],
			['intent', intent],
		],
		allowed: ['sekreterare'] as const,
	})),
	{
		name: 'an agreed answer by itself',
		path: 'submitted/samstamning/spara',
		fields: () => savedField(`${first(submitted)}/answers/renewal.scale/reason`, 'Efter samtal.'),
		allowed: ['sekreterare'],
	},
	{
		name: 'an agreed answer',
		path: 'submitted/samstamning/11',
		fields: () => savedField(`${first(submitted)}/answers/renewal.scale/motivation`, 'Så enades vi.'),
		allowed: ['sekreterare'],
	},
	{
		name: 'a comment',
		path: 'submitted/samstamning/1',
		fields: () => [
			['text', 'Vad menar ni?'],
			['intent', 'comment'],
		],
		allowed: comparers,
	},
	...(
		[
			['send', 'sekreterare'],
			['remark', 'granskare'],
			['send-back', 'granskare'],
			['mark-done', 'sekreterare'],
			['send', 'sekreterare'],
			['approve', 'granskare'],
			['take-back', 'sekreterare'],
		] as const
	).map(([intent, who], index) => ({
		name: `the review (${String(index + 1)}): ${intent}`,
		path: 'submitted/granskning',
		fields: async (): Promise<FormFields> => [
			['intent', intent],
			['reason', 'Motivera mer.'],
			['field', 'summary'],
			['text', 'Skriv kortare.'],
			['commentId', await remarkId()],
			...reviewParts.map((part) => [part, '1'] as const),
		],
		allowed: [who],
	})),
	{
		name: 'opening answers again',
		path: 'submitted/bedomning/granska',
		fields: () => [
			['reason', 'Nya uppgifter'],
			['intent', 'reopen'],
		],
		allowed: ['sekreterare', 'bedömare'],
	},
	{
		name: 'submitting answers',
		path: 'submitted/bedomning/granska',
		fields: () => [['intent', 'submit']],
		allowed: ['sekreterare', 'bedömare'],
	},
	{
		name: 'the texts beside the annex',
		path: 'submitted/bilaga',
		fields: async () => {
			const stored = await onPage('submitted/bilaga', 'was:summary')
			return [...stored, ['intent', 'texts'], ['summary', 'Mer finns att säga.']]
		},
		allowed: ['sekreterare', 'bedömare'],
	},
	{
		name: 'establishing the annex',
		path: 'submitted/bilaga',
		fields: async () => [['confirm', '1'], ...(await onPage('submitted/bilaga', 'read'))],
		allowed: ['sekreterare'],
	},
	{
		name: 'a decision',
		path: 'established/beslut',
		fields: async () => [
			...(await onPage('established/beslut', 'annex')),
			['committeeId', established.committeeId],
			['decidedOn', '2026-01-02'],
			['outcome', 'rejected'],
			['intent', 'record'],
		],
		allowed: ['sekreterare'],
	},
	{
		name: 'taking a decision back',
		path: 'established/beslut',
		fields: () => [
			['decision', '2'],
			['reason-2', 'Fel inskrivet'],
			['intent', 'withdraw'],
		],
		allowed: ['sekreterare'],
	},
	{
		name: 'that a condition is done',
		path: 'established/beslut/1/villkor/1',
		fields: () => [
			['doneOn', '2026-01-02'],
			['intent', 'done'],
		],
		allowed: ['tjänsteperson', 'sekreterare'],
	},
	{
		name: 'opening a condition again',
		path: 'established/beslut/1/villkor/1',
		fields: () => [
			['reopenNote', 'Fel villkor'],
			['intent', 'reopen'],
		],
		allowed: ['tjänsteperson', 'sekreterare'],
	},
	{
		name: 'who is responsible for a condition',
		path: 'established/beslut/1/villkor/2',
		fields: async () => [
			...(await onPage('established/beslut/1/villkor/2', 'was:responsible')),
			...(await onPage('established/beslut/1/villkor/2', 'was:followUp')),
			['was:person', ''],
			['responsible', 'Förvaltningschefen'],
			['followUp', '2027-01-15'],
			['reason', 'Omorganisation'],
			['intent', 'change'],
		],
		allowed: ['sekreterare'],
	},
	{
		name: 'a follow-up',
		path: 'established/beslut',
		fields: () => [
			['decision', '1'],
			['intent', 'follow-up'],
		],
		allowed: ['sekreterare'],
	},
	{
		name: 'an answer to a follow-up, by itself',
		path: 'established/uppfoljning/2/spara',
		fields: () => savedField(`${decided()}/answers/flexibility.sense/motivation`, 'Så blev det.'),
		allowed: readers,
	},
	{
		name: 'an answer to a follow-up',
		path: 'established/uppfoljning/2/alla/flexibilitet',
		fields: () => [...savedField(`${decided()}/answers/flexibility.seize/level`, '0'), ['intent', 'stay']],
		allowed: readers,
	},
	{
		name: 'submitting a follow-up',
		path: 'established/uppfoljning/2/granska',
		fields: () => [['intent', 'submit']],
		allowed: readers,
	},
	{
		name: 'opening a follow-up again',
		path: 'established/uppfoljning/2/granska',
		fields: () => [
			['reason', 'Nya uppgifter'],
			['intent', 'reopen'],
		],
		allowed: readers,
	},
	{
		name: 'a new version of the annex',
		path: 'established/bilaga',
		fields: () => [
			['intent', 'new-version'],
			['reason', 'Ett fel i underlaget'],
		],
		allowed: ['sekreterare'],
	},
	{
		name: 'meetings',
		path: '/sammantraden',
		fields: () => [
			['committeeId', submitted.committeeId],
			['dates', '2027-03-04'],
			['intent', 'add'],
		],
		allowed: ['sekreterare', 'administratör'],
		refusedWith: 422,
	},
	{
		name: 'the rule for kallelser',
		path: '/sammantraden',
		fields: () => [
			['committeeId', submitted.committeeId],
			['days', '9'],
			['intent', 'rule'],
		],
		allowed: ['sekreterare', 'administratör'],
	},
	{
		name: 'the day of a kallelse',
		path: 'ourMeeting',
		fields: async () => [
			...(await onPage('ourMeeting', 'was:date')),
			['was:notice', ''],
			...(await onPage('ourMeeting', 'date')),
			['notice', '2026-11-20'],
			['intent', 'save'],
		],
		allowed: ['sekreterare', 'administratör'],
	},
	{
		name: 'the settings of the municipality',
		path: '/admin/kommun',
		fields: () => [
			['name', 'Nya kommunen'],
			['accent', '#003366'],
			['paperName', 'tjänsteutlåtande'],
			['conditionStyle', 'att'],
			['archiveProfile', 'a-2a'],
			['was:name', 'Älvstads kommun'],
			['was:accent', ''],
			['was:paperName', 'tjänsteskrivelse'],
			['was:conditionStyle', 'att'],
			['was:showPreparedByName', '1'],
			['was:archiveProfile', 'a-2a'],
		],
		allowed: administrators,
	},
	{
		name: 'publishing the annex',
		path: 'established/bilaga/1/publicering',
		fields: () => secrecyNote,
		allowed: ['sekreterare'],
	},
	{
		name: 'taking the annex back from the web',
		path: 'established/bilaga/1/publicering',
		fields: () => [['intent', 'unpublish']],
		allowed: ['sekreterare'],
	},
	...(['transfer', 'undo-transfer', 'transfer'] as const).map((intent, index) => ({
		name: `the diarium has the annex (${String(index + 1)}): ${intent}`,
		path: 'established/bilaga',
		fields: (): FormFields => [
			['intent', intent],
			['version', '1'],
		],
		allowed: ['sekreterare'] as const,
	})),
	{
		name: 'disposing of the annex',
		path: 'established/bilaga/1/gallra',
		fields: () => [
			['decision', 'ON 2027-02-11 § 14'],
			['confirm', '1'],
		],
		allowed: ['sekreterare'],
	},
	{
		name: 'a nämnd on the route of an ärende',
		path: 'draft/vag',
		fields: () => [
			['committeeId', others.committeeId],
			['side', 'after'],
			['intent', 'add'],
		],
		allowed: ['sekreterare'],
	},
	{
		name: 'moving an ärende to the next meeting',
		path: 'draft/vag',
		fields: async () => [
			...(await onPage('draft/vag', 'was')).slice(0, 1),
			['stop', 'own'],
			['intent', 'next'],
		],
		allowed: ['sekreterare'],
	},
	{
		name: 'a screening',
		path: 'draft/forprovning',
		fields: () => [
			['outcome', 'full'],
			['reason', 'Något ska upphandlas.'],
			['intent', 'save'],
		],
		allowed: ['sekreterare'],
	},
	{
		name: 'dividing an ärende',
		path: 'draft/dela',
		fields: () => [['posts', 'Ett\nTvå']],
		allowed: ['sekreterare'],
	},
	{
		name: 'an address of a calendar',
		path: '/kalender',
		fields: () => [['intent', 'create']],
		allowed: everyRole,
	},
	{
		name: 'a stand-in',
		path: '/ersattare',
		fields: async () => [
			['personId', await personNamed('Amir Rahimi')],
			['from', '2099-01-01'],
			['to', '2099-01-31'],
		],
		allowed: ['sekreterare', 'sekreterare of another nämnd', 'politiker, and sekreterare of another nämnd'],
		refusedWith: 422,
	},
	{
		name: 'putting an ärende aside',
		path: 'draft',
		fields: () => [['intent', 'withdraw']],
		allowed: ['sekreterare'],
	},
	{
		name: 'opening an ärende again',
		path: 'draft',
		fields: () => [['intent', 'reopen']],
		allowed: ['sekreterare'],
	},
	...administration,
]

describe('a write', () => {
	test.each(writes)('$name: is for those who may, and leaves no trace of anybody else', async (write) => {
		const { server, digest } = installation
		const path = addressOf(write.path)
		const fields = await write.fields()
		const before = await digest()
		for (const visitor of visitorNames.filter((name) => !write.allowed.includes(name))) {
			const answer = await post(server, path, fields, visitors[visitor])
			if (answer.status !== write.refusedWith) expectRefusal(visitor, answer, 'POST')
		}
		expect(await digest(), 'what is stored after those who may not').toBe(before)
		const [writer = 'nobody'] = write.allowed
		const { status } = await post(server, path, fields, visitors[writer])
		expect([200, 302]).toContain(status)
		expect(await digest(), 'what is stored after one who may').not.toBe(before)
	})

	test('by another method than a form’s is refused', async () => {
		const before = await installation.digest()
		for (const method of ['PUT', 'PATCH', 'DELETE'])
			for (const path of ['submitted', 'submitted/andra', 'draft/bedomning/spara']) {
				const headers = {
					Origin: installation.server.url,
					'Content-Type': 'application/x-www-form-urlencoded',
				}
				const sent = { ...visitors['granskare'], headers }
				const { status } = await send(installation.server, method, addressOf(path), sent, 'title=x')
				expect([403, 405]).toContain(status)
			}
		expect(await installation.digest()).toBe(before)
	})

	test('to a page that takes none is refused', async () => {
		const before = await installation.digest()
		for (const path of [
			'/',
			'/arenden',
			'/metod',
			'/halsa',
			'/finns-inte',
			'submitted/resultat',
			'submitted/bedomning',
		]) {
			const { status } = await post(
				installation.server,
				addressOf(path),
				[['title', 'x']],
				visitors['sekreterare'],
			)
			expect([path, [404, 405].includes(status)]).toEqual([path, true])
		}
		expect(await installation.digest()).toBe(before)
	})
})

describe('somebody who may write one ärende', () => {
	test('reaches nothing of another through it', async () => {
		const { server, db, digest } = installation
		const foreign = await db
			.selectFrom('chain_item')
			.select(['id', 'link', 'alternative_id as alternativeId'])
			.where('assessment_id', '=', others.assessmentId)
			.executeTakeFirstOrThrow()
		const rows = `${draft.path}/bedomning/A/beslutskedja`
		const ownAlternative = first(draft)
		const before = await digest()
		const attempts: readonly (readonly [string, FormFields])[] = [
			[`${draft.path}/bedomning/spara`, savedField(`${foreign.alternativeId}/cost/oneOff`, '1')],
			[`${draft.path}/bedomning/spara`, savedField(`${ownAlternative}/chain/${foreign.id}/text`, 'Ändrat')],
			[
				`${draft.path}/bedomning/spara`,
				savedField(`${ownAlternative}/answers/flexibility.sense/reason`, 'x'),
			],
			[rows, [['intent', `remove-item:${foreign.id}`]]],
			[rows, [['intent', `up-item:${foreign.id}`]]],
			[
				rows,
				[
					[`new:condition:${foreign.id}:text`, 'Ett villkor'],
					['intent', 'stay'],
				],
			],
			...['save', 'up', 'down', 'zero', 'copy', 'remove'].map(
				(intent) =>
					[
						`${draft.path}/alternativ`,
						[
							['intent', intent],
							['alternativeId', foreign.alternativeId],
							['key', 'X'],
							['title', 'Kapat'],
							['was:key', 'A'],
							['was:title', 'x'],
						],
					] as const,
			),
			[`${draft.path}/andra`, await changed('draft/andra', { committeeId: others.committeeId })],
		]
		for (const [path, fields] of attempts) {
			const { status } = await post(server, path, fields, visitors['sekreterare'])
			expect(status).toBeLessThan(500)
			expect([path, fields, await digest()]).toEqual([path, fields, before])
		}
	})

	test('is shown nothing of another under its address', async () => {
		const id = others.alternativeIds[0] ?? ''
		for (const path of [
			`${draft.path}/alternativ?ta-bort=${id}`,
			`${draft.path}/bilaga?version=1`,
			`${draft.path}/bilaga/1/bilaga.txt`,
			`${draft.path}/bedomning/${id}/beslutskedja`,
		])
			expect((await get(installation.server, path, visitors['sekreterare'])).body).not.toContain(others.title)
	})
})

function addressOf(path: string): string {
	const named = { submitted, established, draft, others }
	return path
		.replace('ourMeeting', ourMeeting)
		.replace(/^(submitted|established|draft|others)/, (name) => named[name as keyof typeof named].path)
}

async function personNamed(name: string): Promise<string> {
	const { id } = await installation.db
		.selectFrom('person')
		.select('id')
		.where('name', '=', name)
		.executeTakeFirstOrThrow()
	return id
}

async function meetingOf({ id, committeeId }: StoredProposal): Promise<string> {
	const meeting = await installation.db
		.selectFrom('meeting')
		.innerJoin('proposal', 'proposal.meeting_date', 'meeting.date')
		.select('meeting.id')
		.where('meeting.committee_id', '=', committeeId)
		.where('proposal.id', '=', id)
		.executeTakeFirstOrThrow()
	return `/sammantraden/${meeting.id}`
}

async function personIdOf(name: string): Promise<string> {
	const { id } = await installation.db
		.selectFrom('person')
		.select('id')
		.where('email', '=', `${name}@alvstad.example`)
		.executeTakeFirstOrThrow()
	return id
}

/** Of the only remark; '' before it is made. */
async function remarkId(): Promise<string> {
	const remark = await installation.db
		.selectFrom('comment')
		.select('id')
		.where('kind', '=', 'remark')
		.executeTakeFirst()
	return remark?.id ?? ''
}

/** Of the first who was invited to the draft by link, and has answered. */
async function invitedRespondent(): Promise<string> {
	const { id } = await installation.db
		.selectFrom('respondent')
		.select('id')
		.where('assessment_id', '=', draft.assessmentId)
		.where('role', '=', 'enhetschef')
		.executeTakeFirstOrThrow()
	return id
}

/** The address of the reader's page of the latest annex. */
async function readerOf({ id }: StoredProposal): Promise<string> {
	const { db, municipalityId } = installation
	const [annex] = await listAnnexes(db, { municipalityId, proposalId: id })
	if (annex === undefined) throw new Error('No annex')
	return `/bilagor/${annex.publicId}`
}

function isShown({ status, headers }: Received): boolean {
	return status === 200 || (status === 302 && headers.location?.startsWith('/logga-in') === false)
}

function expectRefusal(visitor: Visitor, answer: Received, method: 'GET' | 'POST'): void {
	const { status, headers } = answer
	if (visitor === 'somebody with a link to the draft')
		expect([visitor, [302, 401, 403, 404].includes(status), status]).toEqual([visitor, true, status])
	else if (!signedOut.includes(visitor))
		expect([visitor, [403, 404].includes(status), status]).toEqual([visitor, true, status])
	else if (method === 'POST') expect([visitor, status]).toEqual([visitor, 401])
	else {
		expect([visitor, status]).toEqual([visitor, 302])
		expect(headers.location).toMatch(/^\/logga-in\?till=/)
	}
	expectNothingTold(visitor, answer)
}

/** An answer that refuses names no ärende, by title or by anything in its papers. */
function expectNothingTold(visitor: Visitor, { body }: Received): void {
	for (const { title } of [submitted, established, draft, others])
		expect([visitor, body.includes(title)]).toEqual([visitor, false])
}

/** The alternative that was decided: A, after the nollalternativ. */
function decided(): string {
	return established.alternativeIds[1] ?? ''
}

function first({ alternativeIds }: StoredProposal): string {
	return alternativeIds[0] ?? ''
}

function savedField(name: string, value: string): FormFields {
	return [
		[`was:${name}`, ''],
		[name, value],
	]
}

function proposalFields(title: string, committeeId: string): FormFields {
	return [
		['title', title],
		['committeeId', committeeId],
		['type', 'inquiry'],
	]
}

/** The hidden field of this name, as the sekreterare's page has it. */
async function onPage(path: string, name: string): Promise<FormFields> {
	const { body } = await get(installation.server, addressOf(path), visitors['sekreterare'])
	return readPage(body)
		.forms.flat()
		.filter(([posted]) => posted === name)
}

/** One field of a step, of the first alternative, as its page would save it. */
async function changedField(path: string, field: string, value: string): Promise<FormFields> {
	const { body } = await get(installation.server, addressOf(path), visitors['sekreterare'])
	const name = `${first(draft)}/${field}`
	const base = readPage(body)
		.forms.flat()
		.find(([posted]) => posted === `was:${name}`)
	return [
		[`was:${name}`, base?.[1] ?? 'no such field'],
		[name, value],
	]
}

/** The form of a page as its writer gets it, with other values; where it has several, the one with the alternative's id. */
async function changed(
	path: string,
	values: Readonly<Record<string, string>>,
	alternativeId?: string,
): Promise<FormFields> {
	const { body } = await get(installation.server, addressOf(path), visitors['sekreterare'])
	const form = readPage(body).forms.find(
		(fields) =>
			fields.some(([name]) => name === 'title') &&
			(alternativeId === undefined || fields.some(([, value]) => value === alternativeId)),
	)
	const fields = (form ?? []).map(([name, value]) => [name, values[name] ?? value] as const)
	return [...fields, ['intent', 'save']]
}
