/*
 * The least that could serve the assessment page: node:http, the same queries on the same database, a string template as
 * long as the real page. Arguments: database, host name, public id of the ärende, length. Prints its port.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDatabase } from '#db/database.ts'
import { listAlternatives } from '#db/queries/alternative.ts'
import { findCurrentAssessment } from '#db/queries/assessment.ts'
import { findMunicipalityByHost } from '#db/queries/municipality.ts'
import { findProposal } from '#db/queries/proposal.ts'
import { readFields } from '#db/queries/read-fields.ts'
import { findRespondent } from '#db/queries/respondent.ts'
import { listAssignmentsOn } from '#db/queries/role-assignment.ts'
import { findSession } from '#db/queries/session.ts'

const [databaseUrl = '', host = '', publicId = '', length = '0'] = process.argv.slice(2)
const db = await openDatabase(databaseUrl)
const now = new Date().toISOString()
const personId = 'nobody'

const server = createServer((_request, response) => {
	void page().then((html) => {
		response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html)
	})
})
server.listen(0, '127.0.0.1', () => {
	process.stdout.write(`${String((server.address() as AddressInfo).port)}\n`)
})

async function page(): Promise<string> {
	const municipality = found(await findMunicipalityByHost(db, host))
	const municipalityId = municipality.id
	await findSession(db, { municipalityId, idHash: personId, now })
	await listAssignmentsOn(db, { municipalityId, personId, date: now.slice(0, 10) })
	const proposal = found(await findProposal(db, { municipalityId, publicId }))
	const place = { municipalityId, proposalId: proposal.id }
	const assessmentId = found(await findCurrentAssessment(db, place)).id
	await findRespondent(db, { municipalityId, assessmentId, personId })
	const alternatives = await listAlternatives(db, place)
	const { fields } = await readFields(db, { municipalityId, assessmentId, respondentId: null })
	return `<!doctype html><html lang="sv"><title>${escaped(proposal.title)}</title><h1>${escaped(proposal.title)}</h1>
		${alternatives.map(({ title }) => `<h2>${escaped(title)}</h2>`).join('')}
		${fields.map(({ path, value }) => `<label>${path}<input name="${path}" value="${escaped(value)}"></label>`).join('')}
		</html>`.padEnd(Number(length))
}

function found<Thing>(thing: Thing | null): Thing {
	if (thing === null) throw new Error('The bare server does not find what the page shows')
	return thing
}

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`)
}
