import { groundDistance } from '../../../src/base/vec'
import { hear } from '../../../src/sim/script/voice'
import { face } from '../../../src/sim/script/walking'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { PIPE_HOLE } from '../plan'
import { get, once } from '../vars'

/** Near enough to speak to somebody over the noise; nobody stands nearer to the cover when he lifts it; metres. */
const SPEAK_M = 3.5
const CLEAR_M = 2.5
/** The cover is up or down within this time, seconds. */
const COVER_S = 1.5

/** The foreman has the pipe shaft's cover taken off, with neither rail nor watcher; told twice, he lays it back. */
export function foreman(sim: Sim): void {
  const me = entity(sim, 'foreman')
  const cover = entity(sim, 'pipe-cover')
  const away = groundDistance(sim.world.head.p, PIPE_HOLE.at)
  const t = sim.world.tick / 60
  const due = t > (sim.world.form.numbers.openAtS ?? 25) && away > CLEAR_M
  if (due && get(sim, 'coverLiftedAt') === 0 && once(sim, 'openedAt'))
    emit(sim, { type: 'actor', actor: 'foreman', what: 'opens' }, PIPE_HOLE.at)
  if (get(sim, 'openedAt') === 0) return
  const now = (line: 'no-opening' | 'no-opening-again' | 'opening-ok'): boolean =>
    get(sim, `said.${line}`) === sim.world.tick
  const near = groundDistance(sim.world.head.p, me.p) < SPEAK_M
  if (near && once(sim, 'openingAskedAt')) hear(sim, 'foreman', 'hold-this')
  if (now('no-opening') && once(sim, 'openingPressedAt')) hear(sim, 'foreman', 'my-opening')
  if (now('no-opening-again') && once(sim, 'openingShutAt')) hear(sim, 'foreman', 'shut-it')
  if (now('opening-ok')) hear(sim, 'foreman', 'good-man')
  if (sim.world.tick % 30 === 0 && near) face(sim, 'foreman', sim.world.head.p)
  if (cover.held !== '') return
  const goal = get(sim, 'openingShutAt') > 0 ? 0 : 1
  const step = 1 / (COVER_S * 60)
  cover.value = Math.abs(goal - cover.value) <= step ? goal : cover.value + (goal > cover.value ? step : -step)
}
