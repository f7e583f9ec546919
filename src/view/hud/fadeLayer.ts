import { BackSide, Group, Mesh, MeshBasicMaterial, RingGeometry, SphereGeometry } from 'three'
import { ORDER } from '../panel/textPlane'
import type { DrawFrame, Layer } from '../stage/layer'

/** How dark it gets, and how quickly, 1/s: in a wall nothing is to be seen; behind a pause panel hardly anything. */
const IN_WALL = 1
const PAUSED = 0.88
const RATE = 9
/** Inner radius of the mask's rim as seen from the eye: tangent of 34 degrees, at unit distance. */
const RIM_INNER = 0.68

/** What lies between the eyes and the world: darkness in a wall or a pause, the rim of a mask. */
export class FadeLayer implements Layer {
  readonly object = new Group()
  private readonly dark: Mesh<SphereGeometry, MeshBasicMaterial>
  private readonly rim: Mesh<RingGeometry, MeshBasicMaterial>
  private depth = 0

  /** `paused` says whether the run stands still in the headset. */
  constructor(private readonly paused: () => boolean) {
    const plain = { color: '#05070a', transparent: true, depthTest: false, depthWrite: false, toneMapped: false, fog: false }
    this.dark = new Mesh(new SphereGeometry(0.5, 16, 12), new MeshBasicMaterial({ ...plain, side: BackSide, opacity: 0 }))
    this.rim = new Mesh(new RingGeometry(RIM_INNER, 3, 48), new MeshBasicMaterial({ ...plain, opacity: 0.94 }))
    this.dark.renderOrder = ORDER.fade
    this.rim.renderOrder = ORDER.fade - 1
    for (const m of [this.dark, this.rim]) {
      m.frustumCulled = false
      this.object.add(m)
    }
    this.rim.scale.set(0.13, 0.11, 1)
  }

  update(f: DrawFrame): void {
    const goal = f.sim.world.headInWall ? IN_WALL : this.paused() && f.inXR ? PAUSED : 0
    this.depth += (goal - this.depth) * Math.min(1, RATE * f.dtS)
    if (Math.abs(goal - this.depth) < 0.004) this.depth = goal
    this.dark.visible = this.depth > 0
    this.dark.material.opacity = this.depth
    this.dark.position.copy(f.eye)
    this.rim.visible = wearsOnFace(f)
    if (!this.rim.visible) return
    this.rim.quaternion.copy(f.gaze)
    this.rim.position.set(0, -0.012, -0.1).applyQuaternion(f.gaze).add(f.eye)
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
    const m = sim.defs[sim.index.get(worn[i] as string) ?? -1]?.mechanism
    if (m?.kind === 'wearable' && m.on === 'face') return true
  }
  return false
}
