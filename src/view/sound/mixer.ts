import { VoiceOut } from './voiceOut'

/** How far the world steps back while somebody speaks, dB, and how fast it goes and comes, s. Chosen, as broadcasters duck. */
export const DUCK = { db: -9, attackS: 0.08, releaseS: 0.4 }
/** The limiter: nothing gets much above this, dB of full scale. */
const LIMIT = { threshold: -6, knee: 3, ratio: 20, attack: 0.002, release: 0.2 }
/** Browsers make up for what a limiter takes away, by 60 % of what full scale loses in dB (Web Audio API); this takes it back. */
const TRIM = 10 ** ((0.6 * LIMIT.threshold * (1 - 1 / LIMIT.ratio)) / 20)
/** Everything fades out and in within this when time stands still and goes on, s; the device sleeps a little later, ms. */
const REST_S = 0.06
const SLEEP_MS = 250

/** How loud the world and one's own clicks are on this device. */
export type Volume = 'full' | 'low' | 'off'
/** As gains: "low" is 10 dB less. Chosen. */
const GAIN: Record<Volume, number> = { full: 1, low: 0.32, off: 0 }

/** Where sounds of a kind go in. */
export interface Desk {
  ctx: AudioContext
  /** The world about the trainee; steps back while somebody speaks. */
  world: AudioNode
  /** What is said. */
  voice: AudioNode
  /** One's own hands: clicks. */
  hands: AudioNode
}

interface Made extends Desk {
  duck: GainNode
  volumes: GainNode[]
  all: GainNode
  voices: VoiceOut
}

/**
 * All that is heard of a run, through one AudioContext. There is none before somebody has pressed something: browsers let
 * nothing sound before that.
 */
export class Mixer {
  private made: Made | null = null
  private speaking = 0
  private loud: Volume = 'full'
  private awake = true
  private sleep: ReturnType<typeof setTimeout> | undefined

  /** Call it in the handler of a gesture. Safari falls asleep by itself, and wakes up in a gesture only. */
  readonly wake = (): void => {
    if (typeof AudioContext === 'undefined' || navigator.userActivation?.hasBeenActive === false) return
    this.made ??= this.make()
    const { ctx } = this.made
    const back = (): Promise<void> | void => (this.awake ? undefined : ctx.suspend())
    if (ctx.state !== 'running') void ctx.resume().then(back, () => undefined)
  }

  /** Null before any gesture. */
  get desk(): Desk | null {
    return this.made
  }
  /** What plays recorded lines; null before any gesture. */
  get voices(): VoiceOut | null {
    return this.made?.voices ?? null
  }
  /** The device is set to have no sounds. */
  get muted(): boolean {
    return this.loud === 'off'
  }
  /** Is the world to be heard now? */
  get audible(): boolean {
    return this.awake && !this.muted
  }

  /** The device's own setting. */
  setVolume(volume: Volume): void {
    this.loud = volume
    const { made } = this
    for (const v of made?.volumes ?? [])
      v.gain.setTargetAtTime(GAIN[volume], made?.ctx.currentTime ?? 0, DUCK.attackS / 3)
  }

  /** Somebody begins to speak; call what it gives when they are done, once or more often. */
  speak(): () => void {
    this.speaking++
    this.duck()
    let over = false
    return () => {
      if (over) return
      over = true
      this.speaking--
      this.duck()
    }
  }

  /** Time stands still: silence, and then the device's sound sleeps. */
  rest(): void {
    if (!this.awake) return
    this.awake = false
    this.fade(0)
    this.sleep = setTimeout(() => void this.made?.ctx.suspend().catch(() => undefined), SLEEP_MS)
  }

  /** Time goes on. */
  go(): void {
    clearTimeout(this.sleep)
    this.awake = true
    void this.made?.ctx.resume().catch(() => undefined)
    this.fade(1)
  }

  close(): void {
    clearTimeout(this.sleep)
    void this.made?.ctx.close().catch(() => undefined)
    this.made = null
  }

  private fade(to: number): void {
    this.made?.all.gain.setTargetAtTime(to * TRIM, this.made.ctx.currentTime, REST_S / 3)
  }

  private get ducked(): number {
    return this.speaking > 0 ? 10 ** (DUCK.db / 20) : 1
  }

  private duck(): void {
    if (!this.made) return
    const { duck, ctx } = this.made
    const s = this.speaking > 0 ? DUCK.attackS : DUCK.releaseS
    duck.gain.setTargetAtTime(this.ducked, ctx.currentTime, s / 3)
  }

  private make(): Made {
    const ctx = new AudioContext({ latencyHint: 'interactive' })
    const limiter = new DynamicsCompressorNode(ctx, LIMIT)
    const all = new GainNode(ctx, { gain: this.awake ? TRIM : 0 })
    limiter.connect(all).connect(ctx.destination)
    const duck = new GainNode(ctx, { gain: this.ducked })
    const world = new GainNode(ctx, { gain: GAIN[this.loud] })
    const hands = new GainNode(ctx, { gain: GAIN[this.loud] })
    const voice = new GainNode(ctx)
    duck.connect(world).connect(limiter)
    hands.connect(limiter)
    voice.connect(limiter)
    return { ctx, world: duck, voice, hands, duck, volumes: [world, hands], all, voices: new VoiceOut(ctx, voice) }
  }
}
