import {
  BufferAttribute,
  type BufferGeometry,
  CircleGeometry,
  Group,
  InstancedMesh,
  type Material,
  Matrix4,
  MeshBasicMaterial,
  Quaternion,
  Vector3,
} from 'three'
import type { Sim } from '../../sim/sim'
import type { Rim } from '../ar/rim'
import { Batch } from '../entity/batch'
import type { DrawFrame, Layer } from '../stage/layer'
import { type Dress, SEGMENTS, figureGeometries } from './figure'
import { type Posture, posture, restPosture } from './posture'
import { approach, createFrames, poseFrames } from './skeleton'

/** Dresses by turns. Helmets by custom: yellow worker, white manager or visitor, red technician, blue electrician. */
const DRESSES: Dress[] = [
  { cloth: '#2b4d80', vest: true, helmet: '#f3b90f', skin: '#c99673' },
  { cloth: '#4c5560', vest: false, helmet: '#f3b90f', skin: '#b98260' },
  { cloth: '#2b4d80', vest: true, helmet: '#c9252b', skin: '#d1a07d' },
  { cloth: '#5a5142', vest: false, helmet: '#2a62b0', skin: '#bd8a68' },
  { cloth: '#33475f', vest: true, helmet: '#f1f1ec', skin: '#c58f6c' },
  { cloth: '#6b3a2c', vest: true, helmet: '#f3b90f', skin: '#c79471' },
]
/** How quickly a posture gives way to the next, 1/s. */
const BLEND = 7
/** Radius in metres and darkness of the soft shade under a person's feet. */
const SHADE = { radius: 0.5, opacity: 0.75 }

interface Person {
  index: number
  ids: number[]
  now: Posture
  goal: Posture
  walked: number
  shown: boolean | null
  phase: number
}

const root = new Matrix4()
const frames = createFrames()
const step = new Matrix4()
const place = new Vector3()
const turn = new Quaternion()
const ONE = new Vector3(1, 1, 1)

/** Everybody but the trainee: one draw for all, and one for the shade under them. */
export class PeopleLayer implements Layer {
  readonly object = new Group()
  private readonly batch: Batch | null
  private readonly people: Person[] = []
  private readonly geometries: BufferGeometry[] = []
  private readonly shade: InstancedMesh | null

  constructor(sim: Sim, material: Material, rim: Rim) {
    const indices = sim.defs.flatMap((d, i) => (d.mechanism.kind === 'person' ? [i] : []))
    for (let k = 0; k < Math.min(indices.length, DRESSES.length); k++) {
      this.geometries.push(...figureGeometries(DRESSES[k] as Dress))
    }
    this.batch = indices.length > 0 ? new Batch(this.geometries, indices.length * SEGMENTS.length, material) : null
    indices.forEach((index, k) => {
      const first = (k % DRESSES.length) * SEGMENTS.length
      const ids = SEGMENTS.map((_, s) => this.batch?.add(first + s) ?? -1)
      this.people.push({ index, ids, now: restPosture(), goal: restPosture(), walked: 0, shown: null, phase: k * 1.7 })
    })
    this.shade = this.batch ? makeShade(this.people.length, rim) : null
    if (this.batch && this.shade) this.object.add(this.batch.mesh, this.shade)
  }

  update(f: DrawFrame): void {
    this.people.forEach((p, k) => this.updateOne(p, k, f))
    if (this.shade) this.shade.instanceMatrix.needsUpdate = true
  }

  private updateOne(p: Person, k: number, f: DrawFrame): void {
    const state = f.sim.world.entities[p.index]
    if (!state || !this.batch) return
    if (state.present !== p.shown) for (const id of p.ids) this.batch.show(id, state.present)
    p.shown = state.present
    f.track.place(p.index, f.share, place)
    const onGround = state.present && state.mode !== 'sit'
    this.shade?.setMatrixAt(
      k,
      onGround ? step.makeTranslation(place.x, place.y + 0.015, place.z) : step.makeScale(0, 0, 0),
    )
    if (!state.present) return
    const speed = f.track.speed(p.index)
    p.walked += speed * f.dtS
    posture(state.mode, f.timeS + p.phase, p.walked, speed, p.goal)
    approach(p.now, p.goal, Math.min(1, BLEND * f.dtS * (speed > 0.25 ? 3 : 1)))
    f.track.turn(p.index, f.share, turn)
    root.compose(place, turn, ONE)
    poseFrames(p.now, root, frames)
    for (let s = 0; s < SEGMENTS.length; s++) this.batch.move(p.ids[s] as number, frames[s] as Matrix4)
  }

  dispose(): void {
    this.batch?.dispose()
    for (const g of this.geometries) g.dispose()
    this.shade?.geometry.dispose()
    if (this.shade && !Array.isArray(this.shade.material)) this.shade.material.dispose()
    this.shade?.dispose()
  }
}

function makeShade(count: number, rim: Rim): InstancedMesh {
  const geometry = new CircleGeometry(SHADE.radius, 20).rotateX(-Math.PI / 2)
  const colors = new Float32Array((geometry.getAttribute('position').count ?? 0) * 4)
  colors[3] = SHADE.opacity
  geometry.setAttribute('color', new BufferAttribute(colors, 4))
  const material = rim.fit(new MeshBasicMaterial({ vertexColors: true, transparent: true, depthWrite: false }))
  const mesh = new InstancedMesh(geometry, material, count)
  mesh.frustumCulled = false
  mesh.renderOrder = 1
  return mesh
}
