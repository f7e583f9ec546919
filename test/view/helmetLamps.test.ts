import { Matrix4 } from 'three'
import { describe, expect, it } from 'vitest'
import { boneOf } from '../../src/view/person/bones'
import { HelmetLamps } from '../../src/view/person/helmetLamps'
import { createFrames } from '../../src/view/person/skeleton'

describe('a lamp on a helmet', () => {
  const frames = createFrames()
  frames[boneOf('head')]?.makeTranslation(0, 1.55, 0)

  it('is before the brow of whoever wears it, and shines where they look', () => {
    const lamps = new HelmetLamps(2)
    // somebody at (10, 0, 5) who looks west
    lamps.put(1, frames, new Matrix4().makeRotationY(Math.PI / 2).setPosition(10, 0, 5))
    const [other, mine] = lamps.lights
    expect(other?.strength).toBe(0)
    expect(mine?.x).toBeCloseTo(10 - 0.165, 5)
    expect(mine?.y).toBeCloseTo(1.55 + 0.156, 5)
    expect(mine?.z).toBeCloseTo(5, 5)
    expect(mine?.aim.x).toBeLessThan(-0.98)
    expect(Math.hypot(mine?.aim.x ?? 0, mine?.aim.y ?? 0, mine?.aim.z ?? 0)).toBeCloseTo(1, 6)
    expect(mine?.strength).toBeGreaterThan(0)
  })
  it('gives nothing once they are gone, and whoever wears none is nobody of it', () => {
    const lamps = new HelmetLamps(1)
    lamps.put(0, frames, new Matrix4())
    lamps.out(0)
    lamps.put(-1, frames, new Matrix4())
    expect(lamps.lights.map((l) => l.strength)).toEqual([0])
  })
})
