import { describe, expect, it } from 'vitest'
import floor from '../../scenes/construction-floor/scene'
import heading from '../../scenes/mine-heading/scene'
import { normalize, vec } from '../../src/base/vec'
import { createSim } from '../../src/sim/create'
import { clearWay } from '../../src/view/replay/followCamera'

describe('the camera that goes along with somebody', () => {
  it('stays under the slab over them, and before the rock of a roadway', () => {
    const up = normalize(vec(2, 4, 8))
    const storey = createSim(floor, 'worker', 'camera', { practice: false })
    const head = vec(-14, 1.6, 2)
    const far = clearWay(storey, head, up, 9)
    // the slab's underside is 2.85 m up
    expect(head.y + up.y * far).toBeLessThan(2.85)
    expect(far).toBeGreaterThan(1)
    const mine = createSim(heading, 'worker', 'camera', { practice: false })
    expect(1.6 + up.y * clearWay(mine, vec(0, 1.6, 0), up, 9)).toBeLessThan(3.4)
  })
  it('goes as far as one likes where nothing is in between, and never into the head', () => {
    const storey = createSim(floor, 'worker', 'camera', { practice: false })
    expect(clearWay(storey, vec(16, 1.6, -8), vec(0, 1, 0), 5)).toBe(5)
    expect(clearWay(storey, vec(-14, 2.8, 2), vec(0, 1, 0), 5)).toBe(0.5)
  })
})
