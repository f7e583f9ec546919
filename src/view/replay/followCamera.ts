import { type Camera, Vector3 } from 'three'
import { OrbitControls } from 'three/addons/controls/OrbitControls.js'
import type { Vec3 } from '../../base/vec'
import { castBarriers } from '../../sim/barriers'
import type { Sim } from '../../sim/sim'

/** The camera begins this far from the trainee's head, metres: behind (south) and above. */
const BEGIN = new Vector3(2, 4, 8)
/** It comes no nearer and goes no farther, metres, and not under the ground, radians from straight up. */
const NEAREST = 1.2
const FARTHEST = 70
const LOWEST = 1.52
/** Before a roof or a wall it stands this far from it, and no nearer to the head than this, metres. Chosen. */
const BEFORE = 0.25
const CLOSEST = 0.5
/** Once nothing is in between any more it goes back so fast, m/s: at once it would jump behind each post. Chosen. */
const BACK_MS = 6

/** How far from a head, along a unit `way`, a camera that wants to be `wanted` metres off still sees it. */
export const clearWay = (sim: Sim, head: Vec3, way: Vec3, wanted: number): number =>
  Math.max(CLOSEST, Math.min(wanted, castBarriers(sim, head, way, wanted) - BEFORE))

/** A camera of one's own that goes along with the trainee, however one has turned it, and stays on their side of roofs and walls. */
export class FollowCamera {
  private readonly controls: OrbitControls
  private readonly head = new Vector3()
  /** From the head to where one has turned the camera, whatever is in between; and its length that is clear. */
  private readonly wished = new Vector3().copy(BEGIN)
  private readonly way = new Vector3()
  private clear = Infinity

  constructor(
    private readonly sim: Sim,
    camera: Camera,
    element: HTMLElement,
  ) {
    this.controls = new OrbitControls(camera, element)
    Object.assign(this.controls, { minDistance: NEAREST, maxDistance: FARTHEST, maxPolarAngle: LOWEST })
  }

  /** Whether it is this camera that one turns now. */
  enable(on: boolean): void {
    this.controls.enabled = on
  }

  update(camera: Camera, dtS: number): void {
    const { controls, head, wished, way } = this
    const { p } = this.sim.world.head
    head.set(p.x, p.y, p.z)
    controls.target.copy(head)
    camera.position.copy(head).add(wished)
    controls.update()
    wished.subVectors(camera.position, head)
    const wanted = wished.length()
    way.copy(wished).divideScalar(wanted)
    this.clear = Math.min(clearWay(this.sim, head, way, wanted), this.clear + BACK_MS * dtS)
    camera.position.copy(head).addScaledVector(way, this.clear)
    camera.updateMatrixWorld(true)
  }

  dispose(): void {
    this.controls.dispose()
  }
}
