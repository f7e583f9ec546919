// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { startRun } from '../../src/record/run'
import type { LiveRun, Mode } from '../../src/record/types'
import { aStart } from '../record/fixtures'
import { storey } from '../sim/storey'
import { playKeys } from './headless/desk'
import { playWorn } from './headless/headset'
import { playInRoom } from './headless/phone'
import { playTouches } from './headless/touch'

const DEVICES: Record<string, [Mode, (run: LiveRun) => string | Promise<string>]> = {
  controllers: ['vr', (run) => playWorn(run, 'hook-on')],
  'bare hands': ['vr', (run) => playWorn(run, 'hook-on', { bare: true })],
  'keys and mouse': ['desktop', (run) => playKeys(run, 'hook-on')],
  'one finger': ['touch', (run) => playTouches(run, 'hook-on')],
  'a phone in a real room': ['ar', (run) => playInRoom(run, 'hook-on')],
}

it.each(Object.entries(DEVICES))(
  'with %s one ties off at an edge and changes hooks without a break',
  async (_, [mode, play]) => {
    const run = startRun([storey], aStart({ scene: 'storey', role: 'worker', seed: 'storey', mode }))
    expect(await play(run)).toBe('')
    const { sim } = run
    const placed = sim.events.flatMap((e) => (e.type === 'placed' ? [`${e.entity} ${e.socket}`] : []))
    expect(placed).toEqual(['hook-right high', 'hook-left low', 'hook-right pipe'])
    const first = sim.events.find((e) => e.type === 'placed')?.tick
    expect(sim.world.tie?.keptSince).toBe(first)
    expect(sim.world.harm).toBeNull()
  },
)
