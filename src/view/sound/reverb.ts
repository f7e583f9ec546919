import type { Vec3 } from '../../base/vec'
import type { AcousticPlace, Site } from '../../site/types'
import { inIdle } from './idle'
import { impulse } from './impulse'
import { PLACES, criticalM } from './place'

/** From one place to another the answer changes within about this, s. Chosen: a step through a door. */
const CHANGE_S = 0.4

/** The place where somebody stands: the first room about them, else the site's own. */
export function placeAt({ acoustics, sky }: Pick<Site, 'acoustics' | 'sky'>, { x, y, z }: Vec3): AcousticPlace {
  if (!acoustics) return sky === 'underground' ? 'roadway' : 'outdoor'
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
  /** Null: it is being made. */
  private readonly ways = new Map<AcousticPlace, GainNode | null>()
  private place: AcousticPlace | null = null

  constructor(
    private readonly ctx: AudioContext,
    private readonly out: AudioNode,
  ) {
    this.input = new GainNode(ctx)
  }

  /** The trainee stands in this place now; call it some times a second. */
  stand(place: AcousticPlace): void {
    const { ctx, ways } = this
    if (!ways.has(place)) this.make(place)
    if (place === this.place || !ways.get(place)) return
    this.place = place
    for (const [of, way] of ways) way?.gain.setTargetAtTime(of === place ? 1 : 0, ctx.currentTime, CHANGE_S / 3)
  }

  dispose(): void {
    this.input.disconnect()
    for (const way of this.ways.values()) way?.disconnect()
  }

  private make(place: AcousticPlace): void {
    const { ctx } = this
    this.ways.set(place, null)
    inIdle(impulse(place, ctx.sampleRate, 'left'), (left) =>
      inIdle(impulse(place, ctx.sampleRate, 'right'), (right) => {
        const buffer = ctx.createBuffer(2, left.length, ctx.sampleRate)
        buffer.getChannelData(0).set(left)
        buffer.getChannelData(1).set(right)
        const way = new GainNode(ctx, { gain: 0 })
        const answer = new ConvolverNode(ctx, { buffer, disableNormalization: true })
        this.input.connect(answer).connect(way).connect(this.out)
        this.ways.set(place, way)
      }),
    )
  }
}
