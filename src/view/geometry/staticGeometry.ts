import type { BufferGeometry } from 'three'
import type { Part, Site, Solid } from '../../site/types'
import { drawLook } from '../kit/kit'
import { isTransparent } from '../look/materials'
import type { Cells } from './cells'
import { MeshBuilder } from './meshBuilder'
import { addTop } from './primitives'
import { addSolid, placing } from './solid'

/** Side of a chunk of the site in metres: what is behind the trainee's back is not drawn, nor small things far away. */
const CHUNK = 16
/** Of a site with streets that one looks along, over LARGE metres from its middle to its edge: half a minute's ride of them would be 60 draws. */
const LARGE = 120
const LARGE_CHUNK = 72
/** What stands outside of the site by more than a chunk is a backdrop: larger chunks, no light that is baked, metres. */
const FAR_CHUNK = 64
/** A box lower than this that lies on the ground is paint or paving, metres. */
const FLAT_HEIGHT = 0.03
const FLAT_TOP = 0.06
/** Light that is baked lies on vertices no farther apart than this on broad faces, metres. */
const LONGEST = 3
/** In a large site: its light is baked more coarsely, see tools/bake. */
const LARGE_LONGEST = 40
/** Ground goes on this far beyond the fence, metres, under everything laid on it. */
const GROUND_RADIUS = 570
const GROUND_DEPTH = -0.03
const GROUND_SIDES = 48
/** What looks down from no higher than this lies on the ground, metres. */
const ON_GROUND = 0.02

/** A piece of the site. */
export interface Chunk {
  geometry: BufferGeometry
  cells: Omit<Cells, 'index'>
}

/** Everything of a site that nothing changes, merged by what it is drawn with. */
export interface StaticGeometry {
  /** Opaque, one geometry a chunk, and what of its index is drawn from where. */
  solid: Chunk[]
  /** The ground all round, then paint and paving on it in the order of the site: later lies on top. */
  flat: BufferGeometry
  glass: BufferGeometry | null
  /** Wire mesh of fences: see-through squares. */
  mesh: BufferGeometry | null
  triangles: number
}

const isFlat = ({ shape }: Solid, part: Part): boolean =>
  shape.kind === 'box' && shape.half.y * 2 < FLAT_HEIGHT && part.at.y + shape.at.y + shape.half.y < FLAT_TOP

const isFar = ({ at }: Part, { half }: Site): boolean =>
  Math.max(Math.abs(at.x) - half.x, Math.abs(at.z) - half.z) > CHUNK

const isMesh = (solid: Solid, part: Part): boolean =>
  part.kind === 'fence' && solid.clear === true && solid.passable !== true && solid.shape.kind === 'box'

/** Merges all parts of `site`. Vertices are in world frame. */
export function buildStaticGeometry(site: Site): StaticGeometry {
  const chunks = new Map<string, MeshBuilder>()
  const distant = new Map<string, MeshBuilder>()
  const flat = new MeshBuilder()
  // under ground there is no land, and floors are of the rock
  const land = site.sky === 'underground' ? null : (site.land ?? 0)
  if (land !== null) addGround(flat, land)
  const glass = new MeshBuilder()
  const mesh = new MeshBuilder()
  const large = Math.max(site.half.x, site.half.z) > LARGE
  for (const part of site.parts) {
    const at = placing(part.at, part.yaw)
    const far = isFar(part, site)
    const side = far ? FAR_CHUNK : large ? LARGE_CHUNK : CHUNK
    const key = `${Math.floor(part.at.x / side)}:${Math.floor(part.at.z / side)}`
    const all = far ? distant : chunks
    let chunk = all.get(key)
    if (!chunk) all.set(key, (chunk = new MeshBuilder()))
    if (part.look) {
      for (const b of [chunk, glass, mesh]) b.place(at)
      drawLook({ base: chunk, moving: chunk, lamps: chunk, glass, wire: mesh }, part.look)
      continue
    }
    for (const solid of part.solids) {
      if (isFlat(solid, part)) {
        addFlat(flat.place(at), solid)
        continue
      }
      const to = isTransparent(solid.material) ? glass : isMesh(solid, part) ? mesh : chunk
      addSolid(to.place(at), solid)
    }
  }
  const all = [...chunks.values(), ...distant.values(), flat, glass, mesh]
  const outside = new Set(distant.values())
  const built = (b: MeshBuilder): BufferGeometry | null => (b.triangles > 0 ? b.build() : null)
  return {
    solid: [...chunks.values(), ...distant.values()]
      .filter((b) => b.triangles > 0)
      .map((b) => {
        if (land !== null) b.bury(land + GROUND_DEPTH, land + ON_GROUND)
        if (!outside.has(b)) b.dice(large ? LARGE_LONGEST : LONGEST)
        return { cells: b.cells(), geometry: b.build() }
      }),
    flat: flat.build(),
    glass: built(glass),
    mesh: built(mesh),
    triangles: all.reduce((n, b) => n + b.triangles, 0),
  }
}

function addFlat(b: MeshBuilder, { shape, material }: Solid): void {
  if (shape.kind !== 'box') return
  b.use(material, undefined, material.startsWith('paint-') ? 'marking' : undefined)
  addTop(b, [shape.at.x, shape.at.y + shape.half.y, shape.at.z], [shape.half.x, shape.half.z], shape.yaw)
}

/** The land that a site lies in, as far as it is seen; below an upper floor it is a town's. */
function addGround(b: MeshBuilder, land: number): void {
  if (land < 0) b.use('asphalt', '#74726c')
  else b.use('grass')
  const y = land + GROUND_DEPTH
  const middle = b.vertex(0, y, 0, 0, 1, 0)
  const rim = Array.from({ length: GROUND_SIDES }, (_, i) => {
    const a = (i / GROUND_SIDES) * 2 * Math.PI
    return b.vertex(Math.sin(a) * GROUND_RADIUS, y, Math.cos(a) * GROUND_RADIUS, 0, 1, 0)
  })
  rim.forEach((v, i) => b.triangle(middle, v, rim[(i + 1) % GROUND_SIDES] as number))
}
