import { groundDistance, vec } from '../../../src/base/vec'
import { hear } from '../../../src/sim/script/voice'
import { WALK, face, stepTo } from '../../../src/sim/script/walking'
import { type Sim, entity } from '../../../src/sim/sim'
import { get, once } from '../vars'

/** Where he waits for whoever comes to the face: beside the belt's tail, off the walkway. */
const AT = vec(14.6, 0, -0.3)
/** Near enough to speak to somebody over the noise, metres. */
const SPEAK_M = 4.5

/** The foreman wants a cut before the bolts are in; told twice, he lets it be. */
export function foreman(sim: Sim): void {
  const me = entity(sim, 'foreman')
  const t = sim.world.tick / 60
  if (t > (sim.world.form.numbers.cutAskS ?? 50) && !stepTo(sim, 'foreman', AT, WALK)) return
  const near = groundDistance(sim.world.head.p, me.p) < SPEAK_M
  const there = groundDistance(me.p, AT) < 0.1
  if (there && near && once(sim, 'cutAskedAt')) hear(sim, 'foreman', 'cut-first')
  const now = (line: 'no-cut' | 'no-cut-again' | 'cut-ok'): boolean => get(sim, `said.${line}`) === sim.world.tick
  if (now('no-cut') && once(sim, 'cutPressedAt')) hear(sim, 'foreman', 'cut-argue')
  if (now('no-cut-again') && once(sim, 'cutDroppedAt')) hear(sim, 'foreman', 'cut-fine')
  if (now('cut-ok')) hear(sim, 'foreman', 'cut-good')
  if (sim.world.tick % 30 === 0 && near) face(sim, 'foreman', sim.world.head.p)
}
