import { forward } from '../../src/base/quat'
import { type Vec3, add, distance, dot, groundDistance, normalize, sub, vec } from '../../src/base/vec'
import type { RunEvent } from '../../src/sim/event'
import { handlePose } from '../../src/sim/handling'
import { type Sim, entity, entityDef, happened } from '../../src/sim/sim'
import { radioPoint } from '../../src/sim/systems/interaction'
import { BUTTON_AT, DRIP_AT, MASK_AT, WHEEL_AT } from './entities'
import { BOARD_LEFT, BOARD_RIGHT, SQUARE } from './site'

export type Test = (sim: Sim) => boolean

/**
 * One thing to learn. It is passed at the tick at which `done` holds, whichever step is shown then. `says` names the text
 * `step.<says>`, for where one has got to within the step; `at` is where the arrow hangs.
 */
export interface LessonStep {
  id: string
  done: Test
  says: (sim: Sim) => string
  at: (sim: Sim) => Vec3
  /** Which button does it: the one that points and chooses, or the one that takes hold. */
  by?: 'select' | 'squeeze'
}

/** Within 20 degrees of where the head looks: as near as noticing asks for (cosine). */
const LOOKED_COS = 0.9397
/** On the square or with a foot on its edge, metres from its middle. Chosen. */
const ON_SQUARE = 0.75
/** The wheel stands farther than this from where it was: a third of a turn. Chosen. */
const TURNED = 0.33

export const both =
  (a: Test, b: Test): Test =>
  (sim) =>
    a(sim) && b(sim)

/** The head is turned to the point. */
export const looksAt =
  (point: Vec3): Test =>
  ({ world }) =>
    dot(forward(world.head.q), normalize(sub(point, world.head.p))) > LOOKED_COS

export const standsAt =
  (place: Vec3, within: number): Test =>
  ({ world }) =>
    groundDistance(world.head.p, place) < within

export const has =
  (is: (e: RunEvent) => boolean): Test =>
  (sim) =>
    happened(sim, is)

const seen: Test = ({ world }) => !world.headInWall
const held = (id: string): Test => {
  return (sim) => entity(sim, id).held !== ''
}
const panelOn = (sim: Sim, target: string) => (sim.world.panel?.target === target ? sim.world.panel : null)
const always = (word: string) => (): string => word

/** Where the arrow of a carried thing hangs: over the thing, and over the trainee's face once it is in the hand. */
const overMask = (sim: Sim): Vec3 =>
  entity(sim, 'mask').held === '' ? entity(sim, 'mask').p : add(sim.world.head.p, vec(0, 0.1, 0))

/** The arrow hangs a hand's breadth over its place; over the chest it would hang before the eyes, so it goes lower. Metres. */
const underArrow = (p: Vec3): Vec3 => add(p, vec(0, -0.3, 0))

/** Says how far one has got with marking: hold, choose, confirm. */
function marking(sim: Sim): string {
  const panel = panelOn(sim, 'drip')
  if (!panel) return 'mark'
  return panel.chosen === '' ? 'mark-choose' : 'mark-confirm'
}

/** In the order in which they are shown: the head, the feet, then the hands. */
export const STEPS: readonly LessonStep[] = [
  {
    id: 'look-left',
    done: both(seen, looksAt(BOARD_LEFT)),
    says: always('look-left'),
    at: () => BOARD_LEFT,
  },
  {
    id: 'look-right',
    done: both(seen, looksAt(BOARD_RIGHT)),
    says: always('look-right'),
    at: () => BOARD_RIGHT,
  },
  { id: 'go', done: standsAt(SQUARE, ON_SQUARE), says: always('go'), at: () => SQUARE },
  {
    id: 'mark',
    done: has((e) => e.type === 'marked' && e.entity === 'drip'),
    says: marking,
    at: (sim) => panelOn(sim, 'drip')?.at ?? DRIP_AT,
    by: 'select',
  },
  {
    id: 'press',
    done: has((e) => e.type === 'operated' && e.entity === 'button'),
    says: always('press'),
    at: () => BUTTON_AT,
  },
  {
    id: 'turn',
    done: (sim) => entity(sim, 'wheel').value > TURNED,
    says: (sim) => (held('wheel')(sim) ? 'turn' : 'turn-hold'),
    at: () => WHEEL_AT,
    by: 'squeeze',
  },
  {
    id: 'wear',
    done: (sim) => entity(sim, 'mask').worn,
    says: (sim) => (held('mask')(sim) ? 'wear' : 'wear-take'),
    at: overMask,
    by: 'squeeze',
  },
  {
    id: 'radio',
    done: has((e) => e.type === 'said' && e.to === 'radio'),
    says: (sim) => (panelOn(sim, 'radio') ? 'radio-say' : 'radio'),
    at: (sim) => panelOn(sim, 'radio')?.at ?? underArrow(radioPoint(sim)),
    by: 'squeeze',
  },
]

/** A card hangs there that this step has no use for: it has to be closed before the hand points at anything else. */
export const strayPanel = (sim: Sim, step: LessonStep): boolean => {
  const { panel } = sim.world
  if (!panel) return false
  return panel.target !== (step.id === 'mark' ? 'drip' : step.id)
}

/** The trigger is of no use this near to what has to be taken hold of, metres: the hand is at it. */
const AT_HAND = 0.4

/** Is the hand at what this step wants taken hold of? */
export function handAt(sim: Sim, step: LessonStep, p: Vec3): boolean {
  if (step.id === 'radio') return distance(p, radioPoint(sim)) < AT_HAND
  const id = step.id === 'wear' ? 'mask' : 'wheel'
  const state = entity(sim, id)
  return distance(p, handlePose(entityDef(sim, id), state, state.value).p) < AT_HAND
}

/** Where the mask belongs when nobody has it. */
export const MASK_HOME = MASK_AT
