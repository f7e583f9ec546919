import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/base/pose'
import { fromYaw } from '../../src/base/quat'
import { vec } from '../../src/base/vec'
import { NOT_PLACING, type Placing, type PlacingEvent, placed } from '../../src/view/ar/placing'

const head: Pose = { p: vec(1, 1.5, 2), q: fromYaw(0.5) }
const at = vec(1, -0.1, 0.8)
const after = (...events: PlacingEvent[]): Placing => events.reduce(placed, NOT_PLACING)
const BEGIN: PlacingEvent = { do: 'begin', what: 'life', anew: false }
const PUT: PlacingEvent = { do: 'put', head, at }

describe('a site is put into the room', () => {
  it('only after the warning was agreed to: taps before it put nothing', () => {
    expect(after(BEGIN).step).toBe('warning')
    expect(after(BEGIN, PUT, { do: 'confirm' })).toMatchObject({ step: 'warning', origin: null })
    expect(after(BEGIN, { do: 'agree' }).step).toBe('floor')
  })

  it('only where a floor was found', () => {
    const looking = after(BEGIN, { do: 'agree' }, { do: 'see', found: false })
    expect(placed(looking, { do: 'put', head, at: null })).toBe(looking)
    expect(placed(looking, { do: 'see', found: true }).found).toBe(true)
  })

  it('under the feet where it is life-size, on the height of the floor that was found', () => {
    expect(after(BEGIN, { do: 'agree' }, PUT)).toMatchObject({
      step: 'turn',
      origin: { p: { x: 1, y: -0.1, z: 2 }, yaw: expect.closeTo(0.5, 9) as number },
    })
  })

  it('where one points, as a model on a table', () => {
    expect(after({ ...BEGIN, what: 'table' }, { do: 'agree' }, PUT).origin?.p).toEqual(at)
  })

  it('can be turned and looked for again until it is confirmed, and stays then', () => {
    const put = after(BEGIN, { do: 'agree' }, PUT)
    const turned = placed(put, { do: 'turn', by: 0.25 })
    expect(turned.origin?.yaw).toBeCloseTo(0.75, 9)
    expect(placed(turned, { do: 'again' })).toMatchObject({ step: 'floor', origin: null })
    const done = placed(turned, { do: 'confirm' })
    expect(done.step).toBe('done')
    for (const late of [PUT, { do: 'turn', by: 1 }, { do: 'again' }, { do: 'agree' }] as PlacingEvent[]) {
      expect(placed(done, late)).toBe(done)
    }
  })

  it('in the middle of a run without a second warning, and without turning: the run says which way one faces', () => {
    const anew = after({ ...BEGIN, anew: true })
    expect(anew.step).toBe('floor')
    expect(placed(anew, PUT).step).toBe('done')
  })

  it('or not at all', () => {
    expect(after(BEGIN, { do: 'agree' }, PUT, { do: 'stop' }).step).toBe('off')
  })
})
