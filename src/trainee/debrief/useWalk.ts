import { useEffect, useMemo } from 'react'
import type { Finished } from '../finish'
import { useFlow } from '../parts'
import { DebriefWalk } from './walk'

/** The walk through the lost points of a run, at the first of them. */
export function useWalk(finished: Finished): DebriefWalk | null {
  const core = useFlow((s) => s.core)
  const walk = useMemo(() => (core ? new DebriefWalk(core.core, finished) : null), [core, finished])
  useEffect(() => {
    void walk?.go(0)
    let frame = 0
    let before = performance.now()
    const next = (now: number): void => {
      walk?.advance((now - before) / 1000)
      before = now
      frame = requestAnimationFrame(next)
    }
    frame = requestAnimationFrame(next)
    return () => cancelAnimationFrame(frame)
  }, [walk])
  return walk
}
