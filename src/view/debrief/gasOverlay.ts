import { DataTexture, Group, LinearFilter, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three'
import type { Vec3 } from '../../base/vec'
import type { DrawFrame, Layer } from '../stage/layer'
import { levelOf } from './levels'

/** Height that is sampled: a standing person's breath, metres. Side of a cell, metres. */
const BREATH = 1.5
const CELL = 0.75
/** The map floats just over the ground, metres. */
const FLOAT = 0.06
/** Worked out again after so many ticks at most once a frame. */
const EVERY = 30

/**
 * The gas at breathing height as coloured bands over the ground, from `concentration` (mg/m3 at a point).
 * A training model near the source: the page beside it says so.
 */
export class GasOverlay implements Layer {
  readonly object = new Group()
  private readonly texture: DataTexture
  private readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>
  private readonly nx: number
  private readonly nz: number
  private readonly at: Vec3 = { x: 0, y: BREATH, z: 0 }
  private tick = -1

  constructor(
    private readonly half: { x: number; z: number },
    private readonly concentration: (at: Vec3) => number,
    private readonly shown: () => boolean,
  ) {
    this.nx = Math.round((2 * half.x) / CELL)
    this.nz = Math.round((2 * half.z) / CELL)
    this.texture = new DataTexture(new Uint8Array(this.nx * this.nz * 4), this.nx, this.nz)
    this.texture.colorSpace = SRGBColorSpace
    this.texture.magFilter = LinearFilter
    this.texture.minFilter = LinearFilter
    const material = new MeshBasicMaterial({
      map: this.texture,
      transparent: true,
      depthWrite: false,
      toneMapped: false,
      fog: false,
    })
    this.mesh = new Mesh(new PlaneGeometry(2 * half.x, 2 * half.z).rotateX(-Math.PI / 2), material)
    this.mesh.position.y = FLOAT
    this.mesh.renderOrder = 6
    this.object.add(this.mesh)
  }

  update({ sim: { world } }: DrawFrame): void {
    this.object.visible = this.shown()
    if (!this.object.visible || Math.abs(world.tick - this.tick) < EVERY) return
    this.tick = world.tick
    fillGasMap(this.texture.image.data as Uint8Array, this.nx, this.nz, this.half, this.at, this.concentration)
    this.texture.needsUpdate = true
  }

  dispose(): void {
    this.texture.dispose()
    this.mesh.geometry.dispose()
    this.mesh.material.dispose()
  }
}

/** Writes the bands' colours, row by row from the south (+z), each from the west. `at.y` is the height sampled. */
export function fillGasMap(
  pixels: Uint8Array,
  nx: number,
  nz: number,
  half: { x: number; z: number },
  at: Vec3,
  concentration: (at: Vec3) => number,
): void {
  for (let j = 0; j < nz; j++) {
    for (let i = 0; i < nx; i++) {
      at.x = -half.x + ((i + 0.5) / nx) * 2 * half.x
      at.z = half.z - ((j + 0.5) / nz) * 2 * half.z
      const color = levelOf(concentration(at))?.color
      const k = (j * nx + i) * 4
      for (let c = 0; c < 4; c++) pixels[k + c] = color?.[c] ?? 0
    }
  }
}
