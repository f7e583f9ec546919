import { blockBytes, openingBytes } from './block'
import { CHUNK_TICKS, packChunk } from './chunk'
import { fieldBytes } from './fields'
import type { Claim, RunStart } from './types'
import type { WireSample } from './wire'

/** Writes a recording while the run happens. The pieces that it gives, one after the other, are the file. */
export interface Recorder {
  /** Adds one tick; `wire` is kept, not copied. */
  add(wire: WireSample): void
  /** The pieces that have become ready since the last call: the opening with the header, then two seconds each. */
  takeChunks(): Uint8Array[]
  /** Ends the chunk under way, so that all ticks so far are in pieces: for whoever cannot wait for two seconds. */
  cut(): void
  /** Ticks that are not in a chunk yet. */
  pending(): readonly WireSample[]
  /** The last pieces: what is left of the samples, and the claim. Nothing may be added afterwards. */
  finish(claim: Claim): Uint8Array[]
}

/** A recorder that begins with the header of `start`. */
export function createRecorder(start: RunStart): Recorder {
  const ready: Uint8Array[] = [openingBytes(), blockBytes('header', 0, fieldBytes(start))]
  let pending: WireSample[] = []
  let chunks = 0
  let finished = false
  const pack = (): void => {
    if (pending.length === 0) return
    ready.push(blockBytes('samples', chunks++, packChunk(pending)))
    pending = []
  }
  return {
    add(wire) {
      if (finished) throw new Error('this recording is finished; begin another one')
      pending.push(wire)
      if (pending.length === CHUNK_TICKS) pack()
    },
    takeChunks: () => ready.splice(0),
    cut: pack,
    pending: () => pending,
    finish(claim) {
      if (finished) throw new Error('this recording is finished already')
      finished = true
      pack()
      ready.push(blockBytes('claim', chunks, fieldBytes(claim)))
      return ready.splice(0)
    },
  }
}

/** Pieces one after the other. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((n, piece) => n + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    out.set(piece, at)
    at += piece.length
  }
  return out
}
