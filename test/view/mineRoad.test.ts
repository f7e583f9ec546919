import { describe, expect, it } from 'vitest'
import { BufferAttribute, BufferGeometry } from 'three'
import type { Branch, Profile } from '../../src/site/looks/mineRoad'
import { MeshBuilder } from '../../src/view/geometry/meshBuilder'
import { ROUND_MOST } from '../../src/view/geometry/pack'
import { outlineLength, sectionAt } from '../../src/view/kit/mine/section'
import { clipped, outside } from '../../src/view/kit/mine/voids'
import { lamplight } from '../../src/view/look/lamplight'

const profile: Profile = { width: 4.6, spring: 1.9, crown: 3.4 }
const branch: Branch = { at: [0, 0], towards: [1, 0], profile }

describe('the section of a road', () => {
  it('runs from under one wall over the crown to under the other, facing outwards', () => {
    const round = outlineLength(profile)
    expect(sectionAt(profile, 0)).toMatchObject({ z: 2.3, out: [0, 1] })
    expect(sectionAt(profile, 0).y).toBeLessThan(0)
    const crown = sectionAt(profile, round / 2)
    expect(crown.y).toBeCloseTo(3.4)
    expect(crown.z).toBeCloseTo(0)
    expect(crown.out[0]).toBeCloseTo(1)
    expect(sectionAt(profile, round).z).toBeCloseTo(-2.3)
  })
  it('is short enough for its length to be kept in a vertex', () => {
    expect(outlineLength({ width: 6, spring: 2.2, crown: 4.6 })).toBeLessThan(ROUND_MOST)
  })
})

describe('where roads meet', () => {
  it('a point is within the branch, or as far out as it is', () => {
    expect(outside(branch, [3, 1, 0])).toBeLessThan(0)
    expect(outside(branch, [3, 1, 2.8])).toBeCloseTo(0.5)
    expect(outside(branch, [-2, 1, 0])).toBeCloseTo(2)
    expect(outside({ ...branch, through: true }, [-2, 1, 0])).toBeLessThan(0)
    expect(outside(branch, [3, 3.39, 0])).toBeLessThan(0)
    expect(outside(branch, [3, 3.5, 0])).toBeGreaterThan(0)
  })
  it('a triangle keeps what lies outside, cut at the rim', () => {
    const at = (z: number, u: number) => ({ p: [3, 1, z] as const, u, v: 0 })
    const all = [at(4, 0), at(5, 1), at(6, 2)]
    expect(clipped(all, branch)).toEqual(all)
    expect(clipped([at(0, 0), at(1, 1), at(2, 2)], branch).length).toBeLessThan(3)
    const cut = clipped([at(1.3, 0), at(3.3, 1), at(3.4, 2)], branch)
    expect(cut).toHaveLength(4)
    for (const c of cut) expect(outside(branch, c.p)).toBeGreaterThan(-1e-9)
  })
})

describe('a vertex of a lining', () => {
  it('keeps its way round the road to a millimetre, its axis and its mesh', () => {
    const b = new MeshBuilder().use('shotcrete')
    b.unrolled(7.25, 'z', true).vertex(0, 0, 0, 0, 1, 0)
    b.unrolled(0.5, 'x', false).vertex(0, 0, 0, 0, 1, 0)
    const color = b.build().getAttribute('color').array
    const round = (k: number): number => (((color[k] ?? 0) * 256 + (color[k + 1] ?? 0)) / 65_535) * ROUND_MOST
    expect(round(0)).toBeCloseTo(7.25, 3)
    expect(round(4)).toBeCloseTo(0.5, 3)
    expect([color[2], color[6]]).toEqual([255, 0])
  })
})

describe('baked light at a vertex', () => {
  it('comes from the nearer lamp; what is dark has none', () => {
    const g = new BufferGeometry()
    g.setAttribute('position', new BufferAttribute(new Float32Array([0, 0, 0, 0, 0, 0]), 3))
    const lit = lamplight(g, Uint8Array.of(200, 0), [
      { x: 0, y: 3, z: 0 },
      { x: 30, y: 3, z: 0 },
    ])
    expect(lit[0]).toBe(200)
    expect(lit[2]).toBeGreaterThan(250)
    expect(lit[1]).toBeGreaterThan(126)
    expect(lit[1]).toBeLessThan(140)
    expect(lit.slice(4)).toEqual(new Uint8Array(4))
  })
})
