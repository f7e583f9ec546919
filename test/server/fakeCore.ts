import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256Hex } from '../../src/base/hash'

/**
 * A core for tests of the server: its recordings are JSON of start and claim. The re-run gives what is claimed, plus
 * `more` points, so that two of them disagree; `play` makes it hang, throw or end its thread.
 */
const source = (name: string, more: number): string => `
// ${name}
const read = (bytes) => JSON.parse(new TextDecoder().decode(bytes))
function again(bytes) {
  let file
  try { file = read(bytes) } catch { return { ok: false, error: { code: 'unreadable', message: 'not JSON' } } }
  if (file.play === 'throw') throw new Error('a bug in the core')
  if (file.play === 'crash') { const all = []; for (;;) all.push(new Array(1e6).fill(1.5)) }
  if (file.play === 'slow') { const end = Date.now() + 1500; while (Date.now() < end); }
  const verdict = { ...file.claim.verdict, score: file.claim.verdict.score + ${more} }
  const events = [{ type: 'ended', how: 'signed-off', tick: file.claim.ticks, at: { x: 0, y: 1.6, z: 0 } }]
  return { ok: true, value: { start: file.start, claim: file.claim, ticks: file.claim.ticks, inputDigest: file.claim.inputDigest, runDigest: file.claim.runDigest, verdict, events } }
}
export const core = {
  scenes: [{ id: 'chemical-unloading', roles: [{ id: 'worker' }, { id: 'team-leader' }] }],
  startRun() { throw new Error('not here') },
  rerun: again,
  verify(bytes) {
    const r = again(bytes)
    if (!r.ok) return { status: 'unverifiable', code: 'unreadable', why: r.error.message }
    if (r.value.verdict.score !== r.value.claim.verdict.score) return { status: 'refuted', code: 'verdict', why: 'another verdict' }
    return { status: 'verified', why: r.value.ticks + ' ticks' }
  },
}
`

export interface FakeCore {
  id: string
  text: string
}
export const fakeCore = (name = 'fake core', more = 0): FakeCore => {
  const text = source(name, more)
  return { id: sha256Hex(text), text }
}

/** Puts it into `folder` the way a build does. */
export function release(folder: string, { id, text }: FakeCore): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${id}.js`), text)
  writeFileSync(join(folder, 'current.json'), JSON.stringify({ id }))
}
