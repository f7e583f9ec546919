import { DT } from '../../base/time'
import type { Phase, SignalPlan } from './map'

export type Light = 'green' | 'amber' | 'red'
export interface Signal {
  light: Light
  /** Until it changes, s. */
  leftS: number
}

const phaseS = (p: Phase): number => p.greenS + p.amberS + p.allRedS
/** Length of one cycle, s. */
export const cycleS = (plan: SignalPlan): number => plan.phases.reduce((sum, p) => sum + phaseS(p), 0)

/** Time into the cycle at a tick, s. */
const timeIn = (plan: SignalPlan, tick: number): number => {
  const t = tick * DT + plan.offsetS
  const cycle = cycleS(plan)
  return t - cycle * Math.floor(t / cycle)
}

const shows = (plan: SignalPlan, i: number, group: string): boolean =>
  (plan.phases[i % plan.phases.length] as Phase).green.includes(group)

/** The light alone, cheaply. */
export function lightOf(plan: SignalPlan, group: string, tick: number): Light {
  let t = timeIn(plan, tick)
  for (let i = 0; i < plan.phases.length; i++) {
    const p = plan.phases[i] as Phase
    const whole = p.greenS + p.amberS + p.allRedS
    if (t >= whole) {
      t -= whole
      continue
    }
    if (!p.green.includes(group)) return 'red'
    if (t < p.greenS || shows(plan, i + 1, group)) return 'green'
    return t < p.greenS + p.amberS ? 'amber' : 'red'
  }
  return 'red'
}

/** What a group of a plan shows at a tick, and for how long still. A group that has green in the next phase too keeps it between. */
export function signalOf(plan: SignalPlan, group: string, tick: number): Signal {
  const light = lightOf(plan, group, tick)
  let t = timeIn(plan, tick)
  let i = 0
  while (t >= phaseS(plan.phases[i] as Phase) && i < plan.phases.length - 1) {
    t -= phaseS(plan.phases[i] as Phase)
    i++
  }
  // from the phase that is on now, along all that show the same
  let left = -t
  for (let k = i; k < i + 2 * plan.phases.length; k++) {
    const p = plan.phases[k % plan.phases.length] as Phase
    const on = shows(plan, k, group)
    if (light === 'red') {
      if (on && left >= 0) return { light, leftS: left }
      left += phaseS(p)
    } else if (light === 'amber') return { light, leftS: left + p.greenS + p.amberS }
    else if (!shows(plan, k + 1, group)) return { light, leftS: left + p.greenS }
    else left += phaseS(p)
  }
  return { light, leftS: Number.POSITIVE_INFINITY }
}
