import { useCallback, useEffect, useRef, useState } from 'react'
import { VOICE_RATE } from '../../api/voices'
import type { Failure, Result } from '../../base/result'
import { encodeWav } from '../../base/wav'
import { TAKE_MOST_MS, type Take } from './microphone'
import { decodeSound, prepare } from './sound'
import type { SharedMicrophone } from './useMicrophone'

/** The largest file that is opened, bytes: a minute of the heaviest kind that phones record. Chosen. */
const FILE_MOST = 10_000_000

export interface TakeState {
  phase: 'idle' | 'opening' | 'recording' | 'reading' | 'taken'
  /** The line as it would be kept. */
  wav: Uint8Array<ArrayBuffer> | null
  lengthMs: number
  failure: Failure | null
}

const IDLE: TakeState = { phase: 'idle', wav: null, lengthMs: 0, failure: null }

/** One take after the other: recorded or from a file, trimmed, ready to be listened to and kept. */
export function useTake(microphone: SharedMicrophone) {
  const [state, setState] = useState<TakeState>(IDLE)
  const take = useRef<Take | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const gone = useRef(false)
  useEffect(() => {
    gone.current = false
    return () => {
      gone.current = true
      clearTimeout(timer.current)
      void take.current?.stop()
      take.current = null
    }
  }, [])

  const read = useCallback(async (bytes: ArrayBuffer): Promise<void> => {
    setState({ ...IDLE, phase: 'reading' })
    const decoded = await decodeSound(bytes)
    const ready: Result<Int16Array> = decoded.ok ? prepare(decoded.value) : decoded
    if (!ready.ok) return setState({ ...IDLE, failure: ready.error })
    const { length } = ready.value
    setState({
      phase: 'taken',
      wav: encodeWav(ready.value, VOICE_RATE),
      lengthMs: (length / VOICE_RATE) * 1000,
      failure: null,
    })
  }, [])

  const stop = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current)
    const ending = take.current
    take.current = null
    if (ending) await read(await ending.stop())
  }, [read])

  const start = useCallback(async (): Promise<void> => {
    if (take.current) return
    setState({ ...IDLE, phase: 'opening' })
    const opened = await microphone.take()
    if (gone.current) return
    if (!opened.ok) return setState({ ...IDLE, failure: opened.error })
    take.current = opened.value.record()
    setState({ ...IDLE, phase: 'recording' })
    timer.current = setTimeout(() => void stop(), TAKE_MOST_MS)
  }, [microphone, stop])

  const open = useCallback(
    async (file: File): Promise<void> => {
      if (file.size <= FILE_MOST) return read(await file.arrayBuffer())
      setState({ ...IDLE, failure: { code: 'too-large', message: `${file.name} has ${file.size} bytes` } })
    },
    [read],
  )

  const forget = useCallback((): void => {
    clearTimeout(timer.current)
    const ending = take.current
    take.current = null
    void ending?.stop()
    setState(IDLE)
  }, [])

  return { state, start, stop, open, forget }
}
