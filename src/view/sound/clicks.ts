import type { Mixer } from './mixer'

/** What can be heard of one's own hands. */
export type Click = 'press' | 'take' | 'mark' | 'refused'

/** Pitch in Hz at the beginning and the end, length in seconds and loudness 0..1: short and soft. All Chosen. */
const SOUND: Record<Click, { from: number; to: number; s: number; gain: number }> = {
  press: { from: 1400, to: 900, s: 0.03, gain: 0.08 },
  take: { from: 320, to: 180, s: 0.06, gain: 0.14 },
  mark: { from: 880, to: 1320, s: 0.14, gain: 0.12 },
  refused: { from: 220, to: 160, s: 0.16, gain: 0.1 },
}
/** Quietest that an exponential fall may end at. */
const SILENT = 0.0001

/** Plays clicks of our own making; before somebody has pressed something there is none. */
export class Clicks {
  constructor(private readonly mixer: Mixer) {}

  play(click: Click): void {
    const { desk } = this.mixer
    if (!desk) return
    const { ctx, hands } = desk
    const { from, to, s, gain } = SOUND[click]
    const now = ctx.currentTime
    const tone = new OscillatorNode(ctx, { type: 'triangle', frequency: from })
    const volume = new GainNode(ctx, { gain })
    tone.frequency.exponentialRampToValueAtTime(to, now + s)
    volume.gain.exponentialRampToValueAtTime(SILENT, now + s)
    tone.connect(volume).connect(hands)
    tone.start(now)
    tone.stop(now + s)
  }
}
