// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { groundDistance } from '../../src/base/vec'
import { startRun } from '../../src/record/run'
import type { LiveRun, Mode } from '../../src/record/types'
import { entity } from '../../src/sim/sim'
import { ROAD } from '../e2e/harness/rideOut'
import { aStart } from '../record/fixtures'
import { track } from '../sim/ride/track'
import { playKeys } from './headless/desk'
import { playWorn } from './headless/headset'
import { playInRoom } from './headless/phone'
import { playTouches } from './headless/touch'

const RUN = 'ride-out'
const DEVICES: Record<string, [Mode, (run: LiveRun) => string | Promise<string>]> = {
  'the right stick': ['vr', (run) => playWorn(run, RUN)],
  'controllers at the bars': ['vr', (run) => playWorn(run, RUN, { bars: true })],
  'bare hands': ['vr', (run) => playWorn(run, RUN, { bare: true })],
  'keys and mouse': ['desktop', (run) => playKeys(run, RUN)],
  thumbs: ['touch', (run) => playTouches(run, RUN)],
  'a phone in a real room': ['ar', (run) => playInRoom(run, RUN)],
}

it.each(Object.entries(DEVICES))(
  'with %s one rides round a corner, stops, gets off and parks',
  async (_, [mode, play]) => {
    const run = startRun([track], aStart({ scene: track.id, role: 'worker', seed: 'track', mode }))
    expect(await play(run)).toBe('')
    const { sim } = run
    const seen = sim.events
      .map((e) => e.type)
      .filter((type) => type === 'mounted' || type === 'dismounted' || type === 'crashed')
    expect(seen).toEqual(['mounted', 'dismounted'])
    expect(sim.world.ride?.wayM).toBeGreaterThan(26)
    expect(sim.world.ride?.state).toBe('parked')
    expect(groundDistance(entity(sim, 'bike').p, ROAD.at(-1) as (typeof ROAD)[number])).toBeLessThan(6)
  },
)
