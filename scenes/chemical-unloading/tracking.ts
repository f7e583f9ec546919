import { groundDistance } from '../../src/base/vec'
import { type Sim, has } from '../../src/sim/sim'
import { isFed } from './emergency'
import { EVERY, liquidRuns } from './line'
import { ASSEMBLY_RADIUS, ASSEMBLY, LEAK } from './plan'
import { get, once, set } from './vars'
import { alongWind, pointOf, rightPoint } from './weather'

/** Immediately dangerous to life or health: 300 ppm of ammonia (NIOSH), here in mg/m3. */
export const IDLH_MG = 209
/** First alarm level, 100 % of the Chinese short-term limit's group: 20 mg/m3 (GB/T 50493-2019). */
export const ALARM_MG = 20
/** One is out once this far from the leak, and in again when nearer than IN; metres. */
const OUT_M = 18
/** Watching the coupling: near enough to see it, metres. */
const POST_M = 15
/** Along the axis of the plume: cosine of 15 degrees. */
const AXIS_COS = 0.966

/**
 * The crew that has to be at the assembly point. The contractor stays where he is and is counted there; a second
 * tanker that was sent off has its driver with it.
 */
export const crew = (sim: Sim): string[] =>
  ['driver', 'escort', 'operator', 'welder', 'second-driver'].filter(
    (id) => has(sim, id) && !(id === 'second-driver' && get(sim, 'secondDo') > 0),
  )

/** What the scene keeps about where the trainee is and what they look at; every slow tick. */
export function track(sim: Sim): void {
  watch(sim)
  if (get(sim, 'releasedAt') === 0) return
  const { head, exposure } = sim.world
  const away = groundDistance(head.p, LEAK)
  if (away > OUT_M && exposure.ambientMgM3 < ALARM_MG) once(sim, 'outAt')
  const onAxis = isFed(sim) && away > 8 && alongWind(sim, head.p) > AXIS_COS && exposure.ambientMgM3 > IDLH_MG
  if (!onAxis || get(sim, 'axisTicks') === 0) {
    set(sim, 'axisX', head.p.x)
    set(sim, 'axisZ', head.p.z)
  }
  set(sim, 'axisTicks', onAxis ? get(sim, 'axisTicks') + EVERY : 0)
  assembly(sim)
}

function watch(sim: Sim): void {
  const { head, gazeTicks } = sim.world
  const runs = liquidRuns(sim) && get(sim, 'releasedAt') === 0 && get(sim, 'stage') === 1
  const gaze = gazeTicks[sim.index.get('coupling') ?? -1] ?? 0
  if (runs && gaze > 0) set(sim, 'watchedTicks', get(sim, 'watchedTicks') + EVERY)
  const gone = runs && groundDistance(head.p, LEAK) > POST_M
  set(sim, 'awayTicks', gone ? get(sim, 'awayTicks') + EVERY : 0)
}

function assembly(sim: Sim): void {
  const { head, exposure } = sim.world
  const at = pointOf(sim)
  const right = rightPoint(sim)
  const wrongAndGas = at !== '' && at !== right && exposure.ambientMgM3 > ALARM_MG
  set(sim, 'downwindTicks', wrongAndGas ? get(sim, 'downwindTicks') + EVERY : 0)
  if (at === right) {
    set(sim, 'lastPoint', at === 'a' ? 1 : 2)
    // arrivals before the wind has turned count only while the point stays right
    if (get(sim, 'arrivedAt') === 0) set(sim, 'arrivedAt', sim.world.tick)
    // and everybody is counted anew once it has turned, whether or not one has to move for it
    const from = Math.max(get(sim, 'arrivedAt'), get(sim, 'shiftedAt'))
    if (get(sim, 'countedAt') < from && isCounted(sim, from)) set(sim, 'countedAt', sim.world.tick)
  } else {
    const left = groundDistance(head.p, ASSEMBLY[right]) > ASSEMBLY_RADIUS * 2
    if (get(sim, 'arrivedAt') > 0 && left) {
      if (get(sim, 'countedAt') < get(sim, 'arrivedAt') && stillRight(sim)) once(sim, 'leftPointAt')
      set(sim, 'arrivedAt', 0)
    }
  }
}

/** Did the trainee leave a point that is still the right one (and not because the wind turned)? */
const stillRight = (sim: Sim): boolean => get(sim, 'lastPoint') === (rightPoint(sim) === 'a' ? 1 : 2)

/** Each of the crew has been looked at since that tick, or the worker has given the count by radio. */
function isCounted(sim: Sim, since: number): boolean {
  if (sim.role.id === 'worker') return get(sim, 'said.count-in') >= since
  return crew(sim).every(
    (id) => sim.world.vars[`read.${id}`] !== undefined && (sim.world.vars[`read.${id}`] ?? 0) >= since,
  )
}
