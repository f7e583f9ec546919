// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { rerun } from '../../src/record/rerun'
import { startRun } from '../../src/record/run'
import type { LiveRun, Mode } from '../../src/record/types'
import { aStart } from '../record/fixtures'
import { judgeYard } from '../sim/judgeYard'
import { playKeys } from './headless/desk'
import { playWorn } from './headless/headset'
import { playInRoom } from './headless/phone'
import { playTouches } from './headless/touch'

const DEVICES: [string, Mode, (run: LiveRun) => string | Promise<string>][] = [
  ['controllers', 'vr', (run) => playWorn(run, 'tour')],
  ['bare hands', 'vr', (run) => playWorn(run, 'tour', { bare: true })],
  ['keys and mouse', 'desktop', (run) => playKeys(run, 'tour')],
  ['one finger', 'touch', (run) => playTouches(run, 'tour')],
  ['a phone in a real room', 'ar', (run) => playInRoom(run, 'tour')],
]

it.each(DEVICES)('%s: a finding is judged, and the recording says so again', async (_, mode, play) => {
  const run = startRun([judgeYard], aStart({ scene: 'yard', role: 'worker', seed: 'yard', mode }))
  expect(await play(run)).toBe('')
  const said = run.sim.events.flatMap((e) => (e.type === 'marked' ? [{ of: e.entity, ...e.judged }] : []))
  expect(said).toEqual([
    { of: 'wheel', l: 6, e: 6, c: 15, control: 'lock-valve' },
    { of: 'prop', l: 3, e: 3, c: 7, control: expect.stringMatching(/^drip-/) },
  ])
  const again = rerun([judgeYard], run.finish('2026-01-05T08:10:00.000Z', 0, 0))
  if (!again.ok) throw new Error(again.error.message)
  const risk = again.value.verdict.hazards.find((h) => h.id === 'open-valve')?.risk
  expect(risk).toMatchObject({
    said: { l: 6, e: 6, c: 15, control: 'lock-valve' },
    level: 100,
    order: 100,
    control: 100,
  })
})
