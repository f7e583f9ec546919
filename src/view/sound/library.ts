import { inIdle } from './idle'
import { render } from './recipes/render'
import { RECIPES, type SoundName } from './recipes/table'

/** A sound that can be played. */
export interface Kept {
  buffer: AudioBuffer
  /** How loud its loudest 125 ms are, dB of full scale. */
  db: number
}

/** What this page has made so far; null: it is being made. All of them together are about 8 MB. */
const made = new Map<SoundName, Kept | null>()

/** The sound, or null while it is being made, in idle moments. Each is made once, and kept for as long as the page stands. */
export function take(name: SoundName): Kept | null {
  const kept = made.get(name)
  if (kept !== undefined) return kept
  made.set(name, null)
  inIdle(render(name), ({ samples, db }) => {
    const buffer = new AudioBuffer({ length: samples.length, numberOfChannels: 1, sampleRate: RECIPES[name].rate })
    buffer.copyToChannel(samples, 0)
    made.set(name, { buffer, db })
  })
  return null
}
