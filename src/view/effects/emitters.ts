import type { EntityDef } from '../../sim/entity'
import type { PuffField } from '../../sim/hazards/puff'
import type { EntityState } from '../../sim/entity'
import type { Effect } from '../../site/effect'
import { boundsOf, type Law } from './law'
import { lawsOf } from './lawsOf'
import { placed } from './place'
import { writeLaw, writeStrength } from './rows'

/** Emitters at once, and particles of all of them: 1,600 particles are 3,200 triangles. */
export const MOST_EMITTERS = 40
export const MOST_PARTICLES = 1600
/** Seconds in which an effect comes up or goes down: water has to fill a pipe. Chosen. */
const COMES_S = 0.7

/** One emitter as it stands: its row of the table of laws, how strong it is, and where it lies for sorting. */
export interface Emitter {
  law: Law
  row: number
  strength: number
  x: number
  y: number
  z: number
  /** Squared distance from the eye. */
  away: number
}

interface Owner {
  effect: Effect
  index: number
  strength: number
  first: number
  count: number
  p: { x: number; y: number; z: number }
}

/** How strong an owner's effect should be now, 0..1. */
export function wantedStrength(effect: Effect, state: EntityState, gas: PuffField): number {
  if (!state.present || state.worn) return 0
  const { by } = effect
  if (by === undefined) return 1
  if (by === 'value') return Math.max(0, Math.min(1, state.value))
  for (const s of gas.sources) if (s.id === by.gas) return s.nominalKgS > 0 ? Math.min(1, s.rateKgS / s.nominalKgS) : 0
  return 0
}

/** All emitters of a site's things. The table of their laws is written anew only where something has changed. */
export class Emitters {
  readonly all: Emitter[] = []
  private readonly owners: Owner[] = []
  /** The table has to be sent to the card again. */
  changed = true

  /** @param table MOST_EMITTERS rows of laws. @param first the row to begin at */
  constructor(
    defs: readonly EntityDef[],
    private readonly table: Float32Array,
    first: number,
  ) {
    let row = first
    let particles = 0
    defs.forEach((def, index) => {
      for (const effect of def.effects ?? []) {
        const laws = lawsOf(effect)
        particles += laws.reduce((n, l) => n + l.count, 0)
        if (row + laws.length > MOST_EMITTERS || particles > MOST_PARTICLES)
          throw new Error(
            `effects of '${def.id}' are too many: a site has room for ${MOST_EMITTERS} emitters and ${MOST_PARTICLES} particles`,
          )
        const p = { x: Number.NaN, y: 0, z: 0 }
        this.owners.push({ effect, index, strength: 0, first: this.all.length, count: laws.length, p })
        for (const law of laws) this.all.push({ law, row: row++, strength: 0, x: 0, y: 0, z: 0, away: 0 })
      }
    })
  }

  /** Follows the owners for `dtS` seconds; true when an emitter began or ended. */
  follow(
    states: readonly EntityState[],
    gas: PuffField,
    wind: { toX: number; toZ: number; speed: number },
    dtS: number,
  ): boolean {
    let began = false
    for (const o of this.owners) {
      const state = states[o.index]
      if (!state) continue
      const goal = wantedStrength(o.effect, state, gas)
      if (goal === o.strength && (goal === 0 || stands(o, state))) continue
      const before = o.strength
      const step = dtS / COMES_S
      o.strength = goal > before ? Math.min(goal, before + step) : Math.max(goal, before - step)
      if (!stands(o, state)) this.place(o, state, wind)
      for (let i = o.first; i < o.first + o.count; i++) {
        const e = this.all[i] as Emitter
        e.strength = o.strength
        writeStrength(o.strength, e.row, this.table)
      }
      this.changed = true
      if (before === 0 || o.strength === 0) began = true
    }
    return began
  }

  private place(o: Owner, state: EntityState, wind: { toX: number; toZ: number; speed: number }): void {
    o.p.x = state.p.x
    o.p.y = state.p.y
    o.p.z = state.p.z
    lawsOf(placed(o.effect, state.p, state.q)).forEach((law, i) => {
      const e = this.all[o.first + i] as Emitter
      e.law = law
      writeLaw(law, (o.index * 0.618 + i * 0.37) % 1, e.row, this.table)
      const b = boundsOf(law, wind.toX * wind.speed, wind.toZ * wind.speed)
      e.x = b.x
      e.y = b.y
      e.z = b.z
    })
  }
}

const stands = (o: Owner, { p }: EntityState): boolean => o.p.x === p.x && o.p.y === p.y && o.p.z === p.z

/** Sorts from far to near in place: few, and nearly sorted already. True when the order changed. */
export function sortByDistance(emitters: Emitter[], eye: { x: number; y: number; z: number }): boolean {
  for (const e of emitters) e.away = (e.x - eye.x) ** 2 + (e.y - eye.y) ** 2 + (e.z - eye.z) ** 2
  let changed = false
  for (let i = 1; i < emitters.length; i++) {
    const e = emitters[i] as Emitter
    let j = i - 1
    for (; j >= 0 && (emitters[j] as Emitter).away < e.away; j--) emitters[j + 1] = emitters[j] as Emitter
    if (j + 1 !== i) changed = true
    emitters[j + 1] = e
  }
  return changed
}
