import { type Result, fail, ok } from '../../base/result'

/** A recording ends by itself after this, ms: the longest line and the silence round it. Chosen. */
export const TAKE_MOST_MS = 20_000

/** A take under way. */
export interface Take {
  /** Ends it and gives the sound as the browser's recorder wrote it. */
  stop: () => Promise<ArrayBuffer>
}

/** The computer's microphone, open while lines are recorded. */
export interface Microphone {
  /** Loudness now, 0..1. */
  level: () => number
  record: () => Take
  close: () => void
}

/** What getUserMedia calls its refusals, by the names of ours. */
const REFUSALS: Record<string, string> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'no-microphone',
  OverconstrainedError: 'no-microphone',
  NotReadableError: 'busy',
  AbortError: 'busy',
}

/** Asks for the microphone; the browser asks the person. A failure says what is in the way. */
export async function openMicrophone(): Promise<Result<Microphone>> {
  if (!window.isSecureContext) return fail('insecure', `${location.origin} is no secure address`)
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices?.getUserMedia)
    return fail('no-recorder', 'this browser has no MediaRecorder or getUserMedia')
  let stream: MediaStream
  try {
    // The line is made as loud as the others afterwards; a gain that breathes with the room would not be undone.
    stream = await navigator.mediaDevices.getUserMedia({
      audio: { channelCount: 1, noiseSuppression: true, autoGainControl: false, echoCancellation: false },
    })
  } catch (e) {
    const { name, message } = e instanceof Error ? e : { name: '', message: String(e) }
    return fail(REFUSALS[name] ?? 'busy', message)
  }
  const ctx = new AudioContext()
  const analyser = ctx.createAnalyser()
  ctx.createMediaStreamSource(stream).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  return ok({
    level() {
      analyser.getFloatTimeDomainData(samples)
      return samples.reduce((peak, s) => Math.max(peak, Math.abs(s)), 0)
    },
    record() {
      const recorder = new MediaRecorder(stream)
      const pieces: Blob[] = []
      recorder.ondataavailable = ({ data }) => pieces.push(data)
      const done = new Promise<ArrayBuffer>((resolve) => {
        recorder.onstop = () => void new Blob(pieces).arrayBuffer().then(resolve)
      })
      recorder.start()
      return {
        stop() {
          if (recorder.state !== 'inactive') recorder.stop()
          return done
        },
      }
    },
    close() {
      for (const track of stream.getTracks()) track.stop()
      void ctx.close()
    },
  })
}
