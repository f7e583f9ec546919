import { type Rendered, render } from './recipes/render'
import { RECIPES, type SoundName } from './recipes/table'

/** Work in one idle moment, ms: a frame of a headset at 72 Hz has 13.9. */
const SLICE_MS = 3
/** An idle moment is waited for so long, ms. */
const PATIENCE_MS = 200
/** Between two slices where the browser does not tell idle moments (Safari), ms. */
const PAUSE_MS = 30

/** A sound that can be played. */
export interface Kept {
  buffer: AudioBuffer
  /** How loud its loudest 125 ms are, dB of full scale. */
  db: number
}

/**
 * Sounds as they are asked for: each is made once, in idle moments, and kept for as long as the page stands. All of them
 * together are about 8 MB.
 */
export class Library {
  private readonly kept = new Map<SoundName, Kept>()
  private readonly asked: SoundName[] = []
  private making: { name: SoundName; steps: Generator<undefined, Rendered, undefined> } | null = null
  private waits = false

  /** The sound, or null while it is being made. */
  take(name: SoundName): Kept | null {
    const kept = this.kept.get(name)
    if (kept) return kept
    if (this.making?.name !== name && !this.asked.includes(name)) this.asked.push(name)
    this.wait()
    return null
  }

  private wait(): void {
    if (this.waits) return
    this.waits = true
    const go = (): void => {
      this.waits = false
      if (this.work()) this.wait()
    }
    if (typeof requestIdleCallback === 'function') requestIdleCallback(go, { timeout: PATIENCE_MS })
    else setTimeout(go, PAUSE_MS)
  }

  /** A slice of work; is any left? */
  private work(): boolean {
    const end = performance.now() + SLICE_MS
    do {
      this.making ??= this.next()
      if (!this.making) return false
      const { name, steps } = this.making
      const step = steps.next()
      if (!step.done) continue
      const { samples, db } = step.value
      const buffer = new AudioBuffer({ length: samples.length, numberOfChannels: 1, sampleRate: RECIPES[name].rate })
      buffer.copyToChannel(samples, 0)
      this.kept.set(name, { buffer, db })
      this.making = null
    } while (performance.now() < end)
    return this.making !== null || this.asked.length > 0
  }

  private next(): Library['making'] {
    const name = this.asked.shift()
    return name ? { name, steps: render(name) } : null
  }
}

/** What this page has made so far. */
export const library = new Library()
