import type { EntityDef } from '../../sim/entity'
import type { Look } from '../../site/look'
import type { Solid } from '../../site/types'
import { MeshBuilder } from '../geometry/meshBuilder'
import { addCylinder, addTorus } from '../geometry/primitives'
import { drawLook } from '../kit/kit'
import type { Worded } from '../kit/pieces'
import { isTransparent } from '../look/materials'
import { addShape, addSolid } from '../geometry/solid'

/**
 * The geometries of one entity in its own frame: what stands, what moves, lamps whose colour changes, glass, and what is seen by
 * words of its mode.
 */
export interface EntityPieces {
  base: MeshBuilder | null
  moving: MeshBuilder | null
  lamps: MeshBuilder | null
  glass: MeshBuilder | null
  worded: readonly (readonly [Worded, MeshBuilder])[]
}
const NOTHING: EntityPieces = { base: null, moving: null, lamps: null, glass: null, worded: [] }

const isLamp = (solid: Solid): boolean => solid.material.startsWith('lamp-')

const built = (
  solids: readonly Solid[],
  add: (b: MeshBuilder, s: Solid, all: readonly Solid[]) => void,
): MeshBuilder | null => {
  if (solids.length === 0) return null
  const b = new MeshBuilder()
  for (const s of solids) add(b, s, solids)
  return b
}

/** A disc that turns as a hand wheel is drawn as one: rim, spokes, hub. */
function addWheel(b: MeshBuilder, solid: Solid): void {
  const { shape } = solid
  if (shape.kind !== 'cylinder' || shape.half * 3 > shape.radius) return addSolid(b, solid)
  const { x, y, z } = shape.at
  const tube = Math.min(shape.half, shape.radius * 0.12)
  b.use(solid.material)
  addTorus(b, [x, y, z], shape.axis, shape.radius - tube, tube)
  addCylinder(b, [x, y, z], shape.axis, shape.half * 1.4, shape.radius * 0.2)
  for (const across of ['x', 'y', 'z'] as const) {
    if (across !== shape.axis) addCylinder(b, [x, y, z], across, shape.radius - tube, tube * 0.7)
  }
}

/** Gaps between rings of a cone or a windsock that still count as one cloth, metres. */
const RING_GAP = 0.12
const BANDED = new Set(['paint-orange', 'paint-white'])

/** Where a ring lies along its axis. */
const alongAxis = ({ shape }: Solid): number =>
  shape.kind === 'cylinder' ? (shape.axis === 'x' ? shape.at.x : shape.axis === 'y' ? shape.at.y : shape.at.z) : 0

/**
 * Orange and white rings one behind the other are a traffic cone or a windsock: each tapers towards the
 * radius of the next.
 */
function addBanded(b: MeshBuilder, solid: Solid, all: readonly Solid[]): void {
  const { shape, material } = solid
  if (shape.kind !== 'cylinder' || !BANDED.has(material)) return addSolid(b, solid)
  const here = alongAxis(solid)
  const beside = (dir: 1 | -1): number | null => {
    for (const s of all) {
      if (s === solid || s.shape.kind !== 'cylinder' || s.shape.axis !== shape.axis || !BANDED.has(s.material)) continue
      const gap = dir * (alongAxis(s) - here) - s.shape.half - shape.half
      if (Math.abs(gap) < RING_GAP) return (s.shape.radius + shape.radius) / 2
    }
    return null
  }
  const low = beside(-1)
  const high = beside(1)
  if (low === null && high === null) return addSolid(b, solid)
  const r = shape.radius
  const { x, y, z } = shape.at
  b.use(material)
  addCylinder(b, [x, y, z], shape.axis, shape.half + 0.01, low ?? 2 * r - (high ?? r), high ?? 2 * r - (low ?? r))
}

const filled = (b: MeshBuilder): MeshBuilder | null => (b.triangles > 0 ? b : null)

function piecesOfLook(look: Look): EntityPieces {
  const [base, moving, lamps, glass, wire] = Array.from({ length: 5 }, () => new MeshBuilder()) as KitBuilders
  const worded = new Map<Worded, MeshBuilder>()
  drawLook({ base, moving, lamps, glass, wire, worded }, look)
  const seen = [...worded].filter(([, b]) => b.triangles > 0)
  return { base: filled(base), moving: filled(moving), lamps: filled(lamps), glass: filled(glass), worded: seen }
}
type KitBuilders = [MeshBuilder, MeshBuilder, MeshBuilder, MeshBuilder, MeshBuilder]

/** Draws the look of an entity, or sorts its solids, into its pieces. Lamps are white here: their colour comes from the state. */
export function piecesOf(def: EntityDef): EntityPieces {
  // people are drawn by a layer of their own
  if (def.mechanism.kind === 'person' || def.look?.kind === 'person') return NOTHING
  if (def.look) return piecesOfLook(def.look)
  const moving = def.moving ?? []
  const solids = def.solids.filter((s) => !def.effects?.some((e) => e.instead === s.material))
  const plain = (s: Solid): boolean => !isLamp(s) && !isTransparent(s.material)
  return {
    base: built(solids.filter(plain), addBanded),
    moving: built(moving, def.mechanism.kind === 'wheel' ? addWheel : addBanded),
    lamps: built(solids.filter(isLamp), (b, s) => addShape(b.use('lamp-red', '#ffffff'), s.shape)),
    glass: built(
      solids.filter((s) => isTransparent(s.material)),
      addSolid,
    ),
    worded: [],
  }
}
