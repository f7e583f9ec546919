import { describe, expect, it } from 'vitest'
import { groundDistance, vec } from '../../src/base/vec'
import { asPersona } from '../../src/players/asPersona'
import { late } from '../../src/players/late'
import { PERSONAS } from '../../src/players/persona'
import type { Player, RideStep, Step } from '../../src/players/player'
import { stoppingPace } from '../../src/players/riding'
import type { Sim } from '../../src/sim/sim'
import { playSteps } from '../sim/play'
import { track } from '../sim/ride/track'
import { playAtRate } from './atRate'

const NORTH = [vec(0, 0, 0), vec(0, 0, -80)]
const player = (...steps: Step[]): Player => ({ scene: 'track', role: 'worker', form: 'a', shows: '', steps })
/** Somebody steps out 60 m up the road, once one is within `comesUpM` of there. */
const stepsOut = (comesUpM: number): ((sim: Sim) => number) => {
  return ({ world }) => {
    const left = 60 + world.head.p.z
    return left < comesUpM && left > 0 ? stoppingPace(left - 1, 2.5) : Infinity
  }
}
const ridesNorth = (more: Partial<RideStep>): Step[] => [{ do: 'mount' }, { do: 'ride', along: NORTH, ...more }]

describe('a player who rides', () => {
  it('keeps to what is to be heeded, and rides on when it is gone', () => {
    let stood = 0
    const red: RideStep['heed'] = ({ world }) => {
      const left = 40 + world.head.p.z
      if ((world.ride?.ride.speedMS ?? 0) < 0.1 && left < 4) stood++
      return stood > 120 || left < -1 ? Infinity : stoppingPace(left - 1)
    }
    const sim = playSteps(track, ridesNorth({ heed: red }))
    expect(stood).toBeGreaterThan(120)
    expect(groundDistance(sim.world.head.p, vec(0, 0, -80))).toBeLessThan(1)
  })
  it('comes back to its line after a start beside it, and finds along a way worked out there and then', () => {
    const off: number[] = []
    playSteps(track, [
      { do: 'mount' },
      {
        do: 'ride',
        along: ({ world }) => [vec(3, 0, world.head.p.z - 2), vec(3, 0, -80)],
        until: ({ world }) => {
          if (world.head.p.z < -40) off.push(Math.abs(world.head.p.x - 3))
          return false
        },
      },
    ])
    expect(off.length).toBeGreaterThan(100)
    expect(Math.max(...off)).toBeLessThan(0.35)
  })
  it('rolls on where the next line begins', () => {
    let least = Infinity
    const sim = playSteps(track, [
      { do: 'mount' },
      { do: 'ride', along: [vec(0, 0, 0), vec(0, 0, -30)], end: 'roll' },
      {
        do: 'ride',
        along: [vec(0, 0, -25), vec(0, 0, -70)],
        until: ({ world }) => {
          if (world.head.p.z > -60) least = Math.min(least, world.ride?.ride.speedMS ?? 0)
          return false
        },
      },
    ])
    expect(least).toBeGreaterThan(3.5)
    expect(sim.world.head.p.z).toBeLessThan(-69)
  })
  it('does the same at any frame rate, a few hands wide and within a second', () => {
    const rides = [36, 60, 72, 90, 120].map((hz) => {
      const square = [vec(0, 0, 0), vec(0, 0, -40), vec(-30, 0, -40), vec(-30, 0, -70)]
      const sim = playAtRate(
        track,
        player({ do: 'mount' }, { do: 'ride', along: square }, { do: 'dismount' }),
        'track',
        hz,
      )
      const off = sim.events.findLast((e) => e.type === 'dismounted')
      return { tick: off?.tick ?? 0, at: off?.at ?? vec(0, 0, 0), wayM: sim.world.ride?.wayM ?? 0 }
    })
    for (const ride of rides) {
      expect(ride.tick).toBeGreaterThan(0)
      expect(groundDistance(ride.at, rides[1]?.at ?? ride.at)).toBeLessThan(0.4)
      expect(Math.abs(ride.tick - (rides[1]?.tick ?? 0))).toBeLessThan(60)
      expect(Math.abs(ride.wayM - (rides[1]?.wayM ?? 0))).toBeLessThan(0.5)
    }
  })
})

describe('who reacts late', () => {
  const seen = (heed: (sim: Sim) => number, values: readonly number[]): number[] => {
    const sim = { world: { tick: 0 } } as unknown as Sim
    return values.map((_, i) => {
      sim.world.tick = i
      return heed(sim)
    })
  }
  it('goes on as before for so long when something comes up, and again when it is gone', () => {
    const values = [
      Infinity,
      Infinity,
      ...Array.from({ length: 40 }, () => 2),
      ...Array.from({ length: 40 }, () => Infinity),
    ]
    const got = seen(
      late((sim) => values[sim.world.tick] ?? 0, 0.5),
      values,
    )
    expect(got.indexOf(2)).toBe(2 + 30)
    expect(got.lastIndexOf(2)).toBe(42 + 29)
  })
  it('sees at once what draws nearer steadily', () => {
    const values = Array.from({ length: 60 }, (_, i) => 6 - i * 0.1)
    expect(
      seen(
        late((sim) => values[sim.world.tick] ?? 0, 1),
        values,
      ),
    ).toEqual(values)
  })
  it('comes to rest later, the slower the persona', () => {
    const rest = (id: string): number => {
      const persona = PERSONAS.find((p) => p.id === id)
      if (!persona) throw new Error(id)
      let nearest = Infinity
      const until = ({ world }: Sim): boolean => {
        nearest = Math.min(nearest, 60 + world.head.p.z)
        return nearest < -2 || (nearest < 10 && (world.ride?.ride.speedMS ?? 1) < 0.05)
      }
      const rides = asPersona(player(...ridesNorth({ heed: stepsOut(8), until })), persona, 's')
      playSteps(track, rides.steps)
      return nearest
    }
    const expert = rest('expert')
    expect(expert).toBeGreaterThan(0.5)
    expect(rest('novice')).toBeLessThan(expert)
  })
})
