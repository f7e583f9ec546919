import { Color, type Vector3 } from 'three'
import { type Vec3, vec } from '../../base/vec'
import type { EntityDef, EntityState } from '../../sim/entity'
import type { PuffField } from '../../sim/hazards/puff'
import type { Effect } from '../../site/effect'
import type { Site } from '../../site/types'
import { wantedStrength } from '../effects/emitters'
import { placed } from '../effects/place'
import { FLAME_COLOR, fireHeight, fireStrength, flicker } from './fireLight'
import { SHINES } from './lampShader'
import { type Light, LampSlots } from './lampSlots'
import type { SkyLook } from './skies'
import type { Surroundings } from './surroundings'

/** Warm white of lamp heads. */
const LAMP = new Color('#ffe9cf')

const lightOf = ({ x, y, z }: Vec3, strength: number, color: Light['color'], shines: Light['shines']): Light => ({
  x,
  y,
  z,
  strength,
  flicker: 1,
  color,
  shines,
  aim: { x: 0, y: -1, z: 0 },
})

interface Fire {
  index: number
  effect: Extract<Effect, { kind: 'fire' }>
  /** Strength at full fire. */
  full: number
  light: Light
  /** Where its owner stood when its place was worked out. */
  p: { x: number; y: number; z: number }
}

/** Lamps of a site after dark, what burns in it at any time, and lamps on helmets: which of them the shaders have, and how bright. */
export class SiteLights {
  private readonly lights: Light[]
  private readonly fires: Fire[]
  private readonly slots: LampSlots
  /** So many lights the shaders have to be made for. */
  readonly count: number

  /** @param worn lamps on people's helmets, which somebody else keeps where they are */
  constructor(
    { lamps = [] }: Site,
    defs: readonly EntityDef[],
    worn: readonly Light[],
    look: SkyLook,
    private readonly around: Surroundings,
  ) {
    this.fires = defs.flatMap(({ effects = [] }, index) =>
      effects.flatMap((effect) => {
        if (effect.kind !== 'fire') return []
        const light = lightOf(vec(0, 0, 0), 0, FLAME_COLOR, SHINES.round)
        const p = { x: Number.NaN, y: 0, z: 0 }
        return [{ index, effect, full: fireStrength(effect.heatKW, look.lamps), light, p }]
      }),
    )
    const lit = look.lamps > 0 && !look.bakedLamps ? lamps : []
    const color = [LAMP.r, LAMP.g, LAMP.b] as const
    this.lights = [
      ...lit.map((at) => lightOf(at, look.lamps, color, SHINES.down)),
      ...this.fires.map((fire) => fire.light),
      ...worn,
    ]
    this.count = Math.min(look.lightsAtOnce, this.lights.length)
    this.slots = new LampSlots(this.count)
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
    const { lampAt, lampAim, lampLight } = this.around.uniforms
    for (let i = 0; i < this.slots.slots.length; i++) {
      const slot = this.slots.slots[i]
      const light = slot?.light
      if (!slot || !light) {
        lampLight.value[i]?.setRGB(0, 0, 0)
        continue
      }
      const [r, g, b] = light.color
      lampAt.value[i]?.set(light.x, light.y, light.z, light.shines)
      lampAim.value[i]?.copy(light.aim)
      lampLight.value[i]?.setRGB(r, g, b).multiplyScalar(light.strength * light.flicker * slot.share)
    }
  }
}
