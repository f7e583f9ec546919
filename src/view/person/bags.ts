import { Color, Group, type Material, Matrix4 } from 'three'
import { Batch } from '../entity/batch'
import { addBlock } from '../geometry/bevel'
import { MeshBuilder } from '../geometry/meshBuilder'
import { boneOf } from './bones'

/** A school bag in the frame of the chest's bone of a body of the model's stature, metres (about 36 by 28 by 13 cm on a child). Chosen. */
const BAG = { at: [0, 0.03, 0.19], size: [0.36, 0.44, 0.15], pocket: [0.28, 0.2, 0.06] } as const
const COLOURS = ['#b8322f', '#2f5fae', '#e0a52a', '#4c8f5b'] as const

const CHEST = boneOf('chest')
const place = new Matrix4()
const colour = new Color()

/** Bags on the backs of those who wear one, in one draw. */
export class Bags {
  readonly object = new Group()
  private readonly batch: Batch | null

  constructor(count: number, material: Material) {
    const geometry = count > 0 ? bag() : null
    this.batch = geometry ? new Batch([geometry], count, material) : null
    geometry?.dispose()
    for (let k = 0; k < count; k++) {
      this.batch?.add(0)
      this.batch?.tint(k, colour.set(COLOURS[k % COLOURS.length] as string))
    }
    if (this.batch) this.object.add(this.batch.mesh)
  }

  /** Bag `k` is on the back of somebody whose bones are `frames` in the frame of `root`. */
  put(k: number, frames: readonly Matrix4[], root: Matrix4): void {
    if (k < 0) return
    this.batch?.show(k, true)
    this.batch?.move(k, place.multiplyMatrices(root, frames[CHEST] as Matrix4))
  }

  /** Whoever wears bag `k` is not there. */
  hide(k: number): void {
    if (k >= 0) this.batch?.show(k, false)
  }

  dispose(): void {
    this.batch?.dispose()
  }
}

/** White: each one's colour is laid over it. */
function bag(): ReturnType<MeshBuilder['build']> {
  const b = new MeshBuilder()
  const { at, size, pocket } = BAG
  addBlock(b.use('cloth-blue', '#ffffff'), at, size, 0, 0.05)
  addBlock(b, [0, at[1] - 0.08, at[2] + size[2] / 2 + 0.02], pocket, 0, 0.025)
  addBlock(b.use('cloth-grey', '#d8d8d8'), [0, at[1] + 0.1, at[2] + size[2] / 2 + 0.002], [0.3, 0.03, 0.012], 0, 0.004)
  return b.build()
}
