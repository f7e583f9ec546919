import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { vec } from '../../../src/base/vec'
import { play } from '../../../src/players/play'
import { rerun } from '../../../src/record/rerun'
import { startRun } from '../../../src/record/run'
import { GRAVITY } from '../../../src/base/gravity'
import { aStart } from '../../record/fixtures'
import { rider } from './rider'
import { onTrack, track } from './track'

describe('a recorded ride', () => {
  it('comes out the same to the bit when it is run again', () => {
    const live = startRun([track], aStart({ scene: 'track', role: 'worker' }))
    play(live, {
      scene: 'track',
      role: 'worker',
      form: 'a',
      shows: '',
      steps: [
        { do: 'mount' },
        { do: 'ride', along: [vec(0, 0, 0), vec(0, 0, -30), vec(-20, 0, -40)] },
        { do: 'dismount' },
        { do: 'push', to: vec(-24, 0, -44), park: true },
      ],
    })
    const { world } = live.sim
    expect(world.ride?.state).toBe('parked')
    const bytes = live.finish('2026-01-05T08:00:10.000Z', 10_000, 0)
    const again = rerun([track], bytes)
    const once = rerun([track], bytes)
    expect(again.ok && again.value.runDigest).toBe(once.ok && once.value.runDigest)
    expect(again.ok && again.value.ticks).toBe(world.tick)
    expect(again.ok && again.value.claim.runDigest).toBe(again.ok && again.value.runDigest)
  })
})

describe('whatever the rider does', () => {
  const stick = fc.tuple(
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.double({ min: -1, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 40 }),
  )
  it('the bike stays on the ground of the site, its numbers are numbers, and it is never faster than its motor', () => {
    fc.assert(
      fc.property(fc.array(stick, { minLength: 1, maxLength: 30 }), fc.boolean(), (course, wet) => {
        const { sim, bike, push } = rider(3, onTrack(wet))
        for (const [x, y, n] of course) for (let i = 0; i < n; i++) push(x, y)
        const { ride } = bike
        for (const v of [ride.x, ride.y, ride.heading, ride.speedMS, bike.barRad]) expect(Number.isFinite(v)).toBe(true)
        expect(ride.speedMS).toBeGreaterThanOrEqual(0)
        expect(ride.speedMS * 3.6).toBeLessThan(25.5)
        expect(Math.abs(ride.curvature) * ride.speedMS ** 2).toBeLessThanOrEqual(0.7 * GRAVITY + 0.05)
        // the head stays over the saddle, within the sway of a body that stands
        if (!sim.world.harm)
          expect(Math.hypot(sim.world.head.p.x - ride.x, sim.world.head.p.z + ride.y)).toBeLessThan(0.15)
        expect(Math.abs(ride.x)).toBeLessThan(90)
      }),
      { numRuns: 40 },
    )
  })
})
