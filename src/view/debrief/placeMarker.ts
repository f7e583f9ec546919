import { CylinderGeometry, Group, Mesh, MeshBasicMaterial, RingGeometry } from 'three'
import type { Vec3 } from '../../base/vec'
import type { DrawFrame, Layer } from '../stage/layer'

/** Radius of the ring on the ground and height of the beam of light over it, metres. */
const RING = { inner: 0.55, outer: 0.7 }
const BEAM = { radius: 0.06, height: 7 }

/** Marks a place to go to or to look at: a ring on the ground and a beam that is seen from afar. */
export class PlaceMarker implements Layer {
  readonly object = new Group()
  private readonly ring = new RingGeometry(RING.inner, RING.outer, 40).rotateX(-Math.PI / 2)
  private readonly beam = new CylinderGeometry(BEAM.radius, BEAM.radius, BEAM.height, 12, 1, true).translate(
    0,
    BEAM.height / 2,
    0,
  )
  private readonly material: MeshBasicMaterial

  constructor(
    private readonly place: () => Vec3 | null,
    color: string,
  ) {
    this.material = new MeshBasicMaterial({
      color,
      transparent: true,
      opacity: 0.55,
      depthWrite: false,
      toneMapped: false,
      fog: false,
    })
    for (const g of [this.ring, this.beam]) {
      const mesh = new Mesh(g, this.material)
      mesh.renderOrder = 8
      this.object.add(mesh)
    }
  }

  update({ timeS }: DrawFrame): void {
    const at = this.place()
    this.object.visible = at !== null
    if (at) this.object.position.set(at.x, 0.08, at.z)
    this.material.opacity = 0.5 + 0.15 * Math.sin(timeS * 2.5)
  }

  dispose(): void {
    this.ring.dispose()
    this.beam.dispose()
    this.material.dispose()
  }
}
