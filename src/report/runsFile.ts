import { type Zippable, strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { COMPLETION_LIMIT, RECORDING_LIMIT } from '../api/completion'
import { uuid } from '../api/fields'
import { sha256Hex } from '../base/hash'
import { type Result, fail, ok } from '../base/result'
import { type FinishedRun, isTicket } from './outboxItem'

/**
 * Runs in one file, for devices that do not get back to the server: a ZIP archive of nothing but
 *
 *     <run>.json      {"version":1,"run":...,"ticket":...,"completion":{...},"signature":...}
 *     <run>.muster    the recording
 *     SHA256SUMS      of all of these, as `sha256sum -c` reads it
 *
 * in the order in which the runs are handed in, every entry stored as it is: recordings are packed already, and where
 * nothing is unpacked nothing can blow up. It is read whole or not at all.
 */
const SUMS = 'SHA256SUMS'
const NAME = /^([0-9a-f-]{36})\.(json|muster)$/
/** Most runs in a file: those of a full class for weeks. */
export const RUNS_LIMIT = 1000
/** Longest file, bytes: 1000 runs of the usual length twice over. */
export const RUNS_FILE_LIMIT = 512 * 1024 * 1024
/** Room for ticket, signature and the names of the fields, bytes. */
const AROUND = 4096
/** What the archive needs for an entry beside its bytes: headers and the line of sums. */
const ENTRY = 512
/** ZIP knows no time before this; when the file was made is no business of anybody's. */
const MTIME = new Date(1980, 0, 2)

/** A run as it stands in a file. Its completion is JSON of whatever form: who hands it in checks it. */
export type FiledRun = Omit<FinishedRun, 'completion'> & { completion: unknown }

const tooLong = (name: string, size: number): boolean =>
  size > (name.endsWith('.muster') ? RECORDING_LIMIT : name === SUMS ? RUNS_LIMIT * ENTRY : COMPLETION_LIMIT + AROUND)

/** Packs runs into a file; `left` are those that no server would take from it: too long, more than fit, or not signed. */
export function writeRunsFile(runs: readonly FinishedRun[]): { bytes: Uint8Array; saved: string[]; left: string[] } {
  const entries: Zippable = {}
  const sums: string[] = []
  const saved: string[] = []
  const left: string[] = []
  let size = 0
  for (const { run, ticket, completion, signature, recording } of runs) {
    const head = strToU8(JSON.stringify({ version: 1, run, ticket, completion, signature }))
    const names = [`${run}.json`, `${run}.muster`] as const
    const more = head.length + recording.length + 2 * ENTRY
    const fits =
      (completion.enrolled === undefined || signature !== undefined) &&
      uuid.safeParse(run).success &&
      NAME.test(names[0]) &&
      !tooLong(names[0], head.length) &&
      !tooLong(names[1], recording.length) &&
      saved.length < RUNS_LIMIT &&
      size + more <= RUNS_FILE_LIMIT
    if (!fits) {
      left.push(run)
      continue
    }
    size += more
    saved.push(run)
    entries[names[0]] = head
    entries[names[1]] = recording
    sums.push(`${sha256Hex(head)}  ${names[0]}\n`, `${sha256Hex(recording)}  ${names[1]}\n`)
  }
  entries[SUMS] = strToU8(sums.join(''))
  return { bytes: zipSync(entries, { level: 0, mtime: MTIME }), saved, left }
}

/** Reads a file of runs, in its order. Whatever is wrong with it, nothing of it is given. */
export function readRunsFile(bytes: Uint8Array): Result<FiledRun[]> {
  if (bytes.length > RUNS_FILE_LIMIT)
    return bad(`it has ${bytes.length} bytes; a file of runs has at most ${RUNS_FILE_LIMIT}`)
  const entries = unpack(bytes)
  if (!entries.ok) return entries
  const sums = entries.value.get(SUMS)
  if (!sums) return bad(`it has no ${SUMS}; give the file as the training page saved it`)
  entries.value.delete(SUMS)
  const lines = [...entries.value].map(([name, content]) => `${sha256Hex(content)}  ${name}\n`)
  if (strFromU8(sums) !== lines.join(''))
    return bad(`its content is not what ${SUMS} says: it was damaged or changed; save it once more on the device`)
  const names = [...entries.value.keys()]
  const runs: FiledRun[] = []
  for (let n = 0; n < names.length; n += 2) {
    const run = names[n]?.slice(0, 36) ?? ''
    const head = entries.value.get(`${run}.json`)
    const recording = entries.value.get(`${run}.muster`)
    if (names[n + 1] !== `${run}.muster` || !head || !recording) return bad(`run '${run}' is not whole in it`)
    const read = readHead(run, head)
    if (!read.ok) return read
    runs.push({ ...read.value, recording })
  }
  return runs.length > 0 ? ok(runs) : bad('no run is in it')
}

const bad = (why: string): Result<never> => fail('not-a-runs-file', `this is no file of runs: ${why}`)

/** The entries by name, in order. Names, number and sizes are looked at before any byte is taken. */
function unpack(bytes: Uint8Array): Result<Map<string, Uint8Array>> {
  const seen = new Set<string>()
  let total = 0
  let wrong: string | null = null
  const look = (file: { name: string; size: number; originalSize: number; compression: number }): boolean => {
    const { name, size } = file
    total += size
    if (name !== SUMS && !NAME.test(name)) wrong = `it holds '${name.slice(0, 80)}', which is not of a run`
    else if (seen.has(name)) wrong = `it holds '${name}' twice`
    else if (seen.size > 2 * RUNS_LIMIT) wrong = `it holds more than ${RUNS_LIMIT} runs`
    else if (file.compression !== 0 || size !== file.originalSize)
      wrong = `'${name}' is compressed; give the file as the training page saved it, not packed anew`
    else if (tooLong(name, size)) wrong = `'${name}' has ${size} bytes, more than any server takes`
    else if (total > bytes.length) wrong = 'its entries are longer than the file'
    // the one way out of a list that may claim billions of entries
    if (wrong !== null) throw new RangeError(wrong)
    seen.add(name)
    return true
  }
  try {
    return ok(new Map(Object.entries(unzipSync(bytes, { filter: look }))))
  } catch {
    return bad(wrong ?? 'it is not a whole ZIP archive; was the copy broken off?')
  }
}

function readHead(run: string, content: Uint8Array): Result<Omit<FiledRun, 'recording'>> {
  let head: unknown
  try {
    head = JSON.parse(strFromU8(content))
  } catch {
    return bad(`'${run}.json' is not JSON`)
  }
  const { version, run: named, ticket, completion, signature } = (head ?? {}) as Record<string, unknown>
  if (version !== 1) return bad(`'${run}.json' is of version '${String(version).slice(0, 20)}'; this one reads 1`)
  if (named !== run || !uuid.safeParse(run).success) return bad(`'${run}.json' is of another run`)
  if (!isTicket(ticket)) return bad(`'${run}.json' has no ticket`)
  if (signature !== undefined && !isTicket(signature)) return bad(`'${run}.json' has a signature that is none`)
  return ok({ run, ticket, completion, ...(signature === undefined ? {} : { signature }) })
}
