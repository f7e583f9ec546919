import { CylinderGeometry, Group, Mesh, MeshBasicMaterial, Quaternion, Vector3 } from 'three'
import { isOnBars } from '../../sim/ride/handsOnBars'
import { ORDER } from '../panel/textPlane'
import type { DrawFrame, Layer } from '../stage/layer'

/** A ray is this long and thin at most, metres; it ends in nothing. */
const LENGTH = 4
const RADIUS = { hand: 0.0022, far: 0.0009 }
const AXIS = new Vector3(0, 1, 0)
const from = new Vector3()
const along = new Vector3()
const turn = new Quaternion()

/** The rays of both hands in a headset. In a run they end where the simulation says that they hit. */
export class RayLayer implements Layer {
  readonly object = new Group()
  private readonly geometry = new CylinderGeometry(RADIUS.far, RADIUS.hand, 1, 8, 1, true).translate(0, 0.5, 0)
  private readonly material = new MeshBasicMaterial({
    color: '#ffffff',
    transparent: true,
    opacity: 0.5,
    depthTest: false,
    depthWrite: false,
    toneMapped: false,
    fog: false,
  })
  private readonly rays = (['left', 'right'] as const).map((side) => ({
    side,
    mesh: new Mesh(this.geometry, this.material),
  }))

  constructor() {
    for (const { mesh } of this.rays) {
      mesh.renderOrder = ORDER.pointer
      mesh.frustumCulled = false
      this.object.add(mesh)
    }
  }

  update(f: DrawFrame): void {
    for (const { side, mesh } of this.rays) {
      const live = f.live?.[side]
      const { world } = f.sim
      const free = world.hands[side].holds === '' && !isOnBars(world, side)
      mesh.visible = f.inXR && live?.tracked === true && free
      if (!live?.tracked || !mesh.visible) continue
      rayOf(live.aim, f, from, along)
      const aim = f.sim.world.aim[side]
      const length = aim.target === '' ? LENGTH : Math.min(LENGTH, Math.max(0.05, aim.distance))
      mesh.position.copy(from)
      mesh.quaternion.setFromUnitVectors(AXIS, along)
      mesh.scale.set(1, length, 1)
    }
  }

  dispose(): void {
    this.geometry.dispose()
    this.material.dispose()
  }
}

/** Start and direction in the world of a ray given in tracking space. */
export function rayOf(
  { p, q }: { p: { x: number; y: number; z: number }; q: { x: number; y: number; z: number; w: number } },
  f: DrawFrame,
  start: Vector3,
  direction: Vector3,
): void {
  start.set(p.x, p.y, p.z).applyMatrix4(f.rig.matrixWorld)
  turn.set(q.x, q.y, q.z, q.w).premultiply(f.rig.quaternion)
  direction.set(0, 0, -1).applyQuaternion(turn)
}
