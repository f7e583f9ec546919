import { Color, Matrix4, Vector3 } from 'three'
import { CAP_LIGHT } from '../look/capLampLayer'
import { SHINES } from '../look/lampShader'
import type { Light } from '../look/lampSlots'
import { boneOf } from './bones'

/** Middle of the lamp's glass in the frame of the head's bone, metres (tools/bake/people/gear.ts), and where it shines from there: a little down. */
const GLASS = new Vector3(0, 0.156, -0.165)
const AHEAD = new Vector3(0, -0.14, -0.99)
/** Strength ahead, candela over the scene's unit. Chosen: as the trainee's own (capLampLayer.ts) at the distance at which people stand. */
const STRENGTH = 60

const HEAD = boneOf('head')
const color = new Color(CAP_LIGHT)
const COLOR = [color.r, color.g, color.b] as const
const place = new Matrix4()
const at = new Vector3()

/** Lamps on the helmets of those who wear one. Whoever moves people says where they are; they shine and are seen as lights. */
export class HelmetLamps {
  readonly lights: readonly Light[]

  constructor(count: number) {
    this.lights = Array.from({ length: count }, () => ({
      x: 0,
      y: 0,
      z: 0,
      strength: 0,
      flicker: 1,
      color: COLOR,
      shines: SHINES.ahead,
      aim: { x: 0, y: 0, z: -1 },
    }))
  }

  /** Lamp `k` is on the head of somebody whose bones are `frames` in the frame of `root`. */
  put(k: number, frames: readonly Matrix4[], root: Matrix4): void {
    const light = this.lights[k]
    if (!light) return
    place.multiplyMatrices(root, frames[HEAD] as Matrix4)
    at.copy(GLASS).applyMatrix4(place)
    light.x = at.x
    light.y = at.y
    light.z = at.z
    at.copy(AHEAD).transformDirection(place)
    light.aim.x = at.x
    light.aim.y = at.y
    light.aim.z = at.z
    light.strength = STRENGTH
  }

  /** Whoever wears lamp `k` is not there. */
  out(k: number): void {
    const light = this.lights[k]
    if (light) light.strength = 0
  }
}
