import {
  type BufferGeometry,
  CircleGeometry,
  Group,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  RingGeometry,
  Vector3,
} from 'three'
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js'
import type { HandSide } from '../../sim/sample'
import { HOLD_TICKS } from '../../sim/systems/panel'
import { ORDER } from '../panel/textPlane'
import type { DrawFrame, Layer } from '../stage/layer'
import { RayLayer, rayOf } from './rayLayer'

/** Radius of the cursor's dot and ring for a metre of distance (0.6 degrees). */
const DOT = 0.0055
const RING = { inner: 0.011, outer: 0.016, sides: 48 }
/** The sign over a drop, metres: as broad as a body needs. */
const NO_GO = { inner: 0.24, outer: 0.3 }
/** Shorter presses than this many ticks do not show a ring: it would flash at each click. */
const RING_FROM = 5

const from = new Vector3()
const to = new Vector3()
const along = new Vector3()

interface Pointer {
  side: HandSide
  dot: Mesh
  ring: Mesh
  base: Mesh
}

/** Rays, cursors and the ring that fills while one holds select to mark. What is hit is the simulation's answer. */
export class PointerLayer implements Layer {
  readonly object = new Group()
  private readonly rays = new RayLayer()
  private readonly dotGeometry = new CircleGeometry(1, 24)
  private readonly refusalGeometry = noGo()
  private readonly ringGeometries: RingGeometry[] = []
  private readonly materials: MeshBasicMaterial[] = []
  private readonly pointers: Pointer[]
  /** On the edge of nothing: there is no going where the ray goes down an open drop. */
  private readonly refusal: Mesh

  /** `paused` says whether the run stands still: its aim is then old. */
  constructor(private readonly paused: () => boolean) {
    this.object.add(this.rays.object)
    const paint = (color: string, opacity: number): MeshBasicMaterial => {
      const flat = { transparent: true, depthTest: false, depthWrite: false, toneMapped: false, fog: false }
      const m = new MeshBasicMaterial({ color, opacity, ...flat })
      this.materials.push(m)
      return m
    }
    const dotPaint = paint('#ffffff', 0.95)
    const ringPaint = paint('#ffd23f', 1)
    const basePaint = paint('#101820', 0.5)
    const make = (g: Mesh['geometry'], m: MeshBasicMaterial, lift: number): Mesh => {
      const mesh = new Mesh(g, m)
      mesh.renderOrder = ORDER.pointer + lift
      mesh.frustumCulled = false
      this.object.add(mesh)
      return mesh
    }
    const ring = (): RingGeometry => {
      const g = new RingGeometry(RING.inner, RING.outer, RING.sides, 1, Math.PI / 2, -2 * Math.PI)
      this.ringGeometries.push(g)
      return g
    }
    this.refusal = make(this.refusalGeometry, paint('#ff3b30', 0.9), 0)
    this.pointers = (['left', 'right'] as const).map((side) => ({
      side,
      base: make(ring(), basePaint, 1),
      ring: make(ring(), ringPaint, 2),
      dot: make(this.dotGeometry, dotPaint, 3),
    }))
  }

  update(f: DrawFrame): void {
    this.rays.update(f)
    this.refusal.visible = false
    for (const p of this.pointers) this.updateOne(p, f)
  }

  private updateOne({ side, dot, ring, base }: Pointer, f: DrawFrame): void {
    const live = f.live?.[side]
    const aim = f.sim.world.aim[side]
    const holding = f.sim.world.hands[side].holds !== ''
    const shown = live?.tracked === true && !holding && !this.paused() && (f.inXR || side === 'right')
    const hits = shown && aim.target !== ''
    dot.visible = hits && f.inXR
    const isEntity = f.sim.index.has(aim.target)
    ring.visible = base.visible = hits && isEntity && !f.sim.world.panel && aim.heldTicks >= RING_FROM
    if (!hits || !live) return
    rayOf(live.aim, f, from, along)
    to.copy(from).addScaledVector(along, aim.distance)
    if (f.inXR && aim.target === 'drop') {
      this.refusal.visible = true
      this.refusal.position.copy(to)
    }
    const size = Math.max(0.25, to.distanceTo(f.eye))
    for (const mesh of [dot, ring, base]) {
      mesh.position.copy(to)
      mesh.quaternion.copy(f.gaze)
    }
    dot.scale.setScalar(size * DOT)
    ring.scale.setScalar(size)
    base.scale.setScalar(size)
    const share = Math.min(1, aim.heldTicks / HOLD_TICKS)
    ring.geometry.setDrawRange(0, 6 * Math.round(RING.sides * share))
  }

  dispose(): void {
    this.rays.dispose()
    this.dotGeometry.dispose()
    this.refusalGeometry.dispose()
    for (const g of this.ringGeometries) g.dispose()
    for (const m of this.materials) m.dispose()
  }
}

/** A ring with a bar across, flat on the floor: no way. Metres. */
function noGo(): BufferGeometry {
  const ring = new RingGeometry(NO_GO.inner, NO_GO.outer, RING.sides)
  const bar = new PlaneGeometry(2 * NO_GO.inner, NO_GO.outer - NO_GO.inner).rotateZ(Math.PI / 4)
  const both = mergeGeometries([ring, bar])
  ring.dispose()
  bar.dispose()
  return both.rotateX(-Math.PI / 2)
}
