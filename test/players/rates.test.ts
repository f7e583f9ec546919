import { describe, expect, it } from 'vitest'
import { yard } from '../sim/yard'
import { playAtRate } from './atRate'

const RATES = [36, 60, 72, 90, 120]

describe('one player at 36, 60, 72, 90 and 120 Hz', () => {
  it('does the same things in the same order', () => {
    const courses = RATES.map((hz) => {
      const sim = playAtRate(
        yard,
        {
          scene: 'yard',
          role: 'worker',
          form: 'a',
          shows: '',
          steps: [
            { do: 'mark', entity: 'wheel', as: '0026' },
            { do: 'operate', entity: 'wheel', to: 0 },
            { do: 'wear', entity: 'mask' },
            { do: 'talk', person: 'mate', say: 'hello' },
            { do: 'report' },
          ],
        },
        'yard',
        hz,
      )
      return {
        acts: sim.events
          .filter((e) => ['marked', 'operated', 'worn', 'said', 'reported', 'ended'].includes(e.type))
          .map((e) => e.type),
        ticks: sim.world.tick,
      }
    })
    for (const course of courses) {
      expect(course.acts).toEqual(['marked', 'operated', 'worn', 'said', 'reported', 'ended'])
      // reaction and travel are the same; only the frame in which something is seen differs
      expect(Math.abs(course.ticks - (courses[1]?.ticks ?? 0))).toBeLessThan(180)
    }
  })
})
