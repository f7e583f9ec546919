import { useCallback, useState } from 'react'
import { useStore } from 'zustand'
import type { MapKind } from '../../view/overlay/maps'
import type { Finished } from '../finish'
import { useText } from '../parts'
import type { HeadsetPanel, Stage } from '../ports'
import { usePicture } from '../stage/usePicture'
import { WalkCard } from './WalkCard'
import type { DebriefWalk } from './walk'

interface WalkViewProps {
  finished: Finished
  walk: DebriefWalk
  close: () => void
}

/** In the yard again, from one lost point to the next: what happened, when, by which rule, what would have been right. */
export function WalkView({ finished, walk, close }: WalkViewProps) {
  const t = useText(finished.start.scene)
  const [map, setMap] = useState<MapKind>('gas')
  const { scene } = finished.start
  const draw = useCallback(
    (stage: Stage) => <WalkPicture walk={walk} stage={stage} map={map} pointed scene={scene} panel={null} />,
    [walk, map, scene],
  )
  usePicture(draw, false)
  return (
    <div className="stage">
      <WalkCard walk={walk} events={finished.events} text={t} close={close} map={map} setMap={setMap} />
    </div>
  )
}

interface WalkPictureProps {
  walk: DebriefWalk
  stage: Stage
  map: MapKind
  /** Go to the lost point, or stay where the trainee stood. */
  pointed: boolean
  scene: string
  panel: HeadsetPanel | null
}

/** The moment shown, inside the canvas. */
export function WalkPicture({ walk, stage, map, pointed, scene, panel }: WalkPictureProps) {
  const text = useText(scene)
  const { index } = useStore(walk.store)
  const sim = useStore(walk.replay.store, (s) => s.sim)
  const at = pointed ? (walk.losses[index]?.at ?? null) : null
  return sim && <stage.Debrief sim={sim} at={at} past={walk.replay} map={map} text={text} panel={panel} />
}
