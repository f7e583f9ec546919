import { type BufferGeometry, Group, type Material, Matrix4, Mesh } from 'three'
import { type Dress, figureGeometries } from './figure'
import { posture, restPosture } from './posture'
import { approach, createFrames, poseFrames } from './skeleton'

/** How quickly a posture gives way to the next, 1/s. */
const BLEND = 7
const HERE = new Matrix4()

/** One person alone, as a group that stands at its own origin and looks north. */
export class Figure {
  readonly object = new Group()
  private readonly geometries: BufferGeometry[]
  private readonly meshes: Mesh[]
  private readonly frames = createFrames()
  private readonly now = restPosture()
  private readonly goal = restPosture()

  constructor(dress: Dress, material: Material) {
    this.geometries = figureGeometries(dress)
    this.meshes = this.geometries.map((g) => {
      const mesh = new Mesh(g, material)
      mesh.matrixAutoUpdate = false
      this.object.add(mesh)
      return mesh
    })
  }

  /** Goes on towards the posture of `mode` by `dtS` seconds. */
  pose(mode: string, timeS: number, dtS: number): void {
    posture(mode, timeS, 0, 0, this.goal)
    approach(this.now, this.goal, Math.min(1, BLEND * dtS))
    poseFrames(this.now, HERE, this.frames)
    this.meshes.forEach((mesh, i) => {
      mesh.matrix.copy(this.frames[i] as Matrix4)
      mesh.matrixWorldNeedsUpdate = true
    })
  }

  dispose(): void {
    for (const g of this.geometries) g.dispose()
  }
}
