import { useFrame, useThree } from '@react-three/fiber'
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { Vec3 } from '../base/vec'
import type { Sim } from '../sim/sim'
import { DebriefDrawing } from './debrief/debriefDrawing'
import type { MapKind } from './overlay/maps'
import type { WorldPanelContent } from './panel/worldPanel'
import type { Past } from './replay/replay'
import { useStage } from './stage/context'
import { FRAME } from './stage/frame'
import { useDrawing } from './stage/useDrawing'
import type { DrawFrame } from './stage/layer'

export interface DebriefSceneProps {
  /** The run as it stood at the moment shown; may be advanced between frames. */
  sim: Sim
  /** The place that is looked at; null for where the trainee stands. */
  at: Vec3 | null
  /** The trainee's way and what was in the air; null: neither is drawn. */
  past: Past | null
  /** The map over the ground. */
  map: MapKind
  text: DrawFrame['text']
  /** Hung before the trainee in the headset; on a screen the page shows the same. */
  panel: WorldPanelContent | null
}

/**
 * The moment of a run, frozen, looked at from outside: the eye flies to where a point was lost. The trainee
 * is drawn as a figure, the gas or its dose as a map. In a headset the trainee is put before the place, feet on the ground.
 * Mounted inside a Stage.
 */
export function DebriefScene(props: DebriefSceneProps) {
  const { sim } = props
  const { fixtures, rig, placer } = useStage()
  const gl = useThree((s) => s.gl)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const make = useCallback(
    () =>
      new DebriefDrawing(sim, fixtures, rig, gl, {
        text: (key, values) => latest.current.text(key, values),
        at: () => latest.current.at,
        past: latest.current.past,
        map: () => latest.current.map,
        panel: () => latest.current.panel,
      }),
    [sim, fixtures, rig, gl],
  )
  const { standing, drawing } = useDrawing(make)

  useFrame(({ camera, scene, gl: { xr } }, dtS, xrFrame?: XRFrame) => {
    const space = xr.isPresenting ? xr.getReferenceSpace() : null
    if (xr.isPresenting && !(xrFrame && space)) return
    const sight = placer.sight(xr)
    fixtures.stand(scene, sight.room)
    standing.current?.draw(dtS, camera, sight, xrFrame && space ? { frame: xrFrame, space } : null)
  }, FRAME.world)

  return drawing && <primitive object={drawing.object} />
}
