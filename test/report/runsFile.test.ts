import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { COMPLETION_LIMIT, type Completion, RECORDING_LIMIT } from '../../src/api/completion'
import { sha256Hex } from '../../src/base/hash'
import type { FinishedRun } from '../../src/report/outboxItem'
import { RUNS_LIMIT, readRunsFile, writeRunsFile } from '../../src/report/runsFile'

const aRun = (run: string, recording: Uint8Array, ticket = 'tick', more: object = {}): FinishedRun => ({
  run,
  ticket,
  completion: { run, ...more } as Completion,
  recording,
})
const uuidOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const three = [1, 2, 3].map((n) =>
  aRun(
    uuidOf(4 - n),
    new Uint8Array(40).map((_, i) => i * n),
    `ticket-${n}`,
  ),
)

/** An archive with its sums, of whatever entries. */
function archive(entries: Record<string, Uint8Array | string>, level: 0 | 9 = 0): Uint8Array {
  const files = Object.fromEntries(
    Object.entries(entries).map(([name, text]) => [name, typeof text === 'string' ? strToU8(text) : text]),
  )
  const sums = Object.entries(files).map(([name, bytes]) => `${sha256Hex(bytes)}  ${name}\n`)
  return zipSync({ ...files, SHA256SUMS: strToU8(sums.join('')) }, { level })
}
const head = (run: string, changes: object = {}): string =>
  JSON.stringify({ version: 1, run, ticket: 't', completion: { run }, ...changes })
const why = (bytes: Uint8Array): string => {
  const read = readRunsFile(bytes)
  return read.ok ? `read ${read.value.length}` : read.error.message
}

describe('a file of runs', () => {
  it('leaves out what a device began and has not signed: nobody else can', () => {
    const [signed, unsigned] = [1, 2].map((n) => aRun(uuidOf(n), new Uint8Array(9), 't', { enrolled: uuidOf(8) }))
    if (!signed || !unsigned) throw new Error('two runs')
    const { saved, left } = writeRunsFile([{ ...signed, signature: 's' }, unsigned])
    expect([saved, left]).toEqual([[uuidOf(1)], [uuidOf(2)]])
  })

  it('gives back what went in, in its order, and the same bytes for the same runs', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    const run = fc.record({
      run: fc.uuid({ version: 4 }),
      ticket: fc.stringMatching(/^[\w-]{1,80}$/),
      completion: fc.dictionary(text, fc.oneof(text, fc.integer(), fc.constant(null))),
      recording: fc.uint8Array({ maxLength: 300 }),
    })
    fc.assert(
      fc.property(fc.uniqueArray(run, { minLength: 1, maxLength: 12, selector: (r) => r.run }), (runs) => {
        const given = runs.map((r) => ({ ...r, completion: JSON.parse(JSON.stringify(r.completion)) as Completion }))
        const { bytes, saved, left } = writeRunsFile(given)
        expect(left).toEqual([])
        expect(saved).toEqual(given.map((r) => r.run))
        expect(readRunsFile(bytes)).toEqual({ ok: true, value: given })
        expect(writeRunsFile(given).bytes).toEqual(bytes)
      }),
      { numRuns: 200 },
    )
  })

  it('is a ZIP archive that other programs take apart too', () => {
    const files = unzipSync(writeRunsFile(three).bytes)
    expect(Object.keys(files)).toEqual([...three.flatMap((r) => [`${r.run}.json`, `${r.run}.muster`]), 'SHA256SUMS'])
    expect(files[`${uuidOf(3)}.muster`]).toEqual(three[0]?.recording)
    expect(new TextDecoder().decode(files['SHA256SUMS'])).toContain(
      `${sha256Hex(three[0]?.recording ?? '')}  ${uuidOf(3)}.muster\n`,
    )
  })

  it('cut off anywhere, it is refused and never thrown at', () => {
    const { bytes } = writeRunsFile(three)
    for (let n = 0; n < bytes.length; n++) expect(readRunsFile(bytes.subarray(0, n)).ok).toBe(false)
  })

  it('with a byte changed, it is refused or gives exactly what went in; never something else', () => {
    const { bytes } = writeRunsFile(three)
    const whole = readRunsFile(bytes)
    const isRefused = (at: number, flip: number): boolean => {
      const changed = bytes.slice()
      changed[at] = (changed[at] ?? 0) ^ flip
      const read = readRunsFile(changed)
      if (read.ok) expect(read).toEqual(whole)
      return !read.ok
    }
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => void isRefused(at, flip)),
      {
        numRuns: 300,
      },
    )
    // what stands in the archive's own headers and says nothing of the content may be anything
    const refused = Array.from(bytes, (_, at) => isRefused(at, 1)).filter(Boolean).length
    expect(refused / bytes.length).toBeGreaterThan(0.45)
  })

  it('leaves out what no server would read from it, and says which', () => {
    const long = aRun(uuidOf(7), new Uint8Array(RECORDING_LIMIT + 1))
    const wordy = aRun(uuidOf(8), new Uint8Array(1), 'tick', { text: 'x'.repeat(COMPLETION_LIMIT + 4097) })
    const odd = aRun('../../run', new Uint8Array(1))
    const most = aRun(uuidOf(9), new Uint8Array(RECORDING_LIMIT))
    const { bytes, saved, left } = writeRunsFile([long, wordy, odd, most])
    expect(saved).toEqual([most.run])
    expect(left).toEqual([long.run, wordy.run, odd.run])
    expect(readRunsFile(bytes).ok).toBe(true)
    const crowd = Array.from({ length: RUNS_LIMIT + 2 }, (_, n) => aRun(uuidOf(n), new Uint8Array(1)))
    const some = writeRunsFile(crowd)
    expect([some.saved.length, some.left.length]).toEqual([RUNS_LIMIT, 2])
    expect(readRunsFile(some.bytes)).toMatchObject({ ok: true, value: { length: RUNS_LIMIT } })
  })
})

describe('a file that somebody made', () => {
  const run = uuidOf(1)
  const good = { [`${run}.json`]: head(run), [`${run}.muster`]: new Uint8Array(9) }

  it('is read where it has the form', () => {
    expect(why(archive(good))).toBe('read 1')
  })

  it('is refused with the reason', () => {
    const cases: [string, Uint8Array][] = [
      ['not a whole ZIP archive', strToU8('a letter to the safety manager, longer than the end of an archive')],
      ['not a whole ZIP archive', new Uint8Array(0)],
      ['not a whole ZIP archive', new Uint8Array(70_000)],
      ['is compressed', archive(good, 9)],
      // a bomb: 64 MiB of nothing in 64 KiB
      ['is compressed', archive({ [`${run}.json`]: head(run), [`${run}.muster`]: new Uint8Array(1 << 26) }, 9)],
      ['more than any server takes', archive({ ...good, [`${run}.muster`]: new Uint8Array(RECORDING_LIMIT + 1) })],
      ['more than any server takes', archive({ ...good, [`${run}.json`]: ' '.repeat(COMPLETION_LIMIT + 4097) })],
      ["'../../etc/passwd', which is not of a run", archive({ ...good, '../../etc/passwd': 'x' })],
      ["'core.js', which is not of a run", archive({ ...good, 'core.js': 'x' })],
      [`run '${run}' is not whole`, archive({ [`${run}.json`]: head(run) })],
      [`run '${run}' is not whole`, archive({ [`${run}.muster`]: 'x', [`${run}.json`]: head(run) })],
      ['is not JSON', archive({ ...good, [`${run}.json`]: '{' })],
      ["version '2'", archive({ ...good, [`${run}.json`]: head(run, { version: 2 }) })],
      ["version 'undefined'", archive({ ...good, [`${run}.json`]: 'null' })],
      ['of another run', archive({ ...good, [`${run}.json`]: head(uuidOf(2)) })],
      ['has no ticket', archive({ ...good, [`${run}.json`]: head(run, { ticket: 'a\r\nhost: elsewhere' }) })],
      ['no run is in it', archive({})],
      ['has no SHA256SUMS', zipSync({ [`${run}.json`]: strToU8(head(run)) }, { level: 0 })],
      [
        'was damaged or changed',
        zipSync({ [`${run}.json`]: strToU8(head(run)), SHA256SUMS: strToU8('') }, { level: 0 }),
      ],
    ]
    for (const [reason, bytes] of cases) expect(why(bytes)).toMatch(reason)
  })

  it('that claims the same bytes a thousand times takes no more memory than it has', () => {
    const bytes = archive({ [`${run}.json`]: head(run), [`${run}.muster`]: new Uint8Array(100_000) })
    // both entries' sizes in the list, grown to the whole file
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue
      view.setUint32(at + 20, 100_000, true)
      view.setUint32(at + 24, 100_000, true)
    }
    expect(why(bytes)).toMatch('longer than the file')
  })

  it('that claims billions of entries is left at the first wrong one', () => {
    const bytes = new Uint8Array(22 + 20 + 56)
    const view = new DataView(bytes.buffer)
    view.setUint32(0, 0x06064b50, true)
    view.setUint32(32, 0xffffffff, true)
    view.setUint32(56, 0x07064b50, true)
    view.setUint32(76, 0x06054b50, true)
    view.setUint16(76 + 8, 0xffff, true)
    expect(why(bytes)).toMatch('which is not of a run')
  })
})
