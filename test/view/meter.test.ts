// @vitest-environment happy-dom
import { Object3D, PerspectiveCamera } from 'three'
import { expect, it } from 'vitest'
import { IDENTITY } from '../../src/base/quat'
import { vec } from '../../src/base/vec'
import { createSim } from '../../src/sim/create'
import type { HandSide } from '../../src/sim/sample'
import { MeterLayer } from '../../src/view/hud/meterLayer'
import { createDrawFrame } from '../../src/view/stage/drawFrame'
import { XrHands } from '../../src/view/stage/xrHands'
import { yard } from '../sim/yard'

/** Where the worn instrument hangs: metres to the right, or null. */
function hangsAt(acting: HandSide, tracked: readonly HandSide[]): number | null {
  const sim = createSim(yard, 'worker', 'seed', { practice: false })
  const i = sim.defs.findIndex((d) => d.display)
  const state = sim.world.entities[i]
  if (!state) throw new Error('the yard has nothing with a display')
  state.worn = true
  const live = new XrHands().sample
  for (const [side, x] of [
    ['left', -1],
    ['right', 1],
  ] as const) {
    const at = { p: vec(x, 1, 0), q: IDENTITY }
    Object.assign(live[side], { tracked: tracked.includes(side), grip: at, aim: at })
  }
  const f = createDrawFrame(sim, new Object3D(), new PerspectiveCamera(), (key) => key)
  const layer = new MeterLayer(() => acting)
  layer.update(Object.assign(f, { inXR: true, live }))
  const [plane] = layer.object.children
  return plane?.visible ? plane.position.x : null
}

it('hangs over the wrist of the hand that does not act', () => {
  expect(hangsAt('right', ['left', 'right'])).toBe(-1)
  expect(hangsAt('left', ['left', 'right'])).toBe(1)
})

it('hangs over the only hand of who has one', () => {
  expect(hangsAt('right', ['right'])).toBe(1)
  expect(hangsAt('left', ['left'])).toBe(-1)
  expect(hangsAt('left', [])).toBeNull()
})
