import { describe, expect, it } from 'vitest'
import { Color } from 'three'
import { HIGH_CAB, areaOf, blindAt } from '../../src/sim/hazards/blindZone'
import { PROBITS, lethality } from '../../src/sim/hazards/probit'
import { DoseField } from '../../src/view/overlay/doseField'
import { cellX, cellZ, farthestOver, fieldAt, gridOver, sampleField } from '../../src/view/overlay/field'
import { DOSE_LEVELS, GAS_LEVELS } from '../../src/view/overlay/levels'
import { blindPatches, fallPatches, stoppingPatches } from '../../src/view/overlay/patch'
import { onGround, patchMesh } from '../../src/view/overlay/patchLayer'
import { breathColor, ribbon } from '../../src/view/overlay/pathLayer'

const half = { x: 20, z: 15 }
/** Falls to 1/e every 2 m from (3, -2): its isolines are circles. */
const round = (p: { x: number; z: number }): number => 1000 * Math.exp(-Math.hypot(p.x - 3, p.z + 2) / 2)

describe('isolines', () => {
  const grid = gridOver(half, 0.5)
  const values = new Float32Array(grid.nx * grid.nz)
  sampleField(grid, round, values)
  it('lie where the field has their value: a circle is found to within a tenth of a cell', () => {
    for (const level of [400, 100, 20]) {
      const radius = 2 * Math.log(1000 / level)
      const out = { x: 0, z: 0 }
      expect(farthestOver(grid, values, level, { x: 3, z: -2 }, 40, out)).toBe(true)
      expect(Math.hypot(out.x - 3, out.z + 2)).toBeCloseTo(radius, 1)
    }
  })
  it('that go on farther are named at their edge within reach', () => {
    const band = new Float32Array(grid.nx * grid.nz)
    sampleField(grid, (p) => 100 * Math.exp(-Math.abs(p.z)), band)
    const out = { x: 0, z: 0 }
    expect(farthestOver(grid, band, 20, { x: 0, z: 0 }, 8, out)).toBe(true)
    expect(Math.hypot(out.x, out.z)).toBeGreaterThan(6)
    expect(Math.hypot(out.x, out.z)).toBeLessThanOrEqual(8)
    expect(Math.abs(out.z)).toBeGreaterThan(Math.log(5) - 0.6)
  })
  it('are nowhere when the field does not reach their value', () => {
    expect(farthestOver(grid, values, 2000, { x: 0, z: 0 }, 40, { x: 0, z: 0 })).toBe(false)
  })
  it('of a field that falls in the logarithm are exact between cells', () => {
    const slope = new Float32Array(grid.nx * grid.nz)
    sampleField(grid, (p) => 10 ** (p.x / 10), slope)
    for (const x of [-7.13, 0.02, 11.9]) expect(Math.log10(fieldAt(grid, slope, x, 1.3))).toBeCloseTo(x / 10, 4)
  })
  it('rows run from the south and columns from the west', () => {
    expect(cellX(grid, 0)).toBeCloseTo(-19.75)
    expect(cellZ(grid, 0)).toBeCloseTo(14.75)
    const corner = new Float32Array(grid.nx * grid.nz)
    sampleField(grid, (p) => (p.x < -19.5 && p.z > 14.5 ? 1 : 0), corner)
    expect(corner[0]).toBe(1)
    expect(corner.reduce((a, b) => a + b)).toBe(1)
  })
})

describe('the dose', () => {
  it('of a steady field is C^2 t at every place and moment', () => {
    const doses = new DoseField(half)
    for (let s = 2; s <= 60; s += 2) doses.add(s * 60, (p) => (p.x > 0 ? 800 : 0))
    const k = doses.grid.nx - 1
    expect(doses.at(3600)?.[k]).toBeCloseTo(800 * 800, 0)
    expect(doses.at(3600)?.[0]).toBe(0)
    // kept every ten seconds: what is shown is never of a later moment
    const early = doses.at(25 * 60)?.[k] ?? 0
    expect(early).toBeGreaterThan((800 * 800 * 14) / 60)
    expect(early).toBeLessThanOrEqual((800 * 800 * 25) / 60)
  })
  it('is nothing before the first gas, and time without gas is not added to it', () => {
    const doses = new DoseField(half)
    doses.add(600, null)
    expect(doses.at(600)).toBeNull()
    doses.add(720, () => 300)
    expect(doses.at(720)?.[7]).toBeCloseTo((300 * 300 * 2) / 60, 3)
    expect(doses.at(599)).toBeNull()
  })
  it('levels rise, and are those of the probit', () => {
    for (const levels of [GAS_LEVELS, DOSE_LEVELS]) {
      const from = levels.map((l) => l.from)
      expect([...from].sort((a, b) => a - b)).toEqual(from)
    }
    expect(lethality(PROBITS.ammonia, DOSE_LEVELS[2].from)).toBeCloseTo(0.01)
    expect(lethality(PROBITS.ammonia, DOSE_LEVELS[3].from)).toBeCloseTo(0.5)
  })
})

describe('the way', () => {
  const note = (x: number, z: number, tick: number, inhaledMgM3 = 0) => ({
    tick,
    x,
    z,
    ambientMgM3: 0,
    inhaledMgM3,
    aegl2: 0,
  })
  it('is as wide as asked, across its direction, also where somebody stands still', () => {
    const { position, index } = ribbon([note(0, 0, 0), note(2, 0, 30), note(2, 0, 60), note(2, 3, 90)], 0.2)
    for (let i = 0; i < 4; i++) {
      const [ax, , az, bx, , bz] = Array.from(position.slice(i * 6, i * 6 + 6)) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ]
      expect(Math.hypot(bx - ax, bz - az)).toBeCloseTo(0.2)
    }
    expect(index.length).toBe(18)
    expect(Math.max(...index)).toBe(7)
  })
  it('takes the colour of the level that was breathed in', () => {
    const { step } = ribbon([note(0, 0, 0), note(1, 0, 30, GAS_LEVELS[2].from * 1.1)], 0.2)
    expect(step[8]).toBeCloseTo(GAS_LEVELS[2].color[0] / 255)
    expect(step[11]).toBe(30)
    expect(breathColor(0, new Color()).b).toBeGreaterThan(breathColor(0, new Color()).r)
  })
})

describe('patches', () => {
  it('cover what a driver does not see, and nothing that he does', () => {
    const { patches, names } = blindPatches(HIGH_CAB, 1)
    const area = patches.reduce((sum, p) => sum + areaOf(p.corners), 0)
    expect(area).toBeGreaterThan(1)
    for (const { corners } of patches.slice(0, 60)) {
      const y = (corners[0]!.y + 0.1) as number
      expect(blindAt(HIGH_CAB, { x: corners[0]!.x + 0.1, y }, 1)).toBe(true)
    }
    const at = names[0]?.at
    expect(at && blindAt(HIGH_CAB, at, 1)).toBe(true)
    // whoever is tall is seen in more places
    expect(blindPatches(HIGH_CAB, 1.7).patches.reduce((s, p) => s + areaOf(p.corners), 0)).toBeLessThan(area)
  })
  it('stopping: v t and v^2 / 2a end to end from the front', () => {
    const set = stoppingPatches(1, 1.2, { speedMS: 10, reactionS: 1, decelMS2: 5 })
    expect(set.stop).toEqual({ thinkingM: 10, brakingM: 10, totalM: 20 })
    const ends = set.patches.map((p) => [
      Math.min(...p.corners.map((c) => c.x)),
      Math.max(...p.corners.map((c) => c.x)),
    ])
    expect(ends).toEqual([
      [1, 11],
      [11, 21],
    ])
  })
  it('falls: 4 m round a work place of 8 m, none under 2 m', () => {
    const { patches } = fallPatches(8)
    for (const c of patches[0]?.corners ?? []) expect(Math.hypot(c.x, c.y)).toBeCloseTo(4)
    expect(fallPatches(1.5).patches).toEqual([])
  })
  it('lie the right way up and ahead of where their owner looks', () => {
    const place = { x: 2, z: 1, heading: Math.PI / 2 }
    // heading north: ahead is -z, left is west
    expect(onGround(place, { x: 3, y: 0 }).z).toBeCloseTo(-2)
    expect(onGround(place, { x: 0, y: 1 }).x).toBeCloseTo(1)
    const { position, index } = patchMesh([{ set: fallPatches(8), place }])
    const v = (i: number): [number, number] => [
      position[(index[i] ?? 0) * 3] ?? 0,
      position[(index[i] ?? 0) * 3 + 2] ?? 0,
    ]
    for (let t = 0; t < index.length; t += 3) {
      const [a, b, c] = [v(t), v(t + 1), v(t + 2)]
      expect((b[1] - a[1]) * (c[0] - a[0]) - (b[0] - a[0]) * (c[1] - a[1])).toBeGreaterThan(0)
    }
  })
})
