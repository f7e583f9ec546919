import { Group, Matrix4, type Material, Quaternion, Vector3 } from 'three'
import type { Material as Matter } from '../../site/types'
import type { Rope } from '../../sim/entity'
import { CHEST } from '../../sim/lanyard'
import type { Sim } from '../../sim/sim'
import { chestYaw } from '../../sim/stance'
import { MeshBuilder } from '../geometry/meshBuilder'
import { addCylinder } from '../geometry/primitives'
import type { DrawFrame, Layer } from '../stage/layer'
import { Batch } from './batch'
import { baseMatrix } from './entityFrame'

/** Straight pieces that a sagging rope is drawn in. Chosen. */
const PIECES = 14
/** Lanyards are webbing of 45 mm (GB 24543), drawn as round as their section. */
const LANYARD = { radius: 0.011, material: 'hi-vis' } as const
/** Nothing hangs lower than this over the floor, metres. */
const LOWEST = 0.02

interface Drawn {
  index: number
  rope: Rope
  /** The other end: an entity's place in `defs`, or -1 for the trainee's chest. */
  other: number
  pieces: number[]
  shown: boolean
}

const frame = new Matrix4()
const from = new Vector3()
const to = new Vector3()
const a = new Vector3()
const b = new Vector3()
const edge = new Vector3()
const along = new Vector3()
const turn = new Quaternion()
const size = new Vector3()
const UP = new Vector3(0, 1, 0)

/**
 * How deep a rope of `lengthM` hangs below the middle of its ends, which are `wayM` apart: a catenary has about 0.9 of the depth of
 * two straight halves, from nearly taut (sqrt 3/4 = 0.87) to both ends together (1).
 */
const sagOf = (lengthM: number, wayM: number): number => 0.45 * Math.sqrt(Math.max(0, lengthM * lengthM - wayM * wayM))

/** Ropes between things, and the trainee's lanyard from chest to hooks; all in one draw. */
export class RopeLayer implements Layer {
  readonly object = new Group()
  private readonly batch: Batch | null
  private readonly drawn: Drawn[] = []

  constructor(sim: Sim, material: Material) {
    const wanted = [...ropesOf(sim), ...lanyardOf(sim)]
    const matters = [...new Set(wanted.map(({ rope }) => rope.material))]
    const rods = matters.map(rod)
    const count = wanted.reduce((n, { rope }) => n + piecesOf(rope), 0)
    this.batch = count > 0 ? new Batch(rods, count, material) : null
    for (const g of rods) g.dispose()
    if (!this.batch) return
    for (const one of wanted) {
      const kind = matters.indexOf(one.rope.material)
      const pieces = Array.from({ length: piecesOf(one.rope) }, () => this.batch?.add(kind) ?? -1)
      this.drawn.push({ ...one, pieces, shown: true })
    }
    this.object.add(this.batch.mesh)
  }

  update(f: DrawFrame): void {
    for (const d of this.drawn) this.updateOne(d, f)
  }

  private updateOne(d: Drawn, f: DrawFrame): void {
    const { batch } = this
    const def = f.sim.defs[d.index]
    const shown = isThere(f, d.index) && (d.other < 0 || isThere(f, d.other))
    if (shown !== d.shown) for (const id of d.pieces) batch?.show(id, shown)
    d.shown = shown
    if (!shown || !def) return
    const { at, toAt } = d.rope
    from.set(at.x, at.y, at.z).applyMatrix4(baseMatrix(def, d.index, f, frame))
    const other = f.sim.defs[d.other]
    if (other) to.set(toAt.x, toAt.y, toAt.z).applyMatrix4(baseMatrix(other, d.other, f, frame))
    else chest(f, to)
    const { over } = d.rope
    if (over) edge.set(over.x, over.y, over.z).applyMatrix4(baseMatrix(def, d.index, f, frame))
    const bent = over !== undefined && to.y < edge.y
    const sag = bent || d.rope.lengthM === undefined ? 0 : sagOf(d.rope.lengthM, from.distanceTo(to))
    a.copy(from)
    for (let i = 0; i < d.pieces.length; i++) {
      const s = (i + 1) / d.pieces.length
      if (!bent) b.lerpVectors(from, to, s)
      else if (s <= 0.5) b.lerpVectors(from, edge, s * 2)
      else b.lerpVectors(edge, to, s * 2 - 1)
      // the floor bears what would hang lower, but for ropes that go below it themselves
      if (sag > 0) b.y = Math.max(b.y - 4 * sag * s * (1 - s), Math.min(LOWEST, from.y, to.y))
      this.lay(d.pieces[i] as number, d.rope.radius)
      a.copy(b)
    }
  }

  /** A piece from a to b. */
  private lay(id: number, radius: number): void {
    along.subVectors(b, a)
    const length = along.length()
    turn.setFromUnitVectors(UP, length > 1e-6 ? along.divideScalar(length) : UP)
    this.batch?.move(id, frame.compose(a, turn, size.set(radius, length, radius)))
  }

  dispose(): void {
    this.batch?.dispose()
  }
}

const piecesOf = ({ lengthM }: Rope): number => (lengthM === undefined ? 1 : PIECES)

/** A rod of radius 1 from 0 to 1 along y. */
function rod(material: Matter): ReturnType<MeshBuilder['build']> {
  const builder = new MeshBuilder()
  addCylinder(builder.use(material), [0, 0.5, 0], 'y', 0.5, 1)
  return builder.build()
}

function isThere({ sim }: DrawFrame, index: number): boolean {
  const state = sim.world.entities[index]
  // who lies has been taken off their rope
  return state !== undefined && state.present && !state.worn && state.mode !== 'down'
}

const ropesOf = ({ defs, index }: Sim): Pick<Drawn, 'index' | 'rope' | 'other'>[] =>
  defs.flatMap((def, i) =>
    (def.ropes ?? []).flatMap((rope) => {
      const other = index.get(rope.to)
      return other === undefined ? [] : [{ index: i, rope, other }]
    }),
  )

function lanyardOf({ scene, index }: Sim): Pick<Drawn, 'index' | 'rope' | 'other'>[] {
  const { lanyard } = scene
  if (!lanyard) return []
  const origin = { x: 0, y: 0, z: 0 }
  const rope: Rope = { ...LANYARD, at: origin, to: '', toAt: origin, lengthM: lanyard.lengthM }
  return lanyard.hooks.flatMap((hook) => {
    const i = index.get(hook)
    return i === undefined ? [] : [{ index: i, rope, other: -1 }]
  })
}

/** Where the lanyard leaves the trainee's chest (chestPoint), as seen from where the eyes are now; nothing is made anew in a frame. */
function chest({ sim, eye }: DrawFrame, out: Vector3): void {
  const yaw = chestYaw(sim)
  out.set(eye.x - Math.sin(yaw) * CHEST.before, eye.y - CHEST.below, eye.z - Math.cos(yaw) * CHEST.before)
}
