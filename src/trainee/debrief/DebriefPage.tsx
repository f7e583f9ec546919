import { useCallback, useRef, useState } from 'react'
import type { Finished } from '../finish'
import { useFlow, useWay } from '../parts'
import { useStage } from '../stage/StageHost'
import { useImmersed } from '../stage/useImmersed'
import { DebriefSheet } from './DebriefSheet'
import { HeadsetDebrief } from './HeadsetDebrief'
import { useWalk } from './useWalk'
import { WalkView } from './WalkView'

/** After the run: in the headset as panels, on a screen as a page and a walk through the yard. */
export function DebriefPage() {
  const finished = useFlow((s) => s.finished)
  return finished && <Debrief finished={finished} />
}

function Debrief({ finished }: { finished: Finished }) {
  const { flow, handIn } = useWay()
  const immersed = useImmersed(useStage())
  const walk = useWalk(finished)
  const [walking, setWalking] = useState(false)
  const sent = useRef(false)
  const send = useCallback(
    (answer: number | null): void => {
      if (sent.current) return
      sent.current = true
      void handIn.send(answer).then(() => flow.go('sent'))
    },
    [flow, handIn],
  )
  if (!walk) return null
  if (immersed) return <HeadsetDebrief finished={finished} walk={walk} send={send} />
  if (walking) return <WalkView finished={finished} walk={walk} close={() => setWalking(false)} />
  return <DebriefSheet finished={finished} walk={() => setWalking(true)} send={send} />
}
