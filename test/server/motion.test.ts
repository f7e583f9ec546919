import { describe, expect, it } from 'vitest'
import good from '../../scenes/chemical-unloading/runs/good'
import idle from '../../scenes/chemical-unloading/runs/idle'
import unloading from '../../scenes/chemical-unloading/scene'
import type { Player } from '../../src/players/player'
import { seedFor } from '../../src/players/play'
import { createDriver } from '../../src/players/driver'
import { toWire } from '../../src/record/quantise'
import { HANDS, type WireSample } from '../../src/record/wire'
import { measureMotion } from '../../src/record/motion'
import type { Mode } from '../../src/record/types'
import { motionFlags } from '../../src/server/verify/motion'
import { createSim } from '../../src/sim/create'
import { step } from '../../src/sim/step'
import { humanMotion } from '../record/humanMotion'

const MIN = 3600
const flagsOf = (samples: readonly WireSample[], mode: Mode): string[] => motionFlags(measureMotion(samples), mode)
const person = (seed: number): WireSample[] => humanMotion(3 * MIN, 'calm', seed).map((s) => toWire(s))

function script(player: Player): WireSample[] {
  const sim = createSim(unloading, player.role, seedFor(unloading, player.form), { practice: false })
  const driver = createDriver(player)
  const out: WireSample[] = []
  while (!sim.world.ended) {
    const sample = driver.next(sim)
    out.push(toWire(sample))
    step(sim, sample)
  }
  return out
}

const changed = (samples: WireSample[], i: number, at: number, by: number): void => {
  const cells = Int32Array.from((samples[i] as WireSample).cells)
  cells[at] = (cells[at] as number) + by
  samples[i] = { ...(samples[i] as WireSample), cells }
}

describe('motion that people should look at', () => {
  it.each([1, 2, 3])('is not that of a person who trembles, looks about and reaches (%i)', (seed) => {
    expect(flagsOf(person(seed), 'vr')).toEqual([])
  })
  it('is that of a script in a headset, whose head stands still to the last digit, and not of one at a desk', () => {
    const samples = script(good)
    const share = samples.filter(
      (s, i) => i > 0 && s.cells.slice(0, 7).join() === samples[i - 1]?.cells.slice(0, 7).join(),
    )
    expect(share.length / samples.length).toBeGreaterThan(0.3)
    const stand = script(idle)
    expect(flagsOf(stand, 'vr')).toContainEqual(expect.stringMatching(/^still-head:9\d|^still-head:100/))
    expect(flagsOf(stand, 'desktop')).not.toContainEqual(expect.stringContaining('still-head'))
  })
  it('is idleness: who stands about for twelve minutes', () => {
    const flag = flagsOf(script(idle), 'desktop').find((f) => f.startsWith('idle:'))
    expect(Number(flag?.slice(5))).toBeGreaterThan(600)
    expect(flagsOf(script(good), 'desktop')).toEqual([])
  })
  it('is hands that jump about all the time, and not one loss of tracking', () => {
    const samples = person(4)
    for (let i = 1000; i < 1040; i++) changed(samples, i, HANDS.right, i % 2 === 0 ? 400 : 0)
    expect(flagsOf(samples, 'vr')).toEqual([])
    for (let i = 2000; i < 2400; i++) changed(samples, i, HANDS.right, i % 2 === 0 ? 400 : 0)
    expect(flagsOf(samples, 'vr')).toEqual([expect.stringMatching(/^fast-motion:[45]$/)])
  })
  it('has nothing to say of an empty recording', () => {
    expect(flagsOf([], 'vr')).toEqual([])
  })
})
