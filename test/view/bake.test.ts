import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { MeshBuilder } from '../../src/view/geometry/meshBuilder'
import { addBox } from '../../src/view/geometry/primitives'
import { buildStaticGeometry } from '../../src/view/geometry/staticGeometry'
import { inflated, packBaked, readBaked } from '../../src/view/look/baked'
import { bakeInputs } from '../../tools/bake/sources.mjs'
import { LampLight } from '../../tools/bake/lampLight'
import { Occluders } from '../../tools/bake/occlusion'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'public/baked')

const scenes = readdirSync(join(root, 'scenes')).filter((s) => existsSync(join(root, 'scenes', s, 'site.ts')))

describe.each(scenes)('what is baked for %s', (scene) => {
  const stored = readFileSync(join(folder, `${scene}.bin`))
  const baked = readBaked(inflateRawSync(stored))
  it('is of the sources as they are', async () => {
    const { sources, site } = await bakeInputs(root, scene)
    expect(baked?.sources, 'the site or what draws it has changed: run npm run bake').toBe(sources)
    const chunks = buildStaticGeometry(site).solid.map(({ geometry: g }) => g.getAttribute('position').count)
    expect(baked?.chunks.map((c) => c.length)).toEqual(chunks)
  })
  it('is small, and neither black nor white', () => {
    expect(stored.length).toBeLessThan(300 * 1024)
    const ground = baked?.ground.open ?? new Uint8Array()
    const mean = ground.reduce((s, v) => s + v, 0) / ground.length
    expect(mean).toBeGreaterThan(150)
    expect(mean).toBeLessThan(254)
  })
})

describe('occlusion', () => {
  const wall = (high: number): Occluders => {
    const b = new MeshBuilder()
    addBox(b, [0, high / 2, -1], [400, high / 2, 1])
    // so far a reach that nearness counts in full
    return new Occluders([b.build()], 100_000)
  }
  it.each([
    [3, 1],
    [2, 4],
    [0.5, 0.5],
    [30, 0.3],
  ])('of ground before a wall of %d m, %d m away, is (1 - cos of the angle to its top) / 2', (high, away) => {
    const hidden = 1 - wall(high).open(0, 0, away, 0, 1, 0)
    expect(Math.abs(hidden - (1 - away / Math.hypot(away, high)) / 2)).toBeLessThan(0.035)
  })
  it('of a wall over the ground is a half, of an open roof nothing', () => {
    expect(wall(3).open(0, 1.5, 0, 0, 0, 1)).toBeCloseTo(0.5, 1)
    expect(wall(3).open(0, 3, -1, 0, 1, 0)).toBe(1)
  })
  it('falls with distance to nothing at the reach', () => {
    const b = new MeshBuilder()
    addBox(b, [0, 3.5, 0], [50, 0.5, 50])
    const roof = (reach: number): number => new Occluders([b.build()], reach).open(0, 0, 0, 0, 1, 0)
    expect(roof(2.9)).toBe(1)
    expect(roof(4)).toBeGreaterThan(roof(6))
  })
  it('knows the inside of a box', () => {
    const o = wall(3)
    expect(o.inside(0, 0.02, -1)).toBe(true)
    expect(o.inside(0, 0.02, 1)).toBe(false)
  })
})

describe('light of lamps', () => {
  const floor = new MeshBuilder()
  addBox(floor, [0, -0.5, 0], [60, 0.5, 60])
  const shelf = new MeshBuilder()
  addBox(shelf, [6, 1.5, 0], [1, 0.05, 1])
  const lamps = new LampLight([{ x: 0, y: 3, z: 0 }], new Occluders([floor.build(), shelf.build()], 1.5, false))
  /** Irradiance on the floor, as a share of what a byte can hold. */
  const onFloor = (x: number): number => (lamps.byteAt(x, 0, 0, 0, 1, 0) / 255) ** 2
  it('falls off by the square of the distance and the cosine', () => {
    // 3 m below, and 3 m to the side of that: root 2 times as far, at 45 degrees
    expect(onFloor(3) / onFloor(0)).toBeGreaterThan(0.5 * Math.SQRT1_2 * 0.7)
    expect(onFloor(3) / onFloor(0)).toBeLessThan(0.5 * Math.SQRT1_2 * 1.15)
  })
  it('does not reach behind things, nor far away, nor what looks away', () => {
    // beside the shelf there is as much; under it only what the floor throws on
    expect(onFloor(11)).toBeLessThan(0.2 * (lamps.byteAt(11, 0, 5, 0, 1, 0) / 255) ** 2)
    expect(onFloor(50)).toBe(0)
    expect(lamps.byteAt(0, 4, 0, 0, 1, 0)).toBe(0)
  })
})

describe('the artefact', () => {
  const baked = {
    sources: 'ab'.repeat(32),
    chunks: [Uint8Array.of(1, 2, 3), Uint8Array.of(9)],
    ground: { wide: 2, deep: 3, open: Uint8Array.of(1, 2, 3, 4, 5, 6) },
  }
  it('gives back what was put in, deflated or not', async () => {
    const bytes = packBaked(baked)
    expect(readBaked(bytes)).toEqual(baked)
    const stored = new Uint8Array(deflateRawSync(bytes))
    expect(readBaked(await inflated(new Blob([stored])))).toEqual(baked)
  })
  it('keeps the light of lamps where there is some', () => {
    const lit = { chunks: [Uint8Array.of(7, 8, 9), Uint8Array.of(10)], ground: Uint8Array.of(6, 5, 4, 3, 2, 1) }
    const bytes = packBaked({ ...baked, lit })
    expect(readBaked(bytes)).toEqual({ ...baked, lit })
    expect(readBaked(bytes.subarray(0, bytes.length - 6))).toBeNull()
  })
  it('is refused when cut short or of another kind', () => {
    const bytes = packBaked(baked)
    expect(readBaked(bytes.subarray(0, bytes.length - 1))).toBeNull()
    expect(readBaked(new Uint8Array(100))).toBeNull()
    expect(readBaked(new Uint8Array(3))).toBeNull()
  })
})

describe('dicing', () => {
  it('leaves no edge longer than asked on broad faces, and the area as it was', () => {
    const area = (b: MeshBuilder): number => {
      const g = b.build()
      const p = g.getAttribute('position')
      let sum = 0
      for (let f = 0; f < (g.index?.count ?? 0); f += 3) {
        const [i = 0, j = 0, k = 0] = [0, 1, 2].map((c) => g.index?.getX(f + c) ?? 0)
        const u = [p.getX(j) - p.getX(i), p.getY(j) - p.getY(i)]
        const v = [p.getX(k) - p.getX(i), p.getY(k) - p.getY(i)]
        sum += Math.abs((u[0] ?? 0) * (v[1] ?? 0) - (u[1] ?? 0) * (v[0] ?? 0)) / 2
        for (const [a, c] of [
          [i, j],
          [j, k],
          [k, i],
        ])
          longest = Math.max(longest, Math.hypot(p.getX(a ?? 0) - p.getX(c ?? 0), p.getY(a ?? 0) - p.getY(c ?? 0)))
      }
      return sum
    }
    let longest = 0
    const b = new MeshBuilder()
    b.quad(
      b.vertex(0, 0, 0, 0, 0, 1),
      b.vertex(9, 0, 0, 0, 0, 1),
      b.vertex(9, 4, 0, 0, 0, 1),
      b.vertex(0, 4, 0, 0, 0, 1),
    )
    expect(area(b)).toBeCloseTo(36)
    longest = 0
    expect(area(b.dice(2))).toBeCloseTo(36)
    expect(longest).toBeLessThanOrEqual(2)
    expect(b.triangles).toBeLessThan(80)
  })
  it('leaves slender triangles whole', () => {
    const b = new MeshBuilder()
    addBox(b, [0, 0, 0], [10, 0.05, 0.05])
    expect(b.dice(2).triangles).toBe(12)
  })
})
