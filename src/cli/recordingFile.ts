import { readFile, stat } from 'node:fs/promises'
import { type Result, fail, ok } from '../base/result'
import { readStart } from '../record/decode'
import type { RunStart } from '../record/types'

/** Larger than an hour of the wildest motion (10 MB); whatever is larger is something else. */
const MAX_BYTES = 64 * 1024 * 1024

/** A recording's bytes and its header. */
export async function readRecording(path: string): Promise<Result<{ bytes: Uint8Array; start: RunStart }>> {
  try {
    const { size } = await stat(path)
    if (size > MAX_BYTES)
      return fail('not-a-recording', `${path} has ${size} bytes; a recording has at most ${MAX_BYTES}`)
    const bytes = new Uint8Array(await readFile(path))
    const start = readStart(bytes)
    return start.ok ? ok({ bytes, start: start.value }) : start
  } catch (error) {
    return fail('unreadable', `${path} cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
}
