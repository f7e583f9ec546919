import { BatchedMesh, type BufferGeometry, type Color, type Material, type Matrix4 } from 'three'

/**
 * Many small things in one draw. Geometries are given first; each may stand in several places. Wraps
 * three's BatchedMesh, whose sizes must be known beforehand.
 */
export class Batch {
  readonly mesh: BatchedMesh
  private readonly ids: number[]

  constructor(geometries: readonly BufferGeometry[], instances: number, material: Material) {
    const vertices = geometries.reduce((n, g) => n + (g.getAttribute('position')?.count ?? 0), 0)
    const indices = geometries.reduce((n, g) => n + (g.index?.count ?? 0), 0)
    this.mesh = new BatchedMesh(Math.max(1, instances), Math.max(1, vertices), Math.max(1, indices), material)
    this.mesh.sortObjects = false
    this.mesh.frustumCulled = false
    this.ids = geometries.map((g) => this.mesh.addGeometry(g))
  }

  /** A new instance of geometry number `geometry`. */
  add(geometry: number): number {
    return this.mesh.addInstance(this.ids[geometry] as number)
  }
  swap(instance: number, geometry: number): void {
    this.mesh.setGeometryIdAt(instance, this.ids[geometry] as number)
  }
  move(instance: number, matrix: Matrix4): void {
    this.mesh.setMatrixAt(instance, matrix)
  }
  show(instance: number, visible: boolean): void {
    this.mesh.setVisibleAt(instance, visible)
  }
  tint(instance: number, color: Color): void {
    this.mesh.setColorAt(instance, color)
  }
  dispose(): void {
    this.mesh.dispose()
  }
}
