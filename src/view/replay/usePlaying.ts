import { useEffect } from 'react'
import type { Replay } from './replay'

/** Lets a replay go on with the browser's frames for as long as the page stands. */
export function usePlaying(replay: Replay | null): void {
  useEffect(() => {
    if (!replay) return
    let frame = 0
    let before = performance.now()
    const next = (now: number): void => {
      replay.advance((now - before) / 1000)
      before = now
      frame = requestAnimationFrame(next)
    }
    frame = requestAnimationFrame(next)
    return () => cancelAnimationFrame(frame)
  }, [replay])
}
