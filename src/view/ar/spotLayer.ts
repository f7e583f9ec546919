import { Group, Mesh, MeshBasicMaterial, RingGeometry, Vector3 } from 'three'
import type { DrawFrame, Layer } from '../stage/layer'

/** The ring on the floor that says where the device points, radii in metres. */
const RING = { inner: 0.14, outer: 0.18, middle: 0.025 }
const COLOR = '#2fd07a'

const at = new Vector3()

/** On a phone, while a place is looked for: where on the real floor it points. */
export class SpotLayer implements Layer {
  readonly object = new Group()
  private readonly material = new MeshBasicMaterial({ color: COLOR, depthTest: false, fog: false, toneMapped: false })
  private readonly meshes = [
    new RingGeometry(RING.inner, RING.outer, 48).rotateX(-Math.PI / 2),
    new RingGeometry(0, RING.middle, 24).rotateX(-Math.PI / 2),
  ].map((g) => new Mesh(g, this.material))

  constructor() {
    this.object.add(...this.meshes)
  }

  update({ sight, rig }: DrawFrame): void {
    const { spot } = sight
    this.object.visible = spot !== null && (!sight.headset || sight.table)
    if (!spot) return
    this.object.position.copy(at.set(spot.x, spot.y, spot.z).applyMatrix4(rig.matrixWorld))
    this.object.scale.copy(rig.scale)
  }

  dispose(): void {
    for (const m of this.meshes) m.geometry.dispose()
    this.material.dispose()
  }
}
