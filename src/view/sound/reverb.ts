import type { Vec3 } from '../../base/vec'
import type { AcousticPlace, Acoustics } from '../../site/types'
import { impulse } from './impulse'
import { PLACES, criticalM } from './place'
import type { Steps } from './recipes/recipe'

/** From one place to another the answer changes within about this, s. Chosen: a step through a door. */
const CHANGE_S = 0.4

/** The place where somebody stands: the first room about them, else the site's own. */
export function placeAt(acoustics: Acoustics | undefined, { x, y, z }: Vec3): AcousticPlace {
  if (!acoustics) return 'outdoor'
  const room = acoustics.rooms?.find(
    ({ at, half }) => Math.abs(x - at.x) < half.x && Math.abs(y - at.y) < half.y && Math.abs(z - at.z) < half.z,
  )
  return room?.place ?? acoustics.place
}

/** How much of a source at a distance goes to the place's answer: its energy against the direct sound is (m / critical)^2. */
export function answer(place: AcousticPlace, m: number): number {
  const box = PLACES[place]
  return box.diffuse * Math.min(2, m / criticalM(box))
}

/** The answer of the place where the trainee stands; each place's is made when it is first entered. */
export class Reverb {
  readonly input: GainNode
  private readonly ways = new Map<AcousticPlace, GainNode>()
  private making: { place: AcousticPlace; steps: Steps; done: Float32Array[] } | null = null
  private place: AcousticPlace | null = null

  constructor(
    private readonly ctx: AudioContext,
    private readonly out: AudioNode,
  ) {
    this.input = new GainNode(ctx)
  }

  /** Call it some times a second; a piece of work at most. */
  stand(place: AcousticPlace): void {
    const { ctx } = this
    if (this.making) return this.make()
    if (!this.ways.has(place)) {
      this.making = { place, steps: impulse(place, ctx.sampleRate, 'left'), done: [] }
      return
    }
    if (place === this.place) return
    this.place = place
    for (const [of, way] of this.ways) way.gain.setTargetAtTime(of === place ? 1 : 0, ctx.currentTime, CHANGE_S / 3)
  }

  dispose(): void {
    this.input.disconnect()
    for (const way of this.ways.values()) way.disconnect()
  }

  private make(): void {
    const { ctx, making } = this
    const step = making?.steps.next()
    if (!making || !step?.done) return
    making.done.push(step.value)
    if (making.done.length < 2) {
      making.steps = impulse(making.place, ctx.sampleRate, 'right')
      return
    }
    const [left, right] = making.done as [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>]
    const buffer = ctx.createBuffer(2, left.length, ctx.sampleRate)
    buffer.copyToChannel(left, 0)
    buffer.copyToChannel(right, 1)
    const way = new GainNode(ctx, { gain: 0 })
    this.input
      .connect(new ConvolverNode(ctx, { buffer, disableNormalization: true }))
      .connect(way)
      .connect(this.out)
    this.ways.set(making.place, way)
    this.making = null
  }
}
