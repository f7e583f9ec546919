import { type Result, fail, ok } from './result'

/** Bytes before the first sample of the one form of WAV that is read and written here. */
export const WAV_HEAD = 44

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))

/** 16-bit samples of one channel as a WAV file; `rate` in samples a second. */
export function encodeWav(samples: Int16Array, rate: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(WAV_HEAD + samples.length * 2)
  const view = new DataView(bytes.buffer)
  const put = (at: number, text: string): void => {
    for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i))
  }
  put(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  put(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, rate, true)
  view.setUint32(28, rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  put(36, 'data')
  view.setUint32(40, samples.length * 2, true)
  for (const [i, sample] of samples.entries()) view.setInt16(WAV_HEAD + i * 2, sample, true)
  return bytes
}

/**
 * The samples of such a file, byte for byte of the form that `encodeWav` writes; anything else is refused (`bad-wav`).
 * Strict on purpose: what is not of our own making is never handed to a decoder of the system.
 */
export function readWav(bytes: Uint8Array, rate: number): Result<Int16Array<ArrayBuffer>> {
  const bad = (why: string) => fail('bad-wav', `${why}; it must be one channel of 16-bit PCM at ${rate} Hz`)
  if (bytes.length < WAV_HEAD) return bad(`the file has ${bytes.length} bytes`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (tag(view, 0) !== 'RIFF' || tag(view, 8) !== 'WAVE' || tag(view, 12) !== 'fmt ' || tag(view, 36) !== 'data')
    return bad('the file is no plain WAV')
  const { length } = bytes
  if (view.getUint32(4, true) !== length - 8 || view.getUint32(40, true) !== length - WAV_HEAD || length % 2 !== 0)
    return bad(`the file names another length than its ${length} bytes`)
  const format = [view.getUint32(16, true), view.getUint16(20, true), view.getUint16(22, true)]
  const samples = [
    view.getUint32(24, true),
    view.getUint32(28, true),
    view.getUint16(32, true),
    view.getUint16(34, true),
  ]
  if (format.join() !== '16,1,1' || samples.join() !== `${rate},${rate * 2},2,16`)
    return bad(`the file has the format ${[...format, ...samples].join(' ')}`)
  const out = new Int16Array((length - WAV_HEAD) / 2)
  for (let i = 0; i < out.length; i++) out[i] = view.getInt16(WAV_HEAD + i * 2, true)
  return ok(out)
}
