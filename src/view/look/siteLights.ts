import { Color, type Vector3 } from 'three'
import type { EntityDef, EntityState } from '../../sim/entity'
import type { PuffField } from '../../sim/hazards/puff'
import type { Effect } from '../../site/effect'
import type { Site } from '../../site/types'
import { wantedStrength } from '../effects/emitters'
import { placed } from '../effects/place'
import { FLAME_COLOR, fireHeight, fireStrength, flicker } from './fireLight'
import { type Light, LampSlots } from './lampSlots'
import type { SkyLook } from './skies'
import { MOST_LAMPS, type Surroundings } from './surroundings'

/** Warm white of lamp heads. */
const LAMP = new Color('#ffe9cf')

interface Fire {
  index: number
  effect: Extract<Effect, { kind: 'fire' }>
  /** Strength at full fire. */
  full: number
  light: Light
  /** Where its owner stood when its place was worked out. */
  p: { x: number; y: number; z: number }
}

/** Lamps of a site after dark, and what burns in it at any time: which of them the shaders have, and how bright. */
export class SiteLights {
  private readonly lights: Light[]
  private readonly fires: Fire[]
  private readonly slots: LampSlots

  constructor(
    { lamps = [] }: Site,
    defs: readonly EntityDef[],
    look: SkyLook,
    private readonly around: Surroundings,
  ) {
    this.fires = defs.flatMap(({ effects = [] }, index) =>
      effects.flatMap((effect) => {
        if (effect.kind !== 'fire') return []
        const light: Light = { x: 0, y: 0, z: 0, strength: 0, flicker: 1, color: FLAME_COLOR, around: 1 }
        const p = { x: Number.NaN, y: 0, z: 0 }
        return [{ index, effect, full: fireStrength(effect.heatKW, look.lamps), light, p }]
      }),
    )
    const lit = look.lamps > 0 ? lamps : []
    const color = [LAMP.r, LAMP.g, LAMP.b] as const
    this.lights = [
      ...lit.map(({ x, y, z }): Light => ({ x, y, z, strength: look.lamps, flicker: 1, color, around: 0 })),
      ...this.fires.map((fire) => fire.light),
    ]
    this.slots = new LampSlots(this.count)
  }

  /** So many lights the shaders have to be made for. */
  get count(): number {
    return Math.min(MOST_LAMPS, this.lights.length)
  }

  update(states: readonly EntityState[], gas: PuffField, eye: Vector3, timeS: number, dtS: number): void {
    for (const fire of this.fires) {
      const state = states[fire.index]
      if (!state) continue
      const { effect, light, p } = fire
      if (p.x !== state.p.x || p.y !== state.p.y || p.z !== state.p.z) {
        Object.assign(p, state.p)
        const { at } = placed(effect, state.p, state.q)
        light.x = at.x
        light.y = at.y + fireHeight(effect)
        light.z = at.z
      }
      light.strength = fire.full * wantedStrength(effect, state, gas)
      light.flicker = flicker(timeS + fire.index, effect.diameter)
    }
    this.slots.follow(this.lights, eye.x, eye.y, eye.z, dtS)
    const { lampAt, lampLight } = this.around.uniforms
    for (let i = 0; i < this.slots.slots.length; i++) {
      const slot = this.slots.slots[i]
      const light = slot?.light
      if (!slot || !light) {
        lampLight.value[i]?.setRGB(0, 0, 0)
        continue
      }
      const [r, g, b] = light.color
      lampAt.value[i]?.set(light.x, light.y, light.z, light.around)
      lampLight.value[i]?.setRGB(r, g, b).multiplyScalar(light.strength * light.flicker * slot.share)
    }
  }
}
