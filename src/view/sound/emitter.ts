import { COACH } from '../../../content/voices'
import type { Vec3 } from '../../base/vec'
import type { Sim } from '../../sim/sim'
import type { LoopName, OnceName, SoundFrom } from '../../sim/sound'
import { JET_KG_S } from './recipes/jet'
import { WIND_MS } from './recipes/air'

/** Height of the mouth of somebody who stands, and where a meter hangs below the eyes, metres. Chosen. */
const MOUTH_M = 1.5
const CHEST_M = 0.35
/** What weighs less is put down with a click, kg. Chosen. */
const LIGHT_KG = 0.3
/** A hand wheel sounds as usual when it turns so fast, turns a second. Chosen. */
const WHEEL_TURNS_S = 0.5

/** Something in a run that sounds while it runs. */
export interface Emitter {
  sound: LoopName
  where: 'place' | 'head' | 'air'
  at: Vec3
  /** Brings `at` up to date and gives the share of the amplitude that sounds now; `dtS` since the last time. */
  now: (dtS: number) => number
}

const place = (sound: LoopName, at: Vec3, now: Emitter['now']): Emitter => ({ sound, where: 'place', at, now })
const put = (to: Vec3, x: number, y: number, z: number): void => {
  to.x = x
  to.y = y
  to.z = z
}

/** Where a sound comes from: `now` follows it and says whether it is there; null where the run has no such entity. */
export function follower(sim: Sim, from: SoundFrom): { where: Emitter['where']; at: Vec3; here: () => boolean } | null {
  const at = { x: 0, y: 0, z: 0 }
  if (from === 'head' || from === 'air') return { where: from, at, here: () => true }
  if (!('entity' in from)) return { where: 'place', at: { ...from }, here: () => true }
  const state = sim.world.entities[sim.index.get(from.entity) ?? -1]
  if (!state) return null
  const here = (): boolean => {
    const { p } = state.worn ? sim.world.head : state
    put(at, p.x, state.worn ? p.y - CHEST_M : p.y, p.z)
    return state.present
  }
  return { where: 'place', at, here }
}

/** What the scene says that sounds. */
function declared(sim: Sim): Emitter[] {
  return (sim.scene.sounds ?? []).flatMap((def) => {
    if (!('sound' in def)) return []
    const found = follower(sim, def.from)
    if (!found) return []
    const { where, at, here } = found
    return [{ sound: def.sound, where, at, now: () => (here() ? (def.share?.(sim) ?? 1) : 0) }]
  })
}

/** People who cough, and wheels that are turned. */
const ofEntities = (sim: Sim): Emitter[] =>
  sim.defs.flatMap(({ mechanism }, i) => {
    const state = sim.world.entities[i]
    if (!state) return []
    const at = { ...state.p }
    if (mechanism.kind === 'person')
      return [
        place('cough', at, () => {
          put(at, state.p.x, state.p.y + MOUTH_M, state.p.z)
          return state.present && state.mode === 'cough' ? 1 : 0
        }),
      ]
    if (mechanism.kind !== 'wheel') return []
    let before = state.value
    return [
      place('creak', at, (dtS) => {
        const turns = Math.abs(state.value - before) * mechanism.turns
        before = state.value
        return dtS > 0 ? Math.min(1, turns / dtS / WHEEL_TURNS_S) : 0
      }),
    ]
  })

/** Gas that gets out: its power goes with the rate. */
const ofGas = (sim: Sim): Emitter[] =>
  sim.world.gas.sources.map(({ x, y, z }, i) =>
    place('jet', { x, y, z }, () => Math.sqrt((sim.world.gas.sources[i]?.rateKgS ?? 0) / JET_KG_S)),
  )

/** Wind and rain of the sky over a site. The wind: 9 dB more when it blows twice as fast (chosen, between its pressure and its power). */
const ofSky = (sim: Sim): Emitter[] => {
  const { sky } = sim.scene.site
  if (sky === 'underground') return []
  const air = (sound: LoopName, now: Emitter['now']): Emitter => ({
    sound,
    where: 'air',
    at: { x: 0, y: 0, z: 0 },
    now,
  })
  return [air('wind', () => (sim.world.wind.speed / WIND_MS) ** 1.5), ...(sky === 'rain' ? [air('rain', () => 1)] : [])]
}

/** Everything in a run that sounds while it runs. */
export const emittersOf = (sim: Sim): Emitter[] => [...declared(sim), ...ofEntities(sim), ...ofGas(sim), ...ofSky(sim)]

/** Something that is heard once; by the ear where it has no place. */
export interface Once {
  sound: OnceName
  at: Vec3 | null
}

/** By how an entity is worked: what it sounds like when it has been. */
const WORKED: Partial<Record<string, OnceName>> = {
  button: 'press',
  lever: 'clank',
  door: 'clank',
  wheel: 'clank',
  cord: 'ratchet',
  board: 'press',
}

/** What happened in a run since the last call, as far as it is heard. Reads the simulation only. */
export class Happenings {
  private seen: number
  private readonly each: { sound: OnceName; at: Vec3; here: () => boolean; now: () => number; before: number }[]

  constructor(private readonly sim: Sim) {
    this.seen = sim.events.length
    this.each = (sim.scene.sounds ?? []).flatMap((def) => {
      const found = 'once' in def && follower(sim, def.from)
      if (!found) return []
      const now = (): number => def.each(sim)
      return [{ sound: def.once, at: found.at, here: found.here, now, before: now() }]
    })
  }

  /** Hands each on, oldest first. */
  read(heard: (once: Once) => void): void {
    const { events } = this.sim
    for (; this.seen < events.length; this.seen++) {
      const once = this.of(events[this.seen] as (typeof events)[number])
      if (once) heard(once)
    }
    for (const one of this.each) {
      const now = one.now()
      if (now !== one.before && now !== 0 && one.here()) heard({ sound: one.sound, at: one.at })
      one.before = now
    }
  }

  private of(e: Sim['events'][number]): Once | null {
    const { sim } = this
    switch (e.type) {
      case 'operated': {
        const i = sim.index.get(e.entity) ?? -1
        const sound = WORKED[sim.defs[i]?.mechanism.kind ?? '']
        return sound ? { sound, at: sim.world.entities[i]?.p ?? e.at } : null
      }
      case 'placed':
      case 'laid-down': {
        const { mechanism } = sim.defs[sim.index.get(e.entity) ?? -1] ?? {}
        const light = mechanism && 'mass' in mechanism && mechanism.mass < LIGHT_KG
        return { sound: light ? 'press' : 'clank', at: e.at }
      }
      case 'actor':
        return e.what === 'down' ? { sound: 'thud', at: e.at } : null
      case 'said':
        return e.to === 'radio' ? { sound: 'radio-noise', at: null } : null
      case 'heard':
        // who is nowhere in the yard speaks by radio
        return sim.index.has(e.from) || e.from === COACH ? null : { sound: 'radio-noise', at: null }
      default:
        return null
    }
  }
}
