import { BufferAttribute, type BufferGeometry, type DataTexture, Group, type Material, Mesh } from 'three'
import type { Vec3 } from '../../base/vec'
import type { Site } from '../../site/types'
import { CellIndex } from '../geometry/cells'
import { type Chunk, buildStaticGeometry } from '../geometry/staticGeometry'
import { placing } from '../geometry/solid'
import type { LabelAtlas } from '../label/atlas'
import { LabelMesh } from '../label/labelGeometry'
import { roundsOf } from '../label/rounds'
import { type Baked, loadBaked } from '../look/baked'
import { lamplight } from '../look/lamplight'
import { type Surroundings, groundTexture } from '../look/surroundings'
import type { DrawFrame, Layer } from './layer'
import { Moved } from './moved'
import type { Quality } from './quality'
import { SHADOW_FRAME } from './shadowFrame'

/** Materials of a site: see surfaceMaterial and labelMaterial. */
export interface SiteMaterials {
  solid: Material
  flat: Material
  glass: Material
  wire: Material
  label: Material
}

/** Everything of the site that nothing changes: about a dozen draws. */
export class SiteLayer implements Layer {
  readonly object = new Group()
  private readonly geometries: BufferGeometry[] = []
  private readonly chunks: Chunk[]
  private readonly cells: CellIndex[]
  private readonly moved = new Moved()
  private updates = 0
  private ground: DataTexture | null = null
  private light: DataTexture | null = null
  private gone = false

  /** @param scene whose baked occlusion is laid on when it has come; the first frames do without */
  constructor(
    scene: string,
    site: Site,
    materials: SiteMaterials,
    private readonly around: Surroundings,
    atlas: LabelAtlas,
    text: (key: string) => string,
    private readonly quality: Quality,
  ) {
    const { shadows } = quality
    const { solid, flat, glass, mesh } = buildStaticGeometry(site)
    this.chunks = solid
    this.cells = solid.map(({ geometry, cells }) => new CellIndex(geometry, cells))
    void loadBaked(scene).then((baked) => baked && !this.gone && this.occlude(baked, site.lamps ?? []))
    // after what stands: most of the ground behind it is never shaded
    if (flat.index?.count) this.put(flat, materials.flat, 1).receiveShadow = shadows
    else flat.dispose()
    for (const { geometry } of solid) {
      const chunk = this.put(geometry, materials.solid, 0)
      chunk.castShadow = shadows
      chunk.receiveShadow = shadows
    }
    if (mesh) this.put(mesh, materials.wire, 0)
    if (glass) this.put(glass, materials.glass, 4)
    const labels = new LabelMesh()
    for (const part of site.parts) {
      const at = placing(part.at, part.yaw)
      for (const label of part.labels) {
        const region = atlas.region({ ...label, text: label.text === '' ? '' : text(label.text) })
        if (region) labels.add(label, region, at, roundsOf(part))
      }
    }
    if (!labels.empty) this.put(labels.build(), materials.label, 2)
  }

  /**
   * Small things far away are not drawn: see DETAIL. In plain quality everything counts as far away; otherwise all is there
   * until the shadows of the site have been drawn.
   */
  update({ eye }: DrawFrame): void {
    const { detail } = this.quality
    if (detail && this.updates++ <= SHADOW_FRAME) return
    if (!this.moved.note(eye)) return
    for (const cells of this.cells) cells.show(detail ? eye : null)
  }

  dispose(): void {
    this.gone = true
    if (this.ground) {
      this.around.clearGround(this.ground)
      this.ground.dispose()
    }
    if (this.light) {
      this.around.clearLight(this.light)
      this.light.dispose()
    }
    for (const g of this.geometries) g.dispose()
  }

  /** Only if it was baked for these very chunks. */
  private occlude({ chunks, ground, lit }: Baked, lamps: readonly Vec3[]): void {
    const colors = this.chunks.map(({ geometry }) => geometry.getAttribute('color'))
    if (chunks.length !== colors.length || chunks.some((c, i) => c.length !== colors[i]?.count)) return
    colors.forEach((color, i) => {
      chunks[i]?.forEach((open, v) => {
        color.array[v * 4 + 3] = open
      })
      color.needsUpdate = true
    })
    this.ground = groundTexture(ground.open, ground.wide, ground.deep)
    this.around.setGround(this.ground)
    if (!lit) return
    this.chunks.forEach(({ geometry }, i) => {
      const bytes = lamplight(geometry, lit.chunks[i] ?? new Uint8Array(), lamps)
      geometry.setAttribute('lamplight', new BufferAttribute(bytes, 4, true))
    })
    this.light = groundTexture(lit.ground, ground.wide, ground.deep)
    this.around.setLight(this.light)
  }

  private put(geometry: BufferGeometry, material: Material, order: number): Mesh {
    const mesh = new Mesh(geometry, material)
    mesh.renderOrder = order
    mesh.matrixAutoUpdate = false
    this.geometries.push(geometry)
    this.object.add(mesh)
    return mesh
  }
}
