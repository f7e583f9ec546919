import { ORDER } from '../panel/textPlane'
import type { DrawFrame, Layer } from '../stage/layer'
import { rimMesh } from './rim'

/**
 * A full mask leaves about 55 degrees free to every side of where the head looks, fewer below (tangents; the edge is soft); it
 * lies so far away that both eyes see it about their own middle, metres. Chosen: a rim that is noticed and hides nothing that
 * has to be found.
 */
const FREE = { wide: 1.5, high: 1.02, soft: 1.45, dark: 0.88, at: 10, lower: 0.08 }
/** On a screen, whose picture is narrower, it is drawn into the corners: times the free view. */
const ON_SCREEN = 0.62
/** How quickly it comes over the eyes, 1/s. */
const RATE = 5

/** The rim of the mask at the edge of the picture while the trainee wears one; not over a real room, which must stay in sight. */
export class MaskLayer implements Layer {
  readonly object = rimMesh(FREE.soft, FREE.dark, ORDER.fade - 3)
  private worn = 0

  /** How far it is over the eyes, 0..1. */
  get over(): number {
    return this.worn
  }

  update(f: DrawFrame): void {
    const goal = !f.sight.room && !f.sight.table && wearsMask(f) ? 1 : 0
    this.worn += (goal - this.worn) * Math.min(1, RATE * f.dtS)
    if (this.worn < 0.01) this.worn = 0
    this.object.visible = this.worn > 0
    if (!this.object.visible) return
    this.object.material.opacity = this.worn
    // it comes from outside
    const size = (f.inXR ? 1 : ON_SCREEN) * FREE.at * (1 + 0.6 * (1 - this.worn))
    this.object.scale.set(size * FREE.wide, size * FREE.high, 1)
    this.object.quaternion.copy(f.gaze)
    this.object.position
      .set(0, FREE.lower * FREE.at, -FREE.at)
      .applyQuaternion(f.gaze)
      .add(f.eye)
  }

  dispose(): void {
    this.object.geometry.dispose()
    this.object.material.dispose()
  }
}

/** By its look: a helmet is worn over the face too, and hides nothing. */
function wearsMask({ sim }: DrawFrame): boolean {
  for (const id of sim.world.worn) {
    const i = sim.index.get(id)
    if (i !== undefined && sim.defs[i]?.look?.kind === 'face-mask') return true
  }
  return false
}
