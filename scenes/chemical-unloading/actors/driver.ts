import { type Vec3, groundDistance, vec } from '../../../src/base/vec'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { DRIVER_AT } from '../plan'
import { get, once, set, since } from '../vars'
import { hear } from '../../../src/sim/script/voice'
import { WALK, face } from '../../../src/sim/script/walking'
import { goAlong, goTo } from './body'
import { flee } from './flight'

/** What the driver is doing. */
const DO = { wait: 0, getOut: 1, flee: 2, toBox: 3, rest: 4 } as const
/** Out of the cab on its south side would be unseen: he steps down to the north. */
const STEP_DOWN: readonly Vec3[] = [vec(-4.6, 0, -1.8), DRIVER_AT]
const TO_BOX: readonly Vec3[] = [vec(-9.4, 0, -3), vec(-12.2, 0, -5.9)]
const TO_GATE: readonly Vec3[] = [vec(-12, 0, 9), vec(-16, 0, 24)]
/** Seconds from what one hears to one's answer. */
const ANSWER_S = 1.2
/** Nobody stands still longer than this once it roars and hisses, seconds. */
const FLEE_S = 3

const HAND = vec(0.35, 1.1, -0.25)
const isAsked = (
  sim: Sim,
  line: 'ask-keys' | 'no-hose' | 'use-hose' | 'hose-away' | 'remove-wire' | 'take-rest',
): boolean => get(sim, `said.${line}`) === sim.world.tick

/** Holds the keys out until they are taken. */
function offerKeys(sim: Sim): void {
  const keys = entity(sim, 'keys')
  const me = entity(sim, 'driver')
  keys.present = true
  keys.p = vec(me.p.x + HAND.x, HAND.y, me.p.z + HAND.z)
  hear(sim, 'driver', 'here-keys')
}

function answer(sim: Sim): void {
  if (isAsked(sim, 'ask-keys') && once(sim, 'tookKeysAt')) {
    if (entity(sim, 'driver').mode === 'sit') {
      set(sim, 'driverDo', DO.getOut)
      set(sim, 'driverLeg', 0)
      hear(sim, 'driver', 'resting-in-cab')
    } else offerKeys(sim)
  }
  if (isAsked(sim, 'no-hose')) hear(sim, 'driver', 'hose-fine')
  if (isAsked(sim, 'use-hose')) hear(sim, 'driver', 'hose-quick')
  if (isAsked(sim, 'hose-away') && entityHas(sim, 'driver-hose')) {
    entity(sim, 'driver-hose').present = false
    hear(sim, 'driver', 'hose-gone')
  }
  if (isAsked(sim, 'remove-wire')) wire(sim)
  if (isAsked(sim, 'take-rest')) {
    set(sim, 'driverDo', DO.rest)
    set(sim, 'driverLeg', 0)
    hear(sim, 'driver', 'going-to-rest')
  }
}

/** He wired the valve himself and argues; told again he takes it off, or never does (by the form). */
function wire(sim: Sim): void {
  if (!sim.world.form.hazards.includes('esd-tied-open') || get(sim, 'wireOff') > 0)
    return hear(sim, 'driver', 'no-wire')
  if (get(sim, 'driverArgued') === 0) {
    once(sim, 'driverArgued')
    return hear(sim, 'driver', 'wire-argue')
  }
  if (sim.world.form.numbers.driverYields === 1) {
    once(sim, 'wireOff')
    entity(sim, 'esv-wire').present = false
    return hear(sim, 'driver', 'wire-off')
  }
  once(sim, 'driverNever')
  hear(sim, 'driver', 'wire-never')
}

const entityHas = (sim: Sim, id: string): boolean => sim.index.has(id)

/** His offer of the quick way: once the trainee is near, or after the form's time. */
function offerHose(sim: Sim): void {
  const near = groundDistance(sim.world.head.p, entity(sim, 'driver').p) < 5
  const late = sim.world.tick / 60 > (sim.world.form.numbers.hoseOfferS ?? 45)
  if (get(sim, 'hoseOfferedAt') > 0 || sim.world.tick < 600 || !(near || late)) return
  once(sim, 'hoseOfferedAt')
  hear(sim, 'driver', 'hose-offer')
}

/** The driver: hands over keys, argues, offers his hose, flees, fetches the keys at the end. */
export function driver(sim: Sim): void {
  const me = entity(sim, 'driver')
  const doing = get(sim, 'driverDo')
  if (get(sim, 'releasedAt') > 0 && doing !== DO.flee && since(sim, 'releasedAt') > FLEE_S) {
    set(sim, 'driverDo', DO.flee)
    me.p = vec(me.p.x, 0, me.p.z)
    emit(sim, { type: 'actor', actor: 'driver', what: 'flees' }, me.p)
  }
  if (doing === DO.flee) {
    flee(sim, 'driver')
    return
  }
  answer(sim)
  offerHose(sim)
  if (get(sim, 'said.return-keys') > 0 && doing === DO.wait && since(sim, 'said.return-keys') > ANSWER_S) {
    set(sim, 'driverDo', DO.toBox)
    set(sim, 'driverLeg', 0)
  }
  if (doing === DO.getOut && goAlong(sim, 'driver', STEP_DOWN, 'driverLeg', WALK)) {
    set(sim, 'driverDo', DO.wait)
    for (const id of ['cab-light', 'exhaust']) if (entityHas(sim, id)) entity(sim, id).present = false
    offerKeys(sim)
  } else if (doing === DO.toBox && goAlong(sim, 'driver', TO_BOX, 'driverLeg', WALK)) {
    const keys = entity(sim, 'keys')
    if (keys.present && keys.socket === 'key-hook') {
      keys.present = false
      keys.socket = ''
      hear(sim, 'driver', 'got-keys')
    }
  } else if (doing === DO.rest) {
    // the relief driver takes his place at the watch point: he goes to the gate and the relief comes from there
    if (goAlong(sim, 'driver', TO_GATE, 'driverLeg', WALK) && once(sim, 'driverRelieved'))
      hear(sim, 'control', 'relief-driver')
    if (get(sim, 'driverRelieved') > 0 && goTo(sim, 'driver', DRIVER_AT, WALK)) set(sim, 'driverDo', DO.wait)
  } else if (doing === DO.wait && me.mode !== 'sit' && sim.world.tick % 30 === 0) face(sim, 'driver', sim.world.head.p)
}
