import type { Sample } from '../sim/sample'
import { type Sim, entityDef } from '../sim/sim'
import { radioPoint, wearPoint } from '../sim/systems/interaction'
import { type Action, PlayerStuck, address, choose, operate, putAt, take, takeRadio } from './actions'
import { type Intent, createBody, move } from './body'
import type { Player } from './player'
import { type Skills, inOrder } from './steps'

function* wear(sim: Sim, id: string): Action {
  const m = entityDef(sim, id).mechanism
  if (m.kind !== 'wearable') throw new PlayerStuck(`'${id}' cannot be worn`)
  yield* take(sim, id)
  yield* putAt(sim, () => wearPoint(sim, m.on))
}

/** How often something is said again that was not taken for said. */
const SAYINGS = 3

/** Opens a panel and says a line, again if the panel went away before it was said. */
function* say(sim: Sim, open: () => Action, line: string): Action {
  const before = sim.events.length
  const isSaid = (): boolean =>
    sim.world.panel?.kind === 'report' || sim.events.slice(before).some((e) => e.type === 'said' && e.line === line)
  for (let i = 0; i < SAYINGS && !isSaid(); i++) {
    yield* open()
    yield* choose(sim, line)
  }
  if (!isSaid()) throw new PlayerStuck(`'${line}' is not taken for said`)
}

/** With a head and a hand that go where they are wanted. */
const byHand: Skills<never> = {
  operate,
  take,
  put: putAt,
  wear,
  radio: (sim, line) => say(sim, () => takeRadio(sim, () => radioPoint(sim)), line),
  talk: (sim, person, line) => say(sim, () => address(sim, person), line),
  *choose(sim, buttons) {
    for (const button of buttons) yield* choose(sim, button)
  },
}

/** Turns a player into samples: ask for one whenever the device would make one (each frame), whatever its rate. */
export interface Driver {
  /** The sample for now. Throws PlayerStuck when a step cannot be carried out. */
  next(sim: Sim): Sample
  /** All steps are done. */
  readonly done: boolean
  /** What the body was meant to do with the latest sample: drivers of real devices carry out this. */
  readonly intent: Intent
}

/** A driver for one run of the player. It must be asked with the same simulation all through. */
export function createDriver(player: Player): Driver {
  const body = createBody()
  let course: Action | null = null
  let done = false
  let intent: Intent = {}
  return {
    get done() {
      return done
    },
    get intent() {
      return intent
    },
    next(sim) {
      course ??= inOrder(byHand, sim, player.steps)
      const now = done ? null : course.next()
      if (now?.done) done = true
      intent = now && !now.done ? now.value : {}
      return move(body, sim, intent)
    },
  }
}
