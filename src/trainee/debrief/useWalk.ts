import { useEffect, useMemo } from 'react'
import { usePlaying } from '../../view/replay/usePlaying'
import type { Finished } from '../finish'
import { useFlow } from '../parts'
import { DebriefWalk } from './walk'

/** The walk through the lost points of a run, at the first of them. */
export function useWalk(finished: Finished): DebriefWalk | null {
  const core = useFlow((s) => s.core)
  const walk = useMemo(() => (core ? new DebriefWalk(core.core, finished) : null), [core, finished])
  useEffect(() => void walk?.go(0), [walk])
  usePlaying(walk?.replay ?? null)
  return walk
}
