import { normalizeQuat, quat } from '../../../src/base/quat'
import { createRng, nextBetween } from '../../../src/base/random'
import { vec } from '../../../src/base/vec'
import { placeSolid } from '../../../src/site/collider'
import type { EntityDef, EntityState } from '../../../src/sim/entity'
import { createPhysics } from '../../../src/sim/physics/loose'
import { numberText } from './lines'

const BRICKS = 12
/** Longer than anything may fall (5 s). */
const TICKS = 320

const table = placeSolid(
  { shape: { kind: 'box', at: vec(0, 0, 0), half: vec(1, 0.4, 1) }, material: 'wood' },
  vec(0, 0.4, 0),
  0.3,
)
const brick = (id: string): EntityDef => ({
  id,
  at: vec(0, 0, 0),
  yaw: 0,
  mechanism: { kind: 'portable', sockets: [], mass: 2 },
  solids: [{ shape: { kind: 'box', at: vec(0, 0, 0), half: vec(0.1, 0.06, 0.05) }, material: 'brick' }],
})

/** Bricks tumble in a heap over a table and beside it; one line for each brick and tick, with its place and rotation. */
export function falls(): string[] {
  const rng = createRng('falls')
  const turn = (): number => nextBetween(rng, -1, 1)
  const bricks = Array.from({ length: BRICKS }, (_, i): EntityState => {
    const q = normalizeQuat(quat(turn(), turn(), turn(), 1))
    const p = vec(1.2 * turn(), 1.2 + 0.15 * i, 1.2 * turn())
    return { id: `brick-${i}`, present: true, value: 0, held: '', p, q, socket: '', worn: false, mode: '', reading: 0 }
  })
  const physics = createPhysics([table], new Set())
  for (const state of bricks) physics.drop(brick(state.id), state)
  const lines: string[] = []
  for (let tick = 1; tick <= TICKS; tick++) {
    physics.step()
    for (const { id, p, q } of bricks)
      lines.push(`tick ${tick}, ${id}: ${[p.x, p.y, p.z, q.x, q.y, q.z, q.w].map(numberText).join(' ')}`)
  }
  return lines
}
