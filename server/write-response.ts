import type { ServerResponse } from 'node:http'
import { writeReadableStreamToWritable } from '@remix-run/node'

/** Sends a web Response; headers already set on the outgoing message stay unless the response names them. */
export async function writeResponse(
	outgoing: ServerResponse,
	response: Response,
	headOnly: boolean,
): Promise<void> {
	outgoing.statusCode = response.status
	for (const [name, value] of response.headers) {
		if (name === 'set-cookie') outgoing.appendHeader(name, value)
		else outgoing.setHeader(name, value)
	}
	if (response.body === null || headOnly) outgoing.end()
	else await writeReadableStreamToWritable(response.body, outgoing)
}
