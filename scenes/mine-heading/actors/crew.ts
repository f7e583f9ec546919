import { groundDistance, vec } from '../../../src/base/vec'
import { hear } from '../../../src/sim/script/voice'
import { WALK, face, stepTo } from '../../../src/sim/script/walking'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { isT1Honest } from '../instruments'
import { beltRuns, hasPower } from '../power'
import { BELT, PEOPLE } from '../plan'
import { RIDE_FROM } from '../entities/people'
import { DT } from '../../../src/base/time'
import { get, once, set, since } from '../vars'

const now = (sim: Sim, key: Parameters<typeof get>[1]): boolean => get(sim, key) === sim.world.tick
/** Speed of the belt, m/s: usual for a heading's 0.8 m belt. Unconfirmed. */
const BELT_MS = 1.6
/** The rider gets off before the transfer point, and up again so long after, seconds. */
const RIDE_TO_X = BELT.headX + 6
const REST_S = 4

/** At the open box: argues, is told again, cuts the power and locks it. */
function electrician(sim: Sim): void {
  if (!sim.world.form.hazards.includes('live-repair')) return
  if (!hasPower(sim)) once(sim, 'liveDropped')
  if (now(sim, 'said.live-ok')) hear(sim, 'electrician', 'live-thanks')
  if (!now(sim, 'said.power-off-first')) return
  if (once(sim, 'liveArguedAt')) return hear(sim, 'electrician', 'three-minutes')
  if (!once(sim, 'liveDropped')) return
  entity(sim, 'electrician').mode = 'idle'
  hear(sim, 'electrician', 'off-and-locked')
}

/** What the inspector does when he is told to measure: near the face, at the motor, and writes it on the board. */
const MEASURE_AT = vec(30.5, 0, 1.2)
const MEASURE_S = 5
function inspector(sim: Sim): void {
  if (now(sim, 'said.order-gas') && once(sim, 'inspectorDo')) hear(sim, 'inspector', 'measuring')
  if (get(sim, 'inspectorDo') === 0 || get(sim, 'writtenAt') > 0) return
  const at = MEASURE_AT
  if (!stepTo(sim, 'inspector', at, WALK)) return
  once(sim, 'inspectorAt')
  if (since(sim, 'inspectorAt') < MEASURE_S || !once(sim, 'writtenAt')) return
  hear(sim, 'inspector', sim.world.form.hazards.includes('roof-layer') ? 'gas-read-layer' : 'gas-read')
  entity(sim, 'board-gas').value = 1
}

/** What the roadheader's driver is at, by orders. */
const DO = { idle: 0, sound: 1, forepole: 2, lock: 3 } as const
const SOUND_AT = [vec(18.2, 0, 1.1), vec(26, 0, 1.1), vec(30.2, 0, 1.1)]
const SOUNDED = ['soundedOneAt', 'soundedTwoAt', 'soundedThreeAt'] as const
const WORK_S = 3
const busy = (sim: Sim): number => {
  once(sim, 'driverAt')
  return since(sim, 'driverAt')
}
const begin = (sim: Sim, what: number, line: string): void => {
  set(sim, 'driverDo', what)
  set(sim, 'driverAt', 0)
  hear(sim, 'header-driver', line)
}

function orders(sim: Sim): void {
  if (now(sim, 'said.order-sound')) begin(sim, DO.sound, 'will-sound')
  if (now(sim, 'said.order-forepole')) begin(sim, DO.forepole, 'will-prop')
  if (now(sim, 'said.order-lock')) begin(sim, DO.lock, 'will-lock')
  if (now(sim, 'said.brief-task')) hear(sim, 'header-driver', 'understood')
  const doing = get(sim, 'driverDo')
  if (doing === DO.sound) {
    const i = SOUNDED.findIndex((key) => get(sim, key) === 0)
    const at = SOUND_AT[i]
    const key = SOUNDED[i]
    if (!at || !key) return set(sim, 'driverDo', DO.idle)
    if (!stepTo(sim, 'header-driver', at, WALK) || busy(sim) < WORK_S) return
    set(sim, 'driverAt', 0)
    once(sim, key)
    const hollow = i === 0 && sim.world.form.hazards.includes('loose-roof') && get(sim, 'propAt') === 0
    hear(sim, 'header-driver', hollow ? 'sounds-hollow' : 'sounds-solid')
  } else if (doing === DO.forepole) {
    if (!stepTo(sim, 'header-driver', vec(30.4, 0, 1.0), WALK) || busy(sim) < 2 * WORK_S) return
    once(sim, 'forepoleAt')
    hear(sim, 'header-driver', 'forepoles-up')
    set(sim, 'driverDo', DO.idle)
  } else if (doing === DO.lock) {
    if (!stepTo(sim, 'header-driver', vec(19.2, 0, -1.2), WALK) || busy(sim) < WORK_S) return
    entity(sim, 'header-switch').value = 0
    once(sim, 'lockedOutAt')
    emit(sim, { type: 'operated', entity: 'header-switch', value: 0, by: 'header-driver' })
    hear(sim, 'header-driver', 'locked-out')
    set(sim, 'driverDo', DO.idle)
  } else if (sim.world.tick > 60) stepTo(sim, 'header-driver', PEOPLE.driver, WALK)
}

/** The driver would like a bag over the head at the face; stops cutting when told, and when there is no power. */
function driver(sim: Sim): void {
  orders(sim)
  const near = groundDistance(sim.world.head.p, entity(sim, 'header-driver').p) < 4
  const late = get(sim, 'soundedThreeAt') > 0
  if (isT1Honest(sim) && near && late && get(sim, 'cuttingAt') === 0 && once(sim, 'bagAskedAt'))
    hear(sim, 'header-driver', 'bag-it')
  if (now(sim, 'said.no-bag')) hear(sim, 'header-driver', 'no-bag-then')
  if (now(sim, 'said.bag-ok')) hear(sim, 'header-driver', 'bag-on')
  if (now(sim, 'said.stop-cutting')) hear(sim, 'header-driver', 'cut-stopped')
}

/** The new hand rides the belt, or stands before the cutting head, until somebody tells him. */
function newHand(sim: Sim): void {
  const me = entity(sim, 'new-hand')
  const { hazards } = sim.world.form
  if (now(sim, 'said.brief-route') || now(sim, 'said.new-second')) hear(sim, 'new-hand', 'got-it')
  if (now(sim, 'said.brief-wait') || now(sim, 'said.new-last')) hear(sim, 'new-hand', 'got-it')
  if (hazards.includes('riding-belt')) return ride(sim)
  if (hazards.includes('roadheader-zone')) {
    if (now(sim, 'said.come-back') && once(sim, 'aheadOffAt')) hear(sim, 'new-hand', 'coming-back')
    if (get(sim, 'aheadOffAt') > 0) stepTo(sim, 'new-hand', vec(22.5, 0, 0.8), WALK)
  } else if (sim.world.tick % 30 === 0) face(sim, 'new-hand', sim.world.head.p)
  if (me.mode === 'work') me.mode = 'idle'
}

function ride(sim: Sim): void {
  const me = entity(sim, 'new-hand')
  const told = now(sim, 'said.get-off-belt')
  const offNow = get(sim, 'riderOffAt') === 0 && (told || !beltRuns(sim))
  if (offNow && once(sim, 'riderOffAt')) {
    me.p = vec(me.p.x, 0, 0.1)
    hear(sim, 'new-hand', told ? 'getting-off' : 'belt-stopped')
  }
  if (get(sim, 'riderOffAt') > 0) {
    stepTo(sim, 'new-hand', PEOPLE.newHand, WALK)
    return
  }
  // out on the belt, back on foot, and on again
  if (get(sim, 'riderLeg') === 0) {
    me.mode = 'sit'
    me.p = vec(me.p.x - BELT_MS * DT, RIDE_FROM.y, RIDE_FROM.z)
    if (me.p.x < RIDE_TO_X) {
      set(sim, 'riderLeg', sim.world.tick)
      me.p = vec(me.p.x, 0, 0.1)
      me.mode = 'idle'
    }
  } else if (since(sim, 'riderLeg') > REST_S && stepTo(sim, 'new-hand', vec(RIDE_FROM.x, 0, 0.1), WALK)) {
    set(sim, 'riderLeg', 0)
    me.p = vec(RIDE_FROM.x, RIDE_FROM.y, RIDE_FROM.z)
  }
}

/** The crew at its daily work. */
export function crewAtWork(sim: Sim): void {
  electrician(sim)
  inspector(sim)
  driver(sim)
  newHand(sim)
}
