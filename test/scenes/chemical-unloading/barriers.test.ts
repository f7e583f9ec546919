import { expect, it } from 'vitest'
import { vec } from '../../../src/base/vec'
import { bodyBlockers } from '../../../src/sim/barriers'
import { entity } from '../../../src/sim/sim'
import { isFree } from '../../../src/site/walk'
import scene from '../../../scenes/chemical-unloading/scene'
import { stage } from './stage'

it('the second tanker stands in the way until it has left', () => {
  const sim = stage(scene.forms.find((f) => f.hazards.includes('second-tanker'))?.id ?? '')
  const { half } = sim.site.site
  const inside = vec(entity(sim, 'second-tanker').p.x, 0, entity(sim, 'second-tanker').p.z)
  expect(isFree(bodyBlockers(sim), half, inside)).toBe(false)
  entity(sim, 'second-tanker').present = false
  expect(isFree(bodyBlockers(sim), half, inside)).toBe(true)
})
