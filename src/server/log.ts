import { accessSync, constants, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import { type Result, fail, ok } from '../base/result'

/** A log larger than this becomes `.old` at the next start, so that a server that is forgotten fills no disk at once. */
const TURN_BYTES = 20 * 1024 * 1024

/**
 * Makes the data folder if need be, and in it the log as JSON lines (log/muster.log): people watch the console, programs this file. No names, secrets or
 * addresses of sites are written to it.
 */
export function openLog(data: string): Result<Logger> {
  const folder = join(data, 'log')
  const path = join(folder, 'muster.log')
  let file: ReturnType<typeof pino.destination>
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
    if (existsSync(path) && statSync(path).size > TURN_BYTES) renameSync(path, `${path}.old`)
    file = pino.destination({ dest: path, sync: true, mode: 0o600 })
  } catch (e) {
    return fail(
      'folder',
      `the data folder '${data}' cannot be written (${(e as Error).message}); give this user the right to write there, move away what lies in the way, or choose another with --data`,
    )
  }
  // A full disk must not end the server for its log.
  file.on('error', () => {})
  return ok(pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, file))
}
