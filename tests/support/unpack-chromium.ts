/*
 * Unpacks Chromium and the libraries that it needs into TMPDIR. A process of its own, since the package takes the folder
 * and whether to bring its own libraries from the environment, and changes the environment when it is imported.
 */
import chromium from '@sparticuz/chromium'

await chromium.executablePath()
