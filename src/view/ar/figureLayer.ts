import { Group, Mesh, MeshBasicMaterial, RingGeometry } from 'three'
import { SelfLayer } from '../debrief/selfLayer'
import type { Fixtures } from '../stage/fixtures'
import type { DrawFrame, Layer } from '../stage/layer'

/** The ring under the figure, seen through what stands before it, metres of the site: 4 cm on the table, so that it is found at once. */
const RING = { inner: 0.9, outer: 1.25, above: 0.05 }
const COLOR = '#ffd23f'

/** Over a table: the figure that stands for the trainee, in a ring. */
export class FigureLayer implements Layer {
  readonly object = new Group()
  private readonly self: SelfLayer
  private readonly ring = new Mesh(
    new RingGeometry(RING.inner, RING.outer, 40).rotateX(-Math.PI / 2),
    new MeshBasicMaterial({ color: COLOR, depthTest: false, toneMapped: false, fog: false }),
  )

  constructor(fixtures: Pick<Fixtures, 'cast' | 'people'>) {
    this.self = new SelfLayer(fixtures)
    this.object.add(this.self.object, this.ring)
  }

  update(f: DrawFrame): void {
    this.object.visible = f.sight.table && f.sight.site
    if (!this.object.visible) return
    this.self.update(f)
    const { p } = f.sim.world.head
    this.ring.position.set(p.x, RING.above, p.z)
  }

  dispose(): void {
    this.self.dispose()
    this.ring.geometry.dispose()
    this.ring.material.dispose()
  }
}
