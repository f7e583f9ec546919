import { DoubleSide, Group, Mesh, MeshBasicMaterial } from 'three'
import type { DrawFrame, Layer } from '../stage/layer'
import { fenceGeometry, freeFloorGeometry } from './fenceGeometry'

/** Drawn after the ground and what is painted on it, before what is clear. */
const ORDER = 3

/**
 * In a real room: the fence where the site ends and the floor that is known to be free. Both stand in tracking space: they
 * go along with the trainee through the site and stay where they are in the room.
 */
export class FenceLayer implements Layer {
  readonly object = new Group()
  private readonly material = new MeshBasicMaterial({
    vertexColors: true,
    side: DoubleSide,
    fog: false,
    toneMapped: false,
  })
  /** The stripes are laid over the real floor too, before there is a site: nothing hides them. */
  private readonly over = new MeshBasicMaterial({
    vertexColors: true,
    side: DoubleSide,
    fog: false,
    toneMapped: false,
    transparent: true,
    opacity: 0.75,
    depthWrite: false,
  })
  private readonly fence = new Mesh(fenceGeometry(), this.material)
  private readonly free = new Mesh(freeFloorGeometry(), this.over)

  constructor() {
    this.free.renderOrder = ORDER
    this.object.add(this.fence, this.free)
  }

  update({ sight, rig, eye }: DrawFrame): void {
    const life = sight.room && !sight.table
    this.fence.visible = life && sight.site
    this.free.visible = life && (sight.site || (sight.headset && sight.spot !== null))
    if (!life) return
    this.object.position.copy(rig.position)
    this.object.quaternion.copy(rig.quaternion)
    // a place is still looked for: under whoever looks for it
    if (!sight.site) this.object.position.set(eye.x, rig.position.y, eye.z)
  }

  dispose(): void {
    for (const m of [this.fence, this.free]) m.geometry.dispose()
    this.material.dispose()
    this.over.dispose()
  }
}
