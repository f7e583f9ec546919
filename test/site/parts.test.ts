import { describe, expect, it } from 'vitest'
import { vec } from '../../src/base/vec'
import { bulletTank, bund } from '../../src/site/bulletTank'
import { compileSite } from '../../src/site/compile'
import { assemblyPoint, kerb, slab } from '../../src/site/ground'
import { castSight } from '../../src/site/ray'
import { TANKER, tanker } from '../../src/site/tanker'
import type { Part, Solid } from '../../src/site/types'
import { HEAD_ROOM, isFree, settle } from '../../src/site/walk'
import { fence, gearPost } from '../../src/site/yard'

const half = { x: 30, z: 30 }
const compiled = (...parts: Part[]) => compileSite({ id: 'test', half, parts })

/** Least and greatest x, y, z of a part in its own frame. */
function extent(part: Part) {
  const span = ({ shape }: Solid, axis: 'x' | 'y' | 'z'): [number, number] => {
    const r =
      shape.kind === 'box'
        ? shape.half[axis]
        : shape.kind === 'cylinder' && shape.axis === axis
          ? shape.half
          : shape.radius
    return [shape.at[axis] - r, shape.at[axis] + r]
  }
  const of = (axis: 'x' | 'y' | 'z') => {
    const all = part.solids.map((s) => span(s, axis))
    return [Math.min(...all.map((a) => a[0])), Math.max(...all.map((a) => a[1]))] as const
  }
  return { x: of('x'), y: of('y'), z: of('z') }
}

describe('the tanker', () => {
  const part = tanker('t', 0, 0, 'plate')
  it('is 12.5 m long, 2.5 m broad at most and stands on the ground', () => {
    const { x, y, z } = extent(part)
    expect(x[1] - x[0]).toBeCloseTo(12.5, 0)
    expect(z[1] - z[0]).toBeLessThanOrEqual(2.56)
    expect(y[0]).toBeCloseTo(0, 2)
    expect(y[1]).toBeLessThan(4)
  })
  it('holds 30 m3 in its shell', () => {
    const shell = part.solids.map((s) => s.shape).find((s) => s.kind === 'cylinder' && s.radius === 1.1)
    if (shell?.kind !== 'cylinder') throw new Error('the tanker has no shell')
    expect(Math.PI * shell.radius ** 2 * 2 * shell.half).toBeCloseTo(30.4, 1)
  })
  it('keeps a walker out, all round', () => {
    const { blocking } = compiled(part)
    for (let x = TANKER.front + 0.3; x < TANKER.rear; x += 0.5) {
      expect(isFree(blocking, half, vec(x, 0, 0)), `x = ${x}`).toBe(false)
    }
    expect(isFree(blocking, half, vec(0, 0, TANKER.side + 0.6))).toBe(true)
  })
  it('lets one see who sits in the cab', () => {
    const { colliders } = compiled(part)
    const eye = vec(-5.2, 1.9, -4)
    expect(castSight(colliders, eye, vec(0, 0, 1), 3.5)).toBe(Infinity)
  })
})

describe('floors', () => {
  it('are no obstacle to feet or to a pointing ray', () => {
    const { colliders, blocking } = compiled(slab('s', 0, 0, 10, 10, 'concrete'), assemblyPoint('a', 0, 0, 0, 'A'))
    expect(isFree(blocking, half, vec(1, 0, 1))).toBe(true)
    expect(castSight(colliders, vec(1, 1.6, 1), vec(0, -1, 0), 5)).toBe(Infinity)
  })
  it('lie on the ground, and kerbs are stepped over', () => {
    expect(extent(slab('s', 0, 0, 10, 10, 'asphalt')).y[1]).toBeLessThan(0.02)
    const { blocking } = compiled(kerb('k', [-5, 0], [5, 0]))
    expect(settle(blocking, half, 0, 0).touched).toBe(false)
  })
})

describe('the tank farm', () => {
  it('has vessels of about 100 m3', () => {
    const shell = bulletTank('b', 0, 0, 'T', 'p').solids[0]?.shape
    if (shell?.kind !== 'cylinder') throw new Error('the first solid of a bullet is its shell')
    const r = shell.radius
    expect(Math.PI * r * r * 2 * shell.half + (4 / 3) * Math.PI * r ** 3).toBeCloseTo(116.9, 0)
  })
  it('has a bund wall of 1 m without a way through', () => {
    const { blocking } = compiled(bund('b', 0, 0, 20, 8, 0))
    for (let x = -9; x <= 9; x += 0.5) expect(isFree(blocking, half, vec(x, 0, 4)), `x = ${x}`).toBe(false)
    expect(extent(bund('b', 0, 0, 20, 8, 0)).y[1]).toBeLessThan(HEAD_ROOM)
  })
})

describe('fences and posts', () => {
  it('stop a walker and not the eye', () => {
    for (const part of [fence('f', [-5, 0], [5, 0]), gearPost('p', 0, 0, 0, 'steel')]) {
      const { colliders, blocking } = compiled(part)
      expect(isFree(blocking, half, vec(0, 0, -0.06))).toBe(false)
      expect(castSight(colliders, vec(0.02, 1.2, 3), vec(0, 0, -1), 6)).toBe(Infinity)
    }
  })
})
