import { type Vec3, vec } from '../../base/vec'
import { walkieTalkie } from './walkieTalkie'

/** A voice at this distance is as loud as it was recorded, metres: two people who talk. Chosen. */
const NEAR_M = 2
/** No farther voice gets quieter than at this distance: what is said in a drill has to be heard. Chosen. */
const FAR_M = 20
/** Time over which speakers glide to a new place, seconds: several updates, so that nothing clicks. */
const GLIDE_S = 0.1
/** Fade when a voice is cut off, seconds: shorter than a syllable, long enough not to click. */
const CUT_S = 0.02

/** How a voice comes to the trainee: over the radio, from a place (asked again while it sounds), or from nowhere. */
export type Way = { by: 'radio' } | { by: 'place'; at: () => Vec3 } | { by: 'ear' }

interface Sounding {
  panner: PannerNode | null
  at: () => Vec3
}

/** Recorded voices in the space round the head. Hears nothing of the run and tells it nothing. */
export class VoiceOut {
  private readonly sounding = new Set<Sounding>()

  /** Lines go to `out`. */
  constructor(
    private readonly ctx: AudioContext,
    private readonly out: AudioNode,
  ) {}

  /** Plays 16-bit samples of one channel; `ended` when they are over, not when they were cut. Gives what cuts them. */
  play(samples: Int16Array, rate: number, way: Way, ended: () => void): () => void {
    const { ctx } = this
    const buffer = ctx.createBuffer(1, samples.length, rate)
    buffer.getChannelData(0).set(Float32Array.from(samples, (s) => s / 0x8000))
    const source = ctx.createBufferSource()
    source.buffer = buffer
    const gain = ctx.createGain()
    source.connect(gain)
    const panner = way.by === 'place' ? this.panner(way.at()) : null
    const sounding: Sounding = { panner, at: way.by === 'place' ? way.at : () => vec(0, 0, 0) }
    if (way.by === 'radio') walkieTalkie(ctx, gain).connect(this.out)
    else if (panner) gain.connect(panner).connect(this.out)
    else gain.connect(this.out)
    this.sounding.add(sounding)
    let cut = false
    source.onended = () => {
      this.sounding.delete(sounding)
      source.disconnect()
      if (!cut) ended()
    }
    source.start()
    return () => {
      cut = true
      gain.gain.setTargetAtTime(0, ctx.currentTime, CUT_S / 3)
      source.stop(ctx.currentTime + CUT_S)
    }
  }

  /** Where those are who speak; call it some times a second while anything sounds. */
  follow(): void {
    for (const { panner, at } of this.sounding)
      if (panner) this.glide([panner.positionX, panner.positionY, panner.positionZ], at())
  }

  private glide(axes: [AudioParam, AudioParam, AudioParam], { x, y, z }: Vec3): void {
    for (const [i, value] of [x, y, z].entries()) axes[i]?.setTargetAtTime(value, this.ctx.currentTime, GLIDE_S / 3)
  }

  private panner({ x, y, z }: Vec3): PannerNode {
    const panner = this.ctx.createPanner()
    panner.panningModel = 'HRTF'
    panner.distanceModel = 'inverse'
    panner.refDistance = NEAR_M
    panner.maxDistance = FAR_M
    panner.positionX.value = x
    panner.positionY.value = y
    panner.positionZ.value = z
    return panner
  }
}
