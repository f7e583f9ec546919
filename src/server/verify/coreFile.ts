import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Result, fail, ok } from '../../base/result'

/** A core that was found to be what its name says. */
export interface CoreFile {
  /** SHA-256 of its bytes, 64 hexadecimal digits. */
  id: string
  path: string
}

/**
 * Checks a core's bytes against its name `<sha256>.js` before anything loads it (rule D10): a core from anywhere else
 * is never run. `expected` is the id that a recording names; without it the file's own name is.
 */
export async function checkCore(path: string, expected: string = basename(path, '.js')): Promise<Result<CoreFile>> {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    return fail(
      'unknown-core',
      `the core ${path} cannot be read (${error instanceof Error ? error.message : String(error)})`,
    )
  }
  const id = createHash('sha256').update(bytes).digest('hex')
  if (id !== expected)
    return fail(
      'unknown-core',
      `the file ${path} is not core ${expected} (its SHA-256 is ${id}); put the unchanged core there`,
    )
  return ok({ id, path })
}
