import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Group, Line, LineBasicMaterial } from 'three'
import type { Vec3 } from '../../base/vec'
import type { Layer } from '../stage/layer'

/** Over the ground, metres. */
const FLOAT = 0.1

/** A way on the ground, for example the trainee's own: a coloured line. Changed by `set`. */
export class PathTrail implements Layer {
  readonly object = new Group()
  private readonly geometry = new BufferGeometry()
  private readonly material: LineBasicMaterial

  constructor(color: string) {
    this.material = new LineBasicMaterial({ color, transparent: true, opacity: 0.9, toneMapped: false, fog: false })
    const line = new Line(this.geometry, this.material)
    line.frustumCulled = false
    line.renderOrder = 7
    this.object.add(line)
  }

  set(way: readonly Vec3[]): void {
    const points = new Float32Array(way.length * 3)
    way.forEach((p, i) => points.set([p.x, FLOAT, p.z], i * 3))
    this.geometry.dispose()
    this.geometry.setAttribute('position', new BufferAttribute(points, 3).setUsage(DynamicDrawUsage))
    this.object.visible = way.length > 1
  }

  update(): void {}

  dispose(): void {
    this.geometry.dispose()
    this.material.dispose()
  }
}
