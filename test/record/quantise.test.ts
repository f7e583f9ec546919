import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '../../src/base/vec'
import { fromWire, toWire } from '../../src/record/quantise'
import { packRotation, unpackRotation } from '../../src/record/rotation'
import { BOUNDS } from '../../src/record/wire'
import type { Sample } from '../../src/sim/sample'
import { anySample } from './samples'

const one = (): Sample => fc.sample(anySample, { seed: 7, numRuns: 1 })[0] as Sample

describe('quantisation', () => {
  it('gives the same numbers again for what it decoded', () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        const wire = toWire(sample)
        const again = toWire(fromWire(wire))
        expect([...again.cells]).toEqual([...wire.cells])
        expect(again.commands).toEqual(wire.commands)
      }),
      { numRuns: 3000 },
    )
  })

  it('settles rotations whose largest components are equal or nearly so', () => {
    const nearly = fc.integer({ min: -40, max: 40 }).map((n) => 0.5 + n / 32767 / 8)
    const sign = fc.constantFrom(-1, 1)
    fc.assert(
      fc.property(fc.tuple(nearly, nearly, nearly, nearly), fc.tuple(sign, sign, sign, sign), (v, s) => {
        const first = new Int32Array(4)
        const second = new Int32Array(4)
        packRotation({ x: v[0] * s[0], y: v[1] * s[1], z: v[2] * s[2], w: v[3] * s[3] }, first, 0)
        packRotation(unpackRotation(first, 0), second, 0)
        expect([...second]).toEqual([...first])
      }),
      { numRuns: 20_000 },
    )
  })

  it('keeps poses within a millimetre and a hundredth of a degree', () => {
    fc.assert(
      fc.property(anySample, (sample) => {
        const got = fromWire(toWire(sample))
        if (Math.max(Math.abs(sample.head.p.x), Math.abs(sample.head.p.y), Math.abs(sample.head.p.z)) < 2000)
          expect(distance(got.head.p, sample.head.p)).toBeLessThan(0.001)
        expect(distance(got.right.grip.p, sample.right.grip.p)).toBeLessThan(0.001)
        // Aim and tip are rounded as seen from the grip; its rounding (0.9 mm, 0.01 degrees) comes on top at 10 m.
        expect(distance(got.right.aim.p, sample.right.aim.p)).toBeLessThan(0.0045)
        expect(distance(got.left.tip, sample.left.tip)).toBeLessThan(0.0045)
        expect(angle(got.head.q, sample.head.q)).toBeLessThan(0.01)
        expect(angle(got.left.aim.q, sample.left.aim.q)).toBeLessThan(0.02)
        expect(Math.abs(got.move.x - sample.move.x)).toBeLessThanOrEqual(0.5 / 127 + 1e-12)
      }),
    )
  })

  it('stays within bounds whatever a device hands in', () => {
    const wild = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324))
    fc.assert(
      fc.property(anySample, fc.array(wild, { minLength: 8, maxLength: 8 }), (sample, w) => {
        const bad: Sample = {
          ...sample,
          head: {
            p: { x: w[0] as number, y: w[1] as number, z: 0 },
            q: { x: w[2] as number, y: 0, z: 0, w: w[3] as number },
          },
          left: { ...sample.left, pinch: w[4] as number, tip: { x: 0, y: w[5] as number, z: 0 } },
          move: { x: w[6] as number, y: w[7] as number },
        }
        const { cells } = toWire(bad)
        for (const [i, b] of BOUNDS.entries()) {
          expect(cells[i]).toBeGreaterThanOrEqual(b.lo)
          expect(cells[i]).toBeLessThanOrEqual(b.hi)
        }
      }),
    )
  })

  it('leaves a pose where it was when a device gives no number', () => {
    const before = toWire(one())
    const sample = one()
    sample.head.p.x += 1
    sample.head.q.y = Number.NaN
    const wire = toWire(sample, before)
    expect([...wire.cells.subarray(0, 7)]).toEqual([...before.cells.subarray(0, 7)])
  })

  it('leaves a pose where it was when its rotation has no direction', () => {
    const before = toWire(one())
    const sample = { ...one(), head: { p: { x: 0, y: 0, z: 0 }, q: { x: 0, y: 0, z: 0, w: 0 } } }
    expect([...toWire(sample, before).cells.subarray(0, 7)]).toEqual([...before.cells.subarray(0, 7)])
  })

  it('drops commands that it does not know and rounds times', () => {
    const sample = one()
    sample.commands = [
      { kind: 'unpause', ms: 12.4 },
      { kind: 'resumed', gapMs: Number.NaN },
      JSON.parse('{"kind":"cheat"}'),
    ]
    expect(toWire(sample).commands).toEqual([
      { kind: 'unpause', ms: 12 },
      { kind: 'resumed', gapMs: 0 },
    ])
  })

  it('keeps sixteen commands of a tick, whatever the device says', () => {
    const turn = { kind: 'snap-turn', dir: 1 } as const
    const sample = { ...one(), commands: Array.from({ length: 40 }, () => turn) }
    expect(toWire(sample).commands).toHaveLength(16)
  })
})

/** Degrees between two rotations; the second need not have length 1. */
function angle(a: { x: number; y: number; z: number; w: number }, b: typeof a): number {
  const l = Math.hypot(b.x, b.y, b.z, b.w)
  // Chord rather than arc cosine, which loses half the digits near zero.
  const s = a.x * b.x + a.y * b.y + a.z * b.z + a.w * b.w < 0 ? -1 / l : 1 / l
  const chord = Math.hypot(a.x - b.x * s, a.y - b.y * s, a.z - b.z * s, a.w - b.w * s)
  return (4 * Math.asin(chord / 2) * 180) / Math.PI
}
