import { Group, SpotLight, Vector3 } from 'three'
import type { DrawFrame, Layer } from '../stage/layer'

/** A miner's cap lamp: intensity in the scene's candela, half angle and soft share of its cone. Chosen by eye. */
const CANDELA = 60
const HALF_ANGLE = 0.52
const SOFT = 0.75
/** It sits this high above the eyes, metres, and throws no shadow: from there hardly any could be seen. */
const ABOVE = 0.11
const ahead = new Vector3()

/** The light on the trainee's own helmet, where there is no other. */
export class CapLampLayer implements Layer {
  readonly object = new Group()
  private readonly lamp = new SpotLight('#fff3dd', CANDELA, 0, HALF_ANGLE, SOFT, 2)

  constructor() {
    this.object.add(this.lamp, this.lamp.target)
  }

  update({ eye, gaze }: DrawFrame): void {
    this.lamp.position.set(eye.x, eye.y + ABOVE, eye.z)
    this.lamp.target.position.copy(eye).add(ahead.set(0, -0.06, -1).applyQuaternion(gaze))
  }

  dispose(): void {
    this.lamp.dispose()
  }
}
