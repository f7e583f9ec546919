import { type BufferGeometry, Group, type Material, Mesh } from 'three'
import type { Site } from '../../site/types'
import { buildStaticGeometry } from '../geometry/staticGeometry'
import { placing } from '../geometry/solid'
import type { LabelAtlas } from '../label/atlas'
import { LabelMesh } from '../label/labelGeometry'
import { roundsOf } from '../label/rounds'
import { MeshBuilder } from '../geometry/meshBuilder'
import type { Layer } from './layer'

/** Ground goes on this far beyond the fence, metres, under everything laid on it. */
const GROUND_RADIUS = 260
const GROUND_DEPTH = -0.03

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

  constructor(
    site: Site,
    materials: SiteMaterials,
    atlas: LabelAtlas,
    text: (key: string) => string,
    shadows: boolean,
  ) {
    const { solid, flat, glass, mesh } = buildStaticGeometry(site)
    this.put(groundGeometry(), materials.solid, -15).receiveShadow = shadows
    if (flat) this.put(flat, materials.flat, -10).receiveShadow = shadows
    for (const g of solid) {
      const chunk = this.put(g, materials.solid, 0)
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

  update(): void {}

  dispose(): void {
    for (const g of this.geometries) g.dispose()
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

function groundGeometry(): BufferGeometry {
  const b = new MeshBuilder().use('grass')
  const sides = 48
  const middle = b.vertex(0, GROUND_DEPTH, 0, 0, 1, 0)
  const rim = Array.from({ length: sides }, (_, i) => {
    const a = (i / sides) * 2 * Math.PI
    return b.vertex(Math.sin(a) * GROUND_RADIUS, GROUND_DEPTH, Math.cos(a) * GROUND_RADIUS, 0, 1, 0)
  })
  rim.forEach((v, i) => b.triangle(middle, v, rim[(i + 1) % sides] as number))
  return b.build()
}
