import type { Vec3 } from '../../base/vec'
import type { Kept } from './library'
import { fromDb } from './loudness'
import type { Desk } from './mixer'

/** Levels, places and edges glide over this, s: about two of the updates, so that nothing steps. */
const GLIDE_S = 0.15
/** A sound that goes on comes and goes within this, s. */
const FADE_S = 0.12
/** What comes from all round is heard at each side, from another moment of the circle. Chosen. */
const SIDES = [-0.8, 0.8] as const

/** How a sound comes to the ears: by the shape of a head (dear), by left and right alone, or without a place. */
export type Spatial = 'hrtf' | 'pan' | 'head' | 'air'

/** What is heard of it now: level of full scale in dB, edge of the low-pass in Hz, share that goes to the place's answer. */
export interface Heard {
  db: number
  edge: number
  answer: number
  at: Vec3
}

/** A sound that is heard: samples -> low-pass -> gain -> place -> world, and to the place's answer. */
export class Sounding {
  /** It has come to its end by itself. */
  over = false
  private readonly sources: AudioBufferSourceNode[] = []
  private readonly edge: BiquadFilterNode
  private readonly gain: GainNode
  private readonly answer: GainNode
  private readonly panner: PannerNode | null

  /** `piece`: which part of the samples is played once, s; null goes round. */
  constructor(
    private readonly desk: Desk,
    answers: AudioNode,
    private readonly kept: Kept,
    spatial: Spatial,
    heard: Heard,
    piece: { from: number; s: number } | null,
  ) {
    const { ctx, world } = desk
    this.edge = new BiquadFilterNode(ctx, { type: 'lowpass', frequency: heard.edge, Q: -3 })
    this.gain = new GainNode(ctx, { gain: piece ? this.times(heard.db) : 0 })
    this.answer = new GainNode(ctx, { gain: heard.answer })
    const { x, y, z } = heard.at
    // how loud it is at a distance is worked out before it comes here: the panner only says where it is
    this.panner =
      spatial === 'hrtf' || spatial === 'pan'
        ? new PannerNode(ctx, {
            panningModel: spatial === 'hrtf' ? 'HRTF' : 'equalpower',
            rolloffFactor: 0,
            positionX: x,
            positionY: y,
            positionZ: z,
          })
        : null
    this.edge.connect(this.gain)
    if (this.panner) {
      this.gain.connect(this.panner).connect(world)
      this.gain.connect(this.answer).connect(answers)
    } else this.gain.connect(world)
    if (spatial === 'air') for (const side of SIDES) this.begin(new StereoPannerNode(ctx, { pan: side }), piece)
    else this.begin(this.edge, piece)
    if (!piece) this.gain.gain.setTargetAtTime(this.times(heard.db), ctx.currentTime, FADE_S / 3)
  }

  set({ db, edge, answer, at }: Heard): void {
    const now = this.desk.ctx.currentTime
    this.gain.gain.setTargetAtTime(this.times(db), now, GLIDE_S / 3)
    this.edge.frequency.setTargetAtTime(edge, now, GLIDE_S / 3)
    this.answer.gain.setTargetAtTime(answer, now, GLIDE_S / 3)
    if (!this.panner) return
    this.panner.positionX.setTargetAtTime(at.x, now, GLIDE_S / 3)
    this.panner.positionY.setTargetAtTime(at.y, now, GLIDE_S / 3)
    this.panner.positionZ.setTargetAtTime(at.z, now, GLIDE_S / 3)
  }

  stop(): void {
    const now = this.desk.ctx.currentTime
    this.gain.gain.setTargetAtTime(0, now, FADE_S / 3)
    for (const source of this.sources) source.stop(now + FADE_S)
  }

  private times(db: number): number {
    return fromDb(db - this.kept.db)
  }

  private begin(into: AudioNode, piece: { from: number; s: number } | null): void {
    const { buffer } = this.kept
    const source = new AudioBufferSourceNode(this.desk.ctx, { buffer, loop: piece === null })
    source.connect(into)
    if (into !== this.edge) into.connect(this.edge)
    // two of the same kind do not go in step
    if (piece) source.start(0, piece.from, piece.s)
    else source.start(0, Math.random() * buffer.duration)
    source.onended = () => {
      this.over = true
      source.disconnect()
      into.disconnect()
      this.gain.disconnect()
      this.answer.disconnect()
      this.panner?.disconnect()
    }
    this.sources.push(source)
  }
}
