import { describe, expect, it } from 'vitest'
import { type Vec3, groundDistance, vec } from '../../../src/base/vec'
import { msFromKmH } from '../../../src/sim/hazards/stopping'
import { TESTED_MS2 } from '../../../src/sim/ride/brakes'
import type { Sim } from '../../../src/sim/sim'
import { entity } from '../../../src/sim/sim'
import { playSteps } from '../play'
import { at, rider } from './rider'
import { createBody, move } from '../../../src/players/body'
import { getOff } from '../../../src/sim/ride/mounting'
import { step } from '../../../src/sim/step'
import { RIDE, onTrack, track } from './track'

const SQUARE = [vec(0, 0, 0), vec(0, 0, -40), vec(-40, 0, -40), vec(-40, 0, 0), vec(0, 0, 0)]
const types = (sim: Sim): string[] => sim.events.map((e) => e.type)

/** How far a place is from a line of points. */
const offLine = (line: readonly Vec3[], p: Vec3): number =>
  Math.min(
    ...line.slice(1).map((b, i) => {
      const a = line[i] as Vec3
      const l2 = (b.x - a.x) ** 2 + (b.z - a.z) ** 2
      const t = Math.min(1, Math.max(0, ((p.x - a.x) * (b.x - a.x) + (p.z - a.z) * (b.z - a.z)) / l2))
      return groundDistance(p, vec(a.x + (b.x - a.x) * t, 0, a.z + (b.z - a.z) * t))
    }),
  )

/** Metres that one comes on from `kmH` with both levers pulled; `already` they are pulled to the end when it begins. */
function stops(kmH: number, wet: boolean, already: boolean): number {
  const { bike, push } = rider(msFromKmH(kmH), onTrack(wet))
  if (already) Object.assign(bike, { front: 1, rear: 1 })
  const from = bike.wayM
  for (let i = 0; i < 1200 && bike.ride.speedMS > 0; i++) push(0, -1)
  return bike.wayM - from
}

describe('getting on and off', () => {
  it('a press on the saddle gets on, one at a standstill off; then it is pushed, and put on its stand', () => {
    const sim = playSteps(track, [
      { do: 'mount' },
      { do: 'ride', along: [vec(0, 0, 0), vec(0, 0, -20)] },
      { do: 'dismount' },
      { do: 'push', to: vec(6, 0, -24), park: true },
    ])
    expect(types(sim).filter((t) => t === 'mounted' || t === 'dismounted')).toEqual(['mounted', 'dismounted'])
    expect(sim.world.ride?.state).toBe('parked')
    expect(groundDistance(sim.world.head.p, vec(6, 0, -24))).toBeLessThan(0.8)
    expect(groundDistance(entity(sim, 'bike').p, sim.world.head.p)).toBeLessThan(1)
  })
})

describe('pushing', () => {
  it('goes at a walk of 1.3 m/s at most, the bike beside one, and not through a wall', () => {
    const { sim, bike, push, hold } = rider()
    if (sim.scene.ride) getOff(sim, sim.scene.ride, bike)
    push(0, 0)
    const from = sim.world.head.p
    hold(4, 0, 1)
    expect(groundDistance(sim.world.head.p, from)).toBeCloseTo(4 * 1.3, 1)
    expect(groundDistance(at(bike), sim.world.head.p)).toBeLessThan(0.75)
    expect(groundDistance(entity(sim, 'bike').p, at(bike))).toBeLessThan(1e-9)
    hold(3, 1, 0)
    expect(groundDistance(at(bike), sim.world.head.p)).toBeLessThan(0.75)
  })
  it('a car that runs into who stands there strikes them', () => {
    const scene = {
      ...track,
      ride: { ...RIDE, other: () => ({ vx: 0, vz: 8, massKg: 1400 }) },
      logic: {
        ...track.logic,
        mechanisms: (sim: Sim) => {
          const car = entity(sim, 'car')
          car.p = vec(1.2, 0, car.p.z + 8 / 60)
        },
      },
    }
    const sim = onTrack(false, scene)
    entity(sim, 'car').p = vec(1.2, 0, -12)
    for (let i = 0; i < 120; i++) step(sim, move(createBody(), sim, {}))
    expect(sim.events).toContainEqual(expect.objectContaining({ type: 'struck', who: 'trainee', by: 'car' }))
  })
})

describe('riding', () => {
  it('the rig goes with the bike, the head stays over the saddle, and all that is aboard comes along', () => {
    const { sim, bike, hold } = rider()
    const saddle = groundDistance(entity(sim, 'saddle').p, at(bike))
    hold(4, 0.3, 1)
    expect(bike.wayM).toBeGreaterThan(5)
    expect(groundDistance(sim.world.head.p, at(bike))).toBeLessThan(0.15)
    expect(groundDistance(entity(sim, 'bike').p, at(bike))).toBeLessThan(1e-9)
    expect(groundDistance(entity(sim, 'saddle').p, at(bike))).toBeCloseTo(saddle, 9)
    expect(entity(sim, 'speedo').reading).toBeCloseTo(bike.ride.speedMS * 3.6, 9)
  })
  it('what was put into its box goes along', () => {
    const sim = playSteps(track, [
      { do: 'take', entity: 'parcel' },
      { do: 'put', into: 'box' },
      { do: 'mount' },
      { do: 'ride', along: [vec(0, 0, 0), vec(0, 0, -20)] },
    ])
    expect(sim.events).toContainEqual(expect.objectContaining({ type: 'placed', entity: 'parcel', socket: 'box' }))
    expect(groundDistance(entity(sim, 'parcel').p, entity(sim, 'box').p)).toBeLessThan(1e-9)
    expect(entity(sim, 'parcel').p.z).toBeLessThan(-15)
  })
  it('to the right is to the right: east, when one looks north', () => {
    const { bike, hold } = rider(3)
    hold(1, 0.5, 0.2)
    expect(at(bike).x).toBeGreaterThan(0.3)
    expect(at(bike).z).toBeLessThan(-2)
  })
  it('a square is ridden on its line, slower at its corners, and stopped at its end', () => {
    let worst = 0
    let most = 0
    const sim = playSteps(track, [
      { do: 'mount' },
      {
        do: 'ride',
        along: SQUARE,
        kmh: 15,
        until: ({ world }) => {
          worst = Math.max(worst, offLine(SQUARE, world.head.p))
          most = Math.max(most, world.ride?.ride.speedMS ?? 0)
          return false
        },
      },
    ])
    expect(worst).toBeLessThan(1.1)
    expect(most * 3.6).toBeGreaterThan(14)
    expect(most * 3.6).toBeLessThan(15.6)
    expect(groundDistance(sim.world.head.p, vec(0, 0, 0))).toBeLessThan(0.8)
    expect(types(sim)).not.toContain('crashed')
  })
  it('rolls out when nobody does anything', () => {
    const { bike, hold } = rider(4)
    hold(20, 0, 0)
    expect(bike.ride.speedMS).toBeLessThan(2.6)
    expect(bike.ride.speedMS).toBeGreaterThan(0)
  })
  it('gets no faster than the motor helps: 25 km/h', () => {
    const { bike, hold } = rider(0)
    hold(15, 0.0, 1)
    expect(bike.ride.speedMS * 3.6).toBeGreaterThan(22)
    expect(bike.ride.speedMS * 3.6).toBeLessThanOrEqual(25.1)
  })
})

describe('braking', () => {
  it('both brakes pulled stop it from 15 km/h in 2.5 m dry and 7.9 m wet, as in the brake test', () => {
    expect(TESTED_MS2.dry).toBeCloseTo(3.44, 2)
    expect(TESTED_MS2.wet).toBeCloseTo(1.1, 2)
    // rolling and drag take a little more
    expect(stops(15, false, true)).toBeGreaterThan(2.3)
    expect(stops(15, false, true)).toBeLessThan(2.55)
    expect(stops(15, true, true)).toBeGreaterThan(6.8)
    expect(stops(15, true, true)).toBeLessThan(7.95)
  })
  it('the levers take 0.3 s to get there: 0.6 m more at 15 km/h', () => {
    expect(stops(15, false, false) - stops(15, false, true)).toBeGreaterThan(0.45)
    expect(stops(15, false, false) - stops(15, false, true)).toBeLessThan(0.7)
  })
  it('hard braking is told once each time', () => {
    const { sim, hold } = rider(5)
    hold(0.7, 0, -1)
    hold(1.5, 0, 1)
    hold(0.7, 0, -1)
    expect(types(sim).filter((t) => t === 'braked-hard')).toHaveLength(2)
  })
  it('brakes that could lock the wheels on ice do, and that is a fall', () => {
    const { sim, hold } = rider(4)
    sim.world.vars.friction = 12
    hold(1, 0, -1)
    expect(sim.events).toContainEqual(expect.objectContaining({ type: 'wheel-locked', wheel: 'front' }))
    expect(sim.events).toContainEqual(expect.objectContaining({ type: 'crashed', why: 'front-slid' }))
    expect(sim.world.harm?.how).toBe('crashed')
  })
})

describe('falls', () => {
  it('too fast round a bend on the wet slides; dry it holds', () => {
    const wet = rider(5, onTrack(true))
    wet.hold(3, 1, 0.3)
    expect(wet.sim.events).toContainEqual(expect.objectContaining({ type: 'crashed', why: 'slid-in-bend' }))
    const dry = rider(5)
    dry.hold(3, 1, 0.3)
    expect(types(dry.sim)).not.toContain('crashed')
  })
  it('a wall stops a slow bike and ends the run of a fast one', () => {
    const toWall = (speedMS: number) => {
      const r = rider(speedMS)
      Object.assign(r.bike.ride, { x: 60, y: 60 - 0.5 - 0.8 - 0.3 - speedMS * 0.2 - 0.05 })
      r.hold(1.5, 0, 0.02)
      return r
    }
    const slow = toWall(1.2)
    expect(types(slow.sim)).not.toContain('crashed')
    expect(slow.bike.ride.speedMS).toBeLessThan(0.2)
    expect(at(slow.bike).z).toBeGreaterThan(-60 + 0.2)
    expect(toWall(4).sim.events).toContainEqual(
      expect.objectContaining({ type: 'crashed', why: 'ran-into', into: '', speedMS: expect.closeTo(4, 0) }),
    )
  })
  it('who is run into is struck, and the rider falls', () => {
    const { sim, bike, hold } = rider(4)
    entity(sim, 'mate').p = vec(at(bike).x, 0, at(bike).z - 4)
    hold(1.5, 0, 0.2)
    expect(sim.events).toContainEqual(expect.objectContaining({ type: 'struck', who: 'mate', by: 'bike' }))
    expect(sim.events).toContainEqual(expect.objectContaining({ type: 'crashed', into: 'mate' }))
    hold(1.5, 0, 0)
    expect(sim.world.ended).toBe('crashed')
  })
  it('a car that runs into the rider strikes them; one that stands is run into', () => {
    const drive = (vz: number): Sim => {
      const scene = {
        ...track,
        ride: { ...RIDE, other: () => ({ vx: 0, vz, massKg: 1400 }) },
        logic: {
          ...track.logic,
          mechanisms: (sim: Sim) => {
            const car = entity(sim, 'car')
            car.p = vec(car.p.x, 0, car.p.z + vz / 60)
          },
        },
      }
      const { sim, hold } = rider(vz === 0 ? 4 : 0, onTrack(false, scene))
      entity(sim, 'car').p = vec(0, 0, vz === 0 ? -8 : 12)
      hold(3, 0, vz === 0 ? 0.3 : 0)
      return sim
    }
    expect(drive(0).events).toContainEqual(expect.objectContaining({ type: 'crashed', into: 'car' }))
    const hit = drive(-8)
    expect(hit.events).toContainEqual(expect.objectContaining({ type: 'struck', who: 'trainee', by: 'car' }))
    expect(hit.world.harm?.how).toBe('struck')
  })
})
