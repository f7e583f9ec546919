import { useCallback } from 'react'
import type { Finished } from '../finish'
import type { Stage } from '../ports'
import { usePicture } from '../stage/usePicture'
import { useHeadsetDebrief } from './useHeadsetDebrief'
import { WalkPicture } from './WalkView'
import type { DebriefWalk } from './walk'

interface HeadsetDebriefProps {
  finished: Finished
  walk: DebriefWalk
  send: (answer: number | null) => void
}

/** The debrief without taking the headset off: panels in the air, and the yard at each lost point. */
export function HeadsetDebrief({ finished, walk, send }: HeadsetDebriefProps) {
  const { panel, walking } = useHeadsetDebrief({ finished, walk, send })
  const { scene } = finished.start
  const draw = useCallback(
    (stage: Stage) => (
      <WalkPicture
        walk={walk}
        stage={stage}
        map={walking ? 'gas' : 'none'}
        pointed={walking}
        scene={scene}
        panel={panel}
      />
    ),
    [walk, walking, scene, panel],
  )
  usePicture(draw, false)
  return null
}
