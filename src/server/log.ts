import { accessSync, constants, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pino, { type Logger } from 'pino'
import { type Result, fail, ok } from '../base/result'
import { makeFolder } from './makeFolder'

/** A log that reaches this size becomes `.old` in place of the one before: a server that is forgotten fills no disk. */
const TURN_BYTES = 20 * 1024 * 1024

/**
 * Makes the data folder if need be, and in it the log as JSON lines (log/muster.log): people watch the console, programs this file. No names, secrets or
 * addresses of sites are written to it.
 */
export function openLog(data: string, turnBytes: number = TURN_BYTES): Result<Logger> {
  const folder = join(data, 'log')
  const path = join(folder, 'muster.log')
  let file: ReturnType<typeof pino.destination>
  try {
    makeFolder(folder, 0o700)
    accessSync(folder, constants.W_OK)
    file = pino.destination({ dest: path, sync: true, mode: 0o600 })
  } catch (e) {
    return fail(
      'folder',
      `the data folder '${data}' cannot be written (${(e as Error).message}); give this user the right to write there, move away what lies in the way, or choose another with --data`,
    )
  }
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  // A full disk must not end the server for its log.
  file.on('error', () => {})
  const turning = {
    write(line: string): void {
      if (size >= turnBytes) turn()
      size += Buffer.byteLength(line)
      file.write(line)
    },
  }
  const turn = (): void => {
    size = 0
    try {
      renameSync(path, `${path}.old`)
      file.reopen()
    } catch {
      // It goes on in the file that is open, and is tried again after as many bytes.
    }
  }
  return ok(pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, turning))
}
