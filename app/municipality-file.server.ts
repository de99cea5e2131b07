import { rename, rm } from 'node:fs/promises'
import { writeAssessment } from './exchange/write-assessment.ts'
import { parseAssessment } from './exchange/parse-assessment.ts'
import { exportText } from './text/export.ts'
import { createZipFile } from './zip-file.server.ts'
import type { Database } from '#db/database.ts'
import { exportMunicipality } from '#db/export-municipality.ts'
import { listLatestAssessments, storedPdfs } from '#db/queries/exported-files.ts'
import { loadDocument } from '#db/queries/load-document.ts'
import type { Municipality } from '#db/queries/municipality.ts'

/** What can be imported again. The other entries are the same things for other programs, and for people. */
export const municipalityEntry = 'kommun.jsonl'

/**
 * Writes the whole of a municipality to a new zip file: every row as JSON Lines, the latest assessment of each ärende in
 * the exchange format where it is complete enough for it, and the PDF of each annex. The file is there only when it is
 * whole, and for its owner only. Returns the number of rows.
 *
 * @throws what the file system throws
 */
export async function writeMunicipalityFile(
	db: Database,
	municipality: Pick<Municipality, 'id' | 'slug' | 'name'>,
	path: string,
	onProgress: (rows: number) => void = () => undefined,
): Promise<number> {
	const unfinished = `${path}.part`
	const zip = await createZipFile(unfinished)
	try {
		zip.begin(exportText.readMeName)
		await zip.write(exportText.readMe(municipality.name))
		zip.begin(municipalityEntry)
		const rows = await writeRows(db, municipality, zip.write, onProgress)
		for (const { assessmentId, publicId } of await listLatestAssessments(db, municipality.id)) {
			const place = { municipalityId: municipality.id, assessmentId }
			const document = await loadDocument(db, { ...place, respondents: 'all' })
			if (document === null || parseAssessment(document).kind === 'refused') continue
			zip.begin(`arenden/${publicId}.json`)
			await zip.write(writeAssessment(document))
		}
		for await (const { publicId, version, pdf } of storedPdfs(db, municipality.id)) {
			zip.begin(`bilagor/${publicId}-version-${String(version)}.pdf`, { isPacked: true })
			await zip.write(pdf)
		}
		await zip.close()
		await rename(unfinished, path)
		return rows
	} catch (error) {
		await rm(unfinished, { force: true })
		throw error
	}
}

const blockLength = 1 << 18

/** Lines are gathered to blocks: a write for each would take longer than reading it. */
async function writeRows(
	db: Database,
	municipality: Pick<Municipality, 'id' | 'slug' | 'name'>,
	write: (block: string) => Promise<void>,
	onProgress: (rows: number) => void,
): Promise<number> {
	let block = ''
	let lines = 0
	const rows = await exportMunicipality(db, municipality, async (line) => {
		block += line
		lines += 1
		if (block.length < blockLength) return
		await write(block)
		block = ''
		onProgress(lines)
		await new Promise((resolve) => setImmediate(resolve))
	})
	await write(block)
	return rows
}
