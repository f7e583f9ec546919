import { BackSide, Group, Mesh, MeshBasicMaterial, type RingGeometry, SphereGeometry } from 'three'
import { ORDER } from '../panel/textPlane'
import type { DrawFrame, Layer } from '../stage/layer'
import { rimGeometry } from './rim'

/** How dark it gets, and how quickly, 1/s: in a wall nothing is to be seen; behind a pause panel hardly anything. */
const IN_WALL = 1
const PAUSED = 0.88
const RATE = 9
/** Who falls or is struck sees nothing of it: it is dark within so many seconds. */
const HARM_S = 0.3
/**
 * The rim of a mask: an ellipse open by 46 degrees to the sides and 38 up and down (tangents), dark within a few
 * degrees. Full masks are tested for a larger field than that (EN 136: at least 70 % of the natural one); a
 * headset's own is narrower, so that the rim would never be seen.
 */
const RIM = { sides: 1.04, upright: 0.78, soft: 1.22, opacity: 0.93, at: 0.1 }
/** A helmet is put on at the same place as a mask, and has no rim before the eyes. */
const RIMLESS = 'helmet'

/**
 * What lies between the eyes and the world: darkness in a wall, after a fall or a blow, or in a pause; the rim of a mask. In a real room nothing ever
 * hides it: the site goes out of sight there (RunDrawing).
 */
export class FadeLayer implements Layer {
  readonly object = new Group()
  private readonly dark: Mesh<SphereGeometry, MeshBasicMaterial>
  private readonly rim: Mesh<RingGeometry, MeshBasicMaterial>
  private depth = 0

  /** `paused` says whether the run stands still in the headset. */
  constructor(private readonly paused: () => boolean) {
    const plain = {
      color: '#05070a',
      transparent: true,
      depthTest: false,
      depthWrite: false,
      toneMapped: false,
      fog: false,
    }
    this.dark = new Mesh(
      new SphereGeometry(0.5, 16, 12),
      new MeshBasicMaterial({ ...plain, side: BackSide, opacity: 0 }),
    )
    this.rim = new Mesh(
      rimGeometry(RIM.soft, RIM.opacity),
      new MeshBasicMaterial({ ...plain, color: '#ffffff', vertexColors: true }),
    )
    this.dark.renderOrder = ORDER.fade
    this.rim.renderOrder = ORDER.fade - 1
    for (const m of [this.dark, this.rim]) {
      m.frustumCulled = false
      this.object.add(m)
    }
    this.rim.scale.set(RIM.at * RIM.sides, RIM.at * RIM.upright, 1)
  }

  update(f: DrawFrame): void {
    const { headInWall, harm } = f.sim.world
    const goal = f.sight.room ? 0 : harm || headInWall ? IN_WALL : this.paused() && f.inXR ? PAUSED : 0
    if (harm && goal > 0) this.depth = Math.min(goal, this.depth + f.dtS / HARM_S)
    else this.depth += (goal - this.depth) * Math.min(1, RATE * f.dtS)
    if (Math.abs(goal - this.depth) < 0.004) this.depth = goal
    this.dark.visible = this.depth > 0
    this.dark.material.opacity = this.depth
    this.dark.position.copy(f.eye)
    this.rim.visible = !f.sight.room && wearsOnFace(f)
    if (!this.rim.visible) return
    this.rim.quaternion.copy(f.gaze)
    this.rim.position.set(0, 0, -RIM.at).applyQuaternion(f.gaze).add(f.eye)
  }

  dispose(): void {
    for (const m of [this.dark, this.rim]) {
      m.geometry.dispose()
      m.material.dispose()
    }
  }
}

function wearsOnFace({ sim }: DrawFrame): boolean {
  const { worn } = sim.world
  for (let i = 0; i < worn.length; i++) {
    const def = sim.defs[sim.index.get(worn[i] as string) ?? -1]
    if (def?.id !== RIMLESS && def?.mechanism.kind === 'wearable' && def.mechanism.on === 'face') return true
  }
  return false
}
