import type { EntityDef } from '../sim/entity'
import { isPushing } from '../sim/ride/pushing'
import type { Sim } from '../sim/sim'
import { TALK_REACH } from '../sim/systems/panel'
import { mayGetOff } from './riding'
import type { VirtualHand } from './virtualHand'

/** What the hand of somebody at a screen could do now; text keys `ui.prompt.<kind>` (keys and mouse), `ui.prompt.touch.<kind>`. */
export type PromptKind =
  | 'take'
  | 'work'
  | 'press'
  | 'talk'
  | 'mark'
  | 'too-far'
  | 'drive'
  | 'turn-wheel'
  | 'carry'
  | 'wear'
  | 'panel'
  | 'mount'
  | 'stand'
  | 'ride'
  | 'push'

export interface Prompt {
  kind: PromptKind
  /** Entity that it is about, or ''. */
  entity: string
}

/** A handle farther than this from the eyes cannot be reached without a step, metres. */
const NEAR = 1.3

/** What the two buttons of a bike do; null for anything else. */
const ofBike = ({ scene, world }: Sim, id: string): PromptKind | null => {
  if (id === scene.ride?.saddle && world.ride?.state !== 'riding') return 'mount'
  return id === scene.ride?.stand && world.ride?.state !== 'riding' ? 'stand' : null
}

const byMechanism = (def: EntityDef, distance: number): PromptKind => {
  const { kind } = def.mechanism
  if (kind === 'person' || kind === 'phone') return distance <= TALK_REACH ? 'talk' : 'mark'
  if (kind === 'prop' || kind === 'socket') return 'mark'
  if (distance > NEAR) return 'mark'
  if (kind === 'button' || kind === 'board') return 'press'
  return kind === 'portable' || kind === 'wearable' ? 'take' : 'work'
}

/** What the hand does with what it holds, whether it gets there now or not; null for a hand that holds nothing. */
export function holding(sim: Sim, { task }: VirtualHand): PromptKind | null {
  if (task.do !== 'hold') return null
  const kind = sim.defs[sim.index.get(task.entity) ?? -1]?.mechanism.kind
  if (kind === 'wearable') return 'wear'
  if (kind === 'portable') return 'carry'
  return kind === 'wheel' ? 'turn-wheel' : 'drive'
}

/** The one line under the crosshair: what is aimed at or held, and what can be done with it. */
export function promptFor(sim: Sim, hand: VirtualHand): Prompt | null {
  if (sim.world.panel) return { kind: 'panel', entity: '' }
  const { task, tooFar } = hand
  if (task.do !== 'rest') {
    if (tooFar) return { kind: 'too-far', entity: task.entity }
    const kind = holding(sim, hand)
    return kind && { kind, entity: task.entity }
  }
  const { target, distance } = sim.world.aim.right
  const def = sim.defs[sim.index.get(target) ?? -1]
  if (def) return { kind: (distance <= NEAR && ofBike(sim, target)) || byMechanism(def, distance), entity: target }
  if (mayGetOff(sim)) return { kind: 'ride', entity: '' }
  return isPushing(sim) ? { kind: 'push', entity: '' } : null
}
