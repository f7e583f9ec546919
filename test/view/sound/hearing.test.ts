import { describe, expect, it } from 'vitest'
import { vec } from '../../../src/base/vec'
import { placeSolid } from '../../../src/site/collider'
import { block, rod } from '../../../src/site/solid'
import { chooseLoudest } from '../../../src/view/sound/choose'
import { edgeHz, fromDb, playedDb, spreadDb, toDb } from '../../../src/view/sound/loudness'
import { type Loss, occlusion, screenDb, screensOf } from '../../../src/view/sound/occlusion'

const lossOf = (screens: ReturnType<typeof screensOf>, ear = vec(-5, 1.6, 0), source = vec(5, 1, 0)): Loss =>
  occlusion(screens, ear, source, { low: -1, high: -1 })
const wall = (height: number, width = 20, flags = {}) =>
  screensOf([placeSolid(block('brick', [0, height / 2, 0], [0.2, height, width], flags), vec(0, 0, 0), 0)])

describe('what stands in the way', () => {
  it('takes nothing away where nothing stands', () => {
    expect(lossOf([])).toEqual({ low: 0, high: 0 })
    expect(lossOf(wall(3), vec(-5, 1.6, 0), vec(-1, 1.6, 0))).toEqual({ low: 0, high: 0 })
    // over the top of a kerb
    expect(lossOf(wall(1.05))).toEqual({ low: 0, high: 0 })
  })

  it('takes more away the higher and the wider it is, and more of what is high', () => {
    const by = [1.5, 2, 3, 5, 8].map((h) => lossOf(wall(h)))
    for (const [k, { low, high }] of by.entries()) {
      expect(high).toBeGreaterThanOrEqual(low)
      expect(low).toBeGreaterThanOrEqual(by[k - 1]?.low ?? 4.7)
      expect(high).toBeLessThanOrEqual(25)
    }
    expect(by[4]?.low ?? 0).toBeGreaterThan((by[0]?.low ?? 0) + 5)
    // round the side of a narrow one
    expect(lossOf(wall(8, 2)).low).toBeLessThan(lossOf(wall(8)).low)
  })

  it('is the same whichever way the solid is turned, and from either side', () => {
    const turned = screensOf([placeSolid(block('brick', [0, 2, 0], [20, 4, 0.2]), vec(0, 0, 0), Math.PI / 2)])
    expect(lossOf(turned).low).toBeCloseTo(lossOf(wall(4)).low, 6)
    expect(lossOf(wall(4), vec(5, 1, 0), vec(-5, 1.6, 0)).low).toBeCloseTo(lossOf(wall(4)).low, 6)
  })

  it('grows with the detour and the pitch, from 4.8 dB to 25', () => {
    let before = 0
    for (const m of [0, 0.05, 0.2, 1, 5, 50]) {
      expect(screenDb(m, 250)).toBeGreaterThan(before)
      expect(screenDb(m, 4000)).toBeGreaterThanOrEqual(screenDb(m, 250))
      before = screenDb(m, 250)
    }
    expect(screenDb(0, 1000)).toBeCloseTo(4.77, 2)
    expect(screenDb(100, 1000)).toBe(25)
  })

  it('minds neither posts nor fences, and neither what a source is built into nor where an ear is', () => {
    const post = placeSolid(rod('steel', 'y', [0, 2, 0], 0.1, 4), vec(0, 0, 0), 0)
    const fence = placeSolid(block('steel', [0, 1, 0], [0.05, 2, 20], { clear: true }), vec(0, 0, 0), 0)
    expect(screensOf([post, fence])).toEqual([])
    const housing = screensOf([placeSolid(block('steel', [0, 1, 0], [2, 2, 2]), vec(5, 0, 0), 0)])
    expect(lossOf(housing)).toEqual({ low: 0, high: 0 })
    expect(lossOf(housing, vec(5, 1, 0), vec(-5, 1, 0))).toEqual({ low: 0, high: 0 })
    expect(
      screensOf([placeSolid(block('glass', [0, 1, 0], [0.05, 2, 4], { clear: true }), vec(0, 0, 0), 0)]),
    ).toHaveLength(1)
  })
})

describe('how loud it is', () => {
  it('falls by 6 dB each time the distance doubles, and not within arm’s reach', () => {
    expect(spreadDb(2) - spreadDb(1)).toBeCloseTo(6.02, 2)
    expect(spreadDb(20) - spreadDb(10)).toBeCloseTo(6.02, 2)
    expect(spreadDb(0.1)).toBe(spreadDb(0.5))
  })

  it('is brought into what loudspeakers can do, in the same order, a siren at 10 m below full scale', () => {
    const db = [20, 45, 60, 80, 100, 110]
    const played = db.map(playedDb)
    expect(played).toEqual(played.toSorted((a, b) => a - b))
    expect(playedDb(110 - spreadDb(10))).toBeLessThan(-6)
    expect(playedDb(40)).toBeGreaterThan(-40)
    expect(fromDb(toDb(0.37))).toBeCloseTo(0.37, 6)
    expect(toDb(0)).toBe(-Infinity)
  })

  it('loses its height by a low-pass that takes what was asked at 4 kHz', () => {
    for (const db of [1, 3, 10, 20]) {
      const taken = 10 * Math.log10(1 + (4000 / edgeHz(db)) ** 4)
      expect(taken).toBeCloseTo(db, 3)
    }
    expect(edgeHz(0)).toBe(18_000)
    expect(edgeHz(500)).toBe(250)
  })
})

describe('which of them sound', () => {
  const choose = (db: number[], on: number[], most = 2): number[] => {
    const marks = Uint8Array.from(on)
    chooseLoudest(Float64Array.from(db), db.length, most, 20, marks)
    return [...marks]
  }
  it('are the loudest that can be heard at all', () => {
    expect(choose([50, 70, 60, 10], [0, 0, 0, 0])).toEqual([0, 1, 1, 0])
    expect(choose([50, 10, -Infinity, 10], [0, 0, 0, 0])).toEqual([1, 0, 0, 0])
    expect(choose([], [])).toEqual([])
  })
  it('stay until something is clearly louder', () => {
    expect(choose([60, 61, 62], [1, 1, 0])).toEqual([1, 1, 0])
    expect(choose([60, 61, 64], [1, 1, 0])).toEqual([0, 1, 1])
    expect(choose([10, 61, 25], [1, 1, 0])).toEqual([0, 1, 1])
  })
})
