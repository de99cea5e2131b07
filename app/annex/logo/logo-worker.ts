import { parentPort, workerData } from 'node:worker_threads'
import { readLogo } from './read-logo.server.ts'

/* A thread for one file, which can be ended whatever the file makes of it. */
parentPort?.postMessage(await readLogo(workerData as Uint8Array))
