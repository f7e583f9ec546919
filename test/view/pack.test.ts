import { Color } from 'three'
import { describe, expect, it } from 'vitest'
import { MeshBuilder } from '../../src/view/geometry/meshBuilder'
import { VERTEX_BYTES } from '../../src/view/geometry/pack'
import { KINDS, LOOKS } from '../../src/view/look/materials'

/** What UNPACK_SURFACE does in the shader, and linearOf. */
function unpacked(surface: ArrayLike<number>) {
  const [x = 0, y = 0, z = 0, w = 0] = Array.from(surface)
  return {
    roughness: x / 255,
    metalness: y < 127.5 ? y / 127 : 0,
    sway: Math.max(y - 128, 0) / 127,
    grain: z / 255,
    kind: Math.max(w - 128, 0),
    glow: w > 128 ? 0 : w / 127,
  }
}
const linear = (c: number): number => c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878)

describe('a vertex', () => {
  it('takes 24 bytes', () => {
    const g = new MeshBuilder().use('rust')
    g.vertex(1, 2, 3, 0, 1, 0)
    const bytes = Object.values(g.build().attributes).reduce((n, a) => n + a.array.byteLength, 0)
    expect(bytes).toBe(VERTEX_BYTES)
  })
  it.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])('of %s gives back what the material says', (material) => {
    const look = LOOKS[material]
    const b = new MeshBuilder().use(material)
    b.vertex(0, 0, 0, 0.6, 0, -0.8)
    const g = b.build()
    const s = unpacked(g.getAttribute('surface').array)
    expect(s.roughness).toBeCloseTo(look.roughness, 2)
    expect(s.metalness).toBeCloseTo(look.metalness, 1)
    expect(s.grain).toBeCloseTo(look.grain, 2)
    expect(s.glow).toBeCloseTo(look.glow, 1)
    expect(s.kind).toBe(KINDS[look.kind])
    expect(s.sway).toBe(0)
    const n = g.getAttribute('normal')
    expect(Math.hypot(n.getX(0) - 0.6, n.getY(0), n.getZ(0) + 0.8)).toBeLessThan(0.01)
    const c = g.getAttribute('color')
    const wanted = new Color(look.color)
    expect(Math.abs(linear(c.getX(0)) - wanted.r)).toBeLessThan(0.003)
    expect(Math.abs(linear(c.getZ(0)) - wanted.b)).toBeLessThan(0.003)
    expect(c.getW(0)).toBe(1)
  })
  it('of cloth or leaves sways as told, until the next material', () => {
    const b = new MeshBuilder().use('grass').sway(0.5)
    b.vertex(0, 0, 0, 0, 1, 0)
    b.use('grass').vertex(0, 0, 0, 0, 1, 0)
    const s = b.build().getAttribute('surface').array
    expect(unpacked(s.slice(0, 4)).sway).toBeCloseTo(0.5, 2)
    expect(unpacked(s.slice(0, 4)).metalness).toBe(0)
    expect(unpacked(s.slice(4)).sway).toBe(0)
  })
  it('glows or has a pattern of its own, never both', () => {
    for (const look of Object.values(LOOKS)) expect(look.kind === 'plain' || look.glow === 0).toBe(true)
  })
})
