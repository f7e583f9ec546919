import { useCallback, useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { Finished } from '../finish'
import { useFlow, useText } from '../parts'
import type { HeadsetPanel, Stage } from '../ports'
import { usePicture } from '../stage/usePicture'
import { WalkCard } from './WalkCard'
import { DebriefWalk } from './walk'

/** The walk through the lost points; the runs that it makes are let go with the page. */
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

/** In the yard again, from one lost point to the next: what happened, when, by which rule, what would have been right. */
export function WalkView({ finished, close }: { finished: Finished; close: () => void }) {
  const t = useText(finished.start.scene)
  const [gas, setGas] = useState(true)
  const walk = useWalk(finished)
  const draw = useCallback(
    (stage: Stage) => walk && <WalkPicture walk={walk} stage={stage} gas={gas} scene={finished.start.scene} panel={null} />,
    [walk, gas, finished],
  )
  usePicture(draw, false)
  return (
    <div className="stage">{walk && <WalkCard walk={walk} text={t} close={close} gas={gas} setGas={setGas} />}</div>
  )
}

interface WalkPictureProps {
  walk: DebriefWalk
  stage: Stage
  gas: boolean
  scene: string
  panel: HeadsetPanel | null
}

/** The moment shown, inside the canvas. */
export function WalkPicture({ walk, stage, gas, scene, panel }: WalkPictureProps) {
  const text = useText(scene)
  const { sim, index } = useStore(walk.store)
  return sim && <stage.Debrief sim={sim} loss={walk.losses[index] ?? null} gas={gas} text={text} panel={panel} />
}
