import { VOICE_LEAST_MS, VOICE_MOST_MS, VOICE_RATE } from '../../api/voices'
import { type Result, fail, ok } from '../../base/result'

/** Loudness is looked at in pieces of this many samples: 10 ms. */
const PIECE = VOICE_RATE / 100
/** A piece is voice from this share of the loudest piece on: 26 dB below it. Chosen. */
const VOICE_SHARE = 0.05
/** Nothing was said when the loudest piece is quieter than this (-46 dB of full scale). Chosen. */
const SILENT = 0.005
/** What stays before the first and after the last piece of voice, pieces: soft consonants begin and breath ends there. */
const MARGIN = 12
/** The loudest sample of a kept line: 1 dB below full scale, so that no filter after it clips. */
const PEAK = 0.89
/** Ends are faded over this many samples (5 ms), so that nothing clicks. */
const FADE = VOICE_RATE / 200

/** Root of the mean square of each piece. */
function loudness(samples: Float32Array): number[] {
  const pieces: number[] = []
  for (let at = 0; at < samples.length; at += PIECE) {
    const piece = samples.subarray(at, at + PIECE)
    pieces.push(Math.sqrt(piece.reduce((sum, s) => sum + s * s, 0) / piece.length))
  }
  return pieces
}

/**
 * A line ready to be kept: without the silence at both ends, as loud as all others, 16 bits. Refused where nothing was
 * said (`silent`) or too much (`too-long`). Samples at VOICE_RATE.
 */
export function prepare(samples: Float32Array): Result<Int16Array<ArrayBuffer>> {
  const pieces = loudness(samples)
  const loudest = Math.max(0, ...pieces)
  if (loudest < SILENT) return fail('silent', `the loudest part is ${loudest.toFixed(4)} of full scale`)
  const isVoice = (piece: number): boolean => piece >= loudest * VOICE_SHARE
  const from = Math.max(0, pieces.findIndex(isVoice) - MARGIN) * PIECE
  const to = Math.min(samples.length, (pieces.findLastIndex(isVoice) + 1 + MARGIN) * PIECE)
  const kept = samples.subarray(from, to)
  const ms = (kept.length / VOICE_RATE) * 1000
  if (ms > VOICE_MOST_MS) return fail('too-long', `the line is ${Math.round(ms)} ms long, at most ${VOICE_MOST_MS}`)
  if (ms < VOICE_LEAST_MS) return fail('silent', `only ${Math.round(ms)} ms of voice`)
  const most = kept.reduce((peak, s) => Math.max(peak, Math.abs(s)), 0)
  const out = new Int16Array(kept.length)
  for (const [i, s] of kept.entries()) {
    const fade = Math.min(1, (i + 1) / FADE, (kept.length - i) / FADE)
    out[i] = Math.round((s / most) * PEAK * fade * 0x7fff)
  }
  return ok(out)
}

/** Any sound file that the browser can read, as one channel at VOICE_RATE; `unreadable` where it cannot. */
export async function decodeSound(bytes: ArrayBuffer): Promise<Result<Float32Array>> {
  try {
    // A context of that rate brings what it decodes to the rate.
    const buffer = await new OfflineAudioContext(1, 1, VOICE_RATE).decodeAudioData(bytes)
    const channels = Array.from({ length: buffer.numberOfChannels }, (_, n) => buffer.getChannelData(n))
    const mono = new Float32Array(buffer.length)
    for (const channel of channels) for (let i = 0; i < mono.length; i++) mono[i]! += channel[i]! / channels.length
    return ok(mono)
  } catch (e) {
    return fail('unreadable', e instanceof Error ? e.message : String(e))
  }
}
