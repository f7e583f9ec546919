import { describe, expect, it } from 'vitest'
import { atan2, deg } from '../../../src/base/math'
import { type Vec3, distance, vec } from '../../../src/base/vec'
import type { EntityDef } from '../../../src/sim/entity'
import type { SceneDef } from '../../../src/sim/scene'
import {
  type CraneDef,
  type CraneState,
  blowJ,
  craneOf,
  createCrane,
  hoistTo,
  place,
  placeByLoad,
  slewTo,
  stepCrane,
  stopHard,
  stopSoftly,
  swingReach,
  trolleyTo,
  zoneOf,
} from '../../../src/sim/script/craneLoad'
import { brake, createDrive, stepDrive } from '../../../src/sim/script/hoisting'
import { thing } from '../../../src/sim/script/things'
import { type Sim, entity } from '../../../src/sim/sim'
import { standAt, storey } from '../storey'

const STILL = vec(0, 0, 0)
const def: CraneDef = {
  load: 'load',
  trolley: 'trolley',
  block: 'block',
  mast: vec(0, 30, 20),
  massKg: 800,
  half: vec(0.4, 0.5, 1.5),
  slingM: 2.5,
  start: { slew: 0, trolleyM: 20, ropeM: 20 },
}
const moved = (id: string): EntityDef => thing(id, vec(0, 0, 0), { kind: 'moved' }, [])
const scene: SceneDef = {
  ...storey,
  entities: (form, role) => [...storey.entities(form, role), moved('load'), moved('trolley'), moved('block')],
}

function crane(start: Partial<CraneDef['start']> = {}, x = 5, z = 6): { sim: Sim; own: CraneDef; state: CraneState } {
  const { sim } = standAt(x, z, 0, scene)
  const own = { ...def, start: { ...def.start, ...start } }
  sim.world.cranes = { load: createCrane(own) }
  const state = craneOf(sim, own)
  place(sim, own, state)
  return { sim, own, state }
}
const run = (sim: Sim, own: CraneDef, seconds: number, air: Vec3 = STILL, each: () => void = () => {}): void => {
  for (let i = 0; i < seconds * 60; i++) {
    sim.world.tick++
    stepCrane(sim, own, air)
    each()
  }
}
/** Seconds of one swing to and fro, from where the load passes the plumb line. */
function period(sim: Sim, own: CraneDef, state: CraneState): number {
  const times: number[] = []
  let before = 0
  run(sim, own, 60, STILL, () => {
    const off = state.load.p.x - state.load.hook.x
    if (before < 0 && off >= 0) times.push(sim.world.tick - off / (off - before))
    before = off
  })
  return ((times.at(-1) ?? 0) - (times[0] ?? 0)) / (times.length - 1) / 60
}

describe('a load on a rope', () => {
  it.each([
    [20, 8.97],
    [40, 12.69],
  ])('of %d m swings to and fro in %d s: 2 pi sqrt(L / g)', (ropeM, seconds) => {
    const { sim, own, state } = crane({ ropeM })
    state.load.v.x = 0.4
    expect(period(sim, own, state)).toBeCloseTo(seconds, 1)
  })
  it('hangs where the jib has it: block and trolley above', () => {
    const { sim, own } = crane({ slew: Math.PI / 2 })
    run(sim, own, 1)
    const [load, block, trolley] = ['load', 'block', 'trolley'].map((id) => entity(sim, id).p)
    // yaw of a quarter turn looks west
    expect(trolley).toMatchObject({ y: 30 })
    expect(trolley?.x).toBeCloseTo(-20, 6)
    expect(load?.y).toBeCloseTo(10, 6)
    expect(block?.y).toBeCloseTo(12.5, 6)
  })
  it('swings by v / sqrt(g L) when the crane stops dead, and by much less when the driver brakes', () => {
    const amplitude = (stop: (c: CraneState) => void): { speed: number; reach: number } => {
      const { sim, own, state } = crane({ trolleyM: 5 })
      trolleyTo(state, 25)
      run(sim, own, 20)
      const speed = state.trolley.speed
      state.load.v = vec(0, 0, -speed)
      state.load.p = vec(state.load.hook.x, state.load.hook.y - state.load.ropeM, state.load.hook.z)
      stop(state)
      let reach = 0
      run(sim, own, 12, STILL, () => {
        reach = Math.max(
          reach,
          distance(vec(state.load.p.x, 0, state.load.p.z), vec(state.load.hook.x, 0, state.load.hook.z)),
        )
      })
      return { speed, reach }
    }
    const hard = amplitude(stopHard)
    expect(hard.speed).toBeCloseTo(0.67, 2)
    expect(hard.reach / 20).toBeCloseTo(0.67 / Math.sqrt(9.81 * 20), 2)
    expect(amplitude(stopSoftly).reach).toBeLessThan(0.9 * hard.reach)
  })
  it('leans into the wind by the force on it over its weight', () => {
    const { sim, own, state } = crane()
    let sum = 0
    let n = 0
    const air = vec(12, 0, 0)
    // the wind's own drag calms the swing that its coming makes
    run(sim, own, 600, air, () => {
      if (sim.world.tick < 60 * 300) return
      sum += state.load.p.x - state.load.hook.x
      n++
    })
    // rho Cd A u^2 / 2 = 1.2 1.05 3 144 / 2 = 272 N of 7848 N: 1.99 degrees, 0.69 m of 20 m
    expect(deg(atan2(sum / n, 20))).toBeCloseTo(1.99, 1)
  })
  it('is hoisted, with the rope and no more', () => {
    const { sim, own, state } = crane()
    hoistTo(state, 10)
    run(sim, own, 30)
    expect(state.load.ropeM).toBeCloseTo(10, 6)
    expect(state.load.p.y).toBeCloseTo(20, 4)
    expect(Math.abs(state.load.v.y)).toBeLessThan(1e-6)
  })
  it('goes round with the jib, and lags behind while it speeds up', () => {
    const { sim, own, state } = crane()
    slewTo(state, 1)
    let lag = 0
    run(sim, own, 60, STILL, () => {
      lag = Math.max(
        lag,
        distance(vec(state.load.p.x, 0, state.load.p.z), vec(state.load.hook.x, 0, state.load.hook.z)),
      )
    })
    expect(state.slew.at).toBeCloseTo(1, 9)
    expect(lag).toBeGreaterThan(0.2)
  })
})

describe('a snag', () => {
  const snag = { at: vec(-3, 9, 0), lengthM: 3.2, stiffnessNM: 8000, holdsN: 3000 }
  it('pulls harder the farther it is hoisted, lets go at what it holds, and leaves a swing', () => {
    const { sim, own, state } = crane()
    state.snag = { ...snag }
    hoistTo(state, 12)
    const pulls: number[] = []
    run(sim, own, 20, STILL, () => pulls.push(state.snagN))
    const most = Math.max(...pulls)
    expect(most).toBeGreaterThan(2500)
    expect(most).toBeLessThanOrEqual(3000)
    expect(pulls.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 0))
    expect(state.snag).toBeNull()
    expect(state.snagN).toBe(0)
    expect(swingReach(state)).toBeGreaterThan(0.3)
  })
  it('holds when the hoist stops at once', () => {
    const { sim, own, state } = crane()
    state.snag = { ...snag }
    hoistTo(state, 12)
    run(sim, own, 20, STILL, () => {
      if (state.snagN > 300) stopHard(state)
    })
    expect(state.snag).not.toBeNull()
    expect(state.hoist.at).toBeGreaterThan(18)
  })
})

describe('somebody in its way', () => {
  it('is struck once a touch, by the energy that both lose together', () => {
    // 800 kg at 2 m/s: 800 75 / 875 = 68.6 kg, 137 J
    expect(blowJ(800, vec(2, 0, 0), false)).toBeCloseTo(137.1, 1)
    const { sim, own, state } = crane({ ropeM: 29.2 }, 0, 2)
    state.load.v = vec(0, 0, 1.2)
    run(sim, own, 12)
    const blows = sim.events.filter((e) => e.type === 'struck')
    expect(blows.length).toBeGreaterThanOrEqual(1)
    expect(blows[0]).toMatchObject({ who: 'trainee', by: 'load' })
    const first = blows[0]
    expect(first?.type === 'struck' && first.energyJ).toBeGreaterThan(10)
  })
  it('and knocked down from 40 J on', () => {
    const { sim, own, state } = crane({ ropeM: 29.2 }, 0, 2)
    state.load.v = vec(0, 0, 2)
    run(sim, own, 3)
    expect(sim.world.harm?.how).toBe('struck')
  })
  it('is crushed by what comes down', () => {
    const { sim, own, state } = crane({ ropeM: 26 }, 0, 0)
    hoistTo(state, 29.3)
    run(sim, own, 12)
    const blow = sim.events.find((e) => e.type === 'struck')
    // 800 kg over 0.25 m: 1962 J
    expect(blow?.type === 'struck' && blow.energyJ).toBeGreaterThan(1962)
  })
  it('a person of the scene is struck too, and nobody whom it passes over', () => {
    const { sim, own, state } = crane({ ropeM: 29.2 }, 0, 6)
    entity(sim, 'mate').p = vec(0, 0, 2)
    state.load.v = vec(0, 0, 1.5)
    run(sim, own, 3)
    expect(sim.events.filter((e) => e.type === 'struck').map((e) => e.type === 'struck' && e.who)).toContain('mate')
    const high = crane({ ropeM: 20 }, 0, 2)
    high.state.load.v = vec(0, 0, 2)
    run(high.sim, high.own, 3)
    expect(high.sim.events.some((e) => e.type === 'struck')).toBe(false)
  })
  it('stands under it, in its swing, where it could land, or clear of it', () => {
    const { own, state } = crane()
    const where = (x: number) => placeByLoad(own, state, vec(x, 0, 0), 0)
    // underside at 9.5 m: 4 m of fall radius, and half of 3 m
    expect(zoneOf(own, state, 0)).toEqual({ underM: 1.5, landingM: 5.5 })
    expect([where(1), where(3), where(6)]).toEqual(['under', 'in-zone', 'clear'])
    state.load.v.x = 2
    // 2^2 / 2 g = 0.204 m of height: sqrt(20^2 - 19.796^2) = 2.85 m
    expect(swingReach(state)).toBeCloseTo(2.85, 2)
    expect(where(3)).toBe('in-swing')
  })
})

describe('a drive', () => {
  it('gets to its goal and stands there, never faster than it can, from wherever it is told so', () => {
    const pace = { most: 0.67, rate: 0.22 }
    for (const goal of [0.01, 0.5, 12, -7, 0]) {
      const drive = createDrive(0)
      drive.speed = 0.3
      drive.goal = goal
      for (let t = 0; t < 3600; t++) {
        const before = drive.speed
        stepDrive(drive, pace, 1 / 60)
        expect(Math.abs(drive.speed)).toBeLessThanOrEqual(pace.most + 1e-12)
        if (t < 60) expect(Math.abs(drive.speed - before)).toBeLessThanOrEqual(pace.rate / 60 + 0.01)
      }
      expect(drive.at).toBeCloseTo(goal, 9)
      expect(drive.speed).toBeCloseTo(0, 9)
    }
  })
  it('brakes within v^2 / 2a', () => {
    const pace = { most: 0.67, rate: 0.22 }
    const drive = createDrive(0)
    drive.speed = 0.6
    brake(drive, pace)
    expect(drive.goal).toBeCloseTo(0.818, 3)
  })
})
