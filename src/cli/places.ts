import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder: the built command line lies in its dist/cli. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** The server's data folder: MUSTER_DATA, or `data` in the project's folder. */
export const dataFolder = (): string => resolve(process.env.MUSTER_DATA ?? join(ROOT, 'data'))

/** The folder of --data, or the one above. */
export const dataFolderOf = (given: string | undefined): string => (given === undefined ? dataFolder() : resolve(given))
