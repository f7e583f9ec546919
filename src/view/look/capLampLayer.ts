import { Group, SpotLight, Vector3 } from 'three'
import type { DrawFrame, Layer } from '../stage/layer'
import type { AirUniforms } from './air'

/** A miner's cap lamp: its beam and its spill, each with intensity in the scene's candela, half angle and soft share of the cone. Chosen by eye. */
const BEAM = [84, 0.4, 0.85] as const
const SPILL = [13, 1.15, 1] as const
/** Eyes narrow beside what it lights near by, and exposure stays: so its light falls off by this power of the distance and not by the square. */
const FALLS = 1.4
/** It sits this high above the eyes, metres, and throws no shadow: from there hardly any could be seen. */
const ABOVE = 0.11
/** Radiance that usual dust in the beam throws back to the eye where it is long: chosen. */
const SCATTER = 0.055
/** Of its LED behind glass. */
export const CAP_LIGHT = '#fff3dd'
const ahead = new Vector3()

/** The light on the trainee's own helmet, where there is no other. */
export class CapLampLayer implements Layer {
  readonly object = new Group()
  private readonly lights = [BEAM, SPILL].map(
    ([candela, half, soft]) => new SpotLight(CAP_LIGHT, candela, 0, half, soft, FALLS),
  )

  /** @param air whose dust shows the beam */
  constructor(private readonly air: AirUniforms) {
    for (const l of this.lights) this.object.add(l, l.target)
  }

  update({ eye, gaze }: DrawFrame): void {
    ahead.set(0, -0.06, -1).applyQuaternion(gaze)
    for (const l of this.lights) {
      l.position.set(eye.x, eye.y + ABOVE, eye.z)
      l.target.position.copy(eye).add(ahead)
    }
    this.air.hazeBeam.value.set(ahead.x, ahead.y, ahead.z, SCATTER * this.air.hazeDust.value)
  }

  dispose(): void {
    for (const l of this.lights) l.dispose()
    this.air.hazeBeam.value.w = 0
  }
}
