import { useFrame, useThree } from '@react-three/fiber'
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { Sim } from '../sim/sim'
import { ReplayDrawing, type ReplayPorts } from './replay/replayDrawing'
import { useStage } from './stage/context'
import { FRAME } from './stage/frame'
import { useDrawing } from './stage/useDrawing'

export interface ReplaySceneProps extends ReplayPorts {
  /** The run as it stands at the moment shown; goes forwards and backwards between frames. */
  sim: Sim
  /** Called once a frame before anything is drawn. */
  onFrame: (dtS: number) => void
}

/** Draws a run that is looked at again. Mounted inside a Stage; only a new `sim` builds the world anew. */
export function ReplayScene(props: ReplaySceneProps) {
  const { sim } = props
  const { fixtures, rig } = useStage()
  const gl = useThree((s) => s.gl)
  const camera = useThree((s) => s.camera)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const make = useCallback(
    () =>
      new ReplayDrawing(sim, fixtures, rig, gl, camera, {
        text: (key, values) => latest.current.text(key, values),
        look: () => latest.current.look(),
        sample: () => latest.current.sample(),
        notes: latest.current.notes,
        at: () => latest.current.at(),
        doses: latest.current.doses,
        map: () => latest.current.map(),
      }),
    [sim, fixtures, rig, gl, camera],
  )
  const { standing, drawing } = useDrawing(make)

  useFrame((_, dtS) => latest.current.onFrame(dtS), FRAME.advance)
  useFrame(({ camera }, dtS) => standing.current?.draw(dtS, camera), FRAME.world)

  return drawing && <primitive object={drawing.object} />
}
