import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef, useState } from 'react'
import type { WorldPanelContent } from './panel/worldPanel'
import type { RunViewProps } from './runView'
import { useStage } from './stage/context'
import { createDrawFrame, placeEyes } from './stage/drawFrame'
import { FRAME } from './stage/frame'
import type { DrawFrame } from './stage/layer'
import { RunSet } from './stage/runSet'

export interface RunSceneProps extends RunViewProps {
  /** Hung before the trainee in the headset while the run stands still; null while it goes on. */
  panel?: WorldPanelContent | null
}

interface Drawing {
  set: RunSet
  frame: DrawFrame
  /** Frames drawn so far. */
  drawn: number
}

/** The static shadow map is made when everything stands in its place and shaders are there. */
const SHADOW_FRAME = 2

/**
 * Draws a run. Each frame: input and ticks (`onFrame`), then rig and eyes, then the world, then what follows
 * the head. Mounted inside a Stage. Nothing here is React state once it stands.
 */
export function RunScene(props: RunSceneProps) {
  const { sim } = props
  const { fixtures, rig } = useStage()
  const gl = useThree((s) => s.gl)
  const latest = useRef(props)
  latest.current = props
  const [drawing, setDrawing] = useState<Drawing | null>(null)

  useEffect(() => {
    const text: RunViewProps['text'] = (key, values) => latest.current.text(key, values)
    const panel = (): WorldPanelContent | null => latest.current.panel ?? null
    const set = new RunSet(sim, fixtures, gl.capabilities.getMaxAnisotropy(), text, panel)
    setDrawing({ set, frame: createDrawFrame(sim, rig, gl.xr.getCamera(), text), drawn: 0 })
    return () => {
      setDrawing(null)
      set.dispose()
    }
  }, [sim, fixtures, rig, gl])

  useFrame(({ gl: { xr } }, dtS, xrFrame?: XRFrame) => {
    const space = xr.isPresenting ? xr.getReferenceSpace() : null
    latest.current.onFrame(dtS, xrFrame && space ? { frame: xrFrame, space } : null)
  }, FRAME.advance)

  useFrame(({ camera, gl: { xr } }, dtS) => {
    if (!drawing) return
    const { frame } = drawing
    frame.dtS = Math.min(dtS, 0.1)
    frame.timeS += frame.dtS
    frame.track.note()
    frame.share = frame.track.share(latest.current.alpha())
    placeEyes(frame, latest.current.live(), camera, xr.isPresenting)
  }, FRAME.rig)

  useFrame(() => {
    if (!drawing) return
    drawing.set.update(drawing.frame)
    if (drawing.drawn++ === SHADOW_FRAME) fixtures.refreshShadows()
  }, FRAME.world)

  useFrame(() => {
    if (drawing) drawing.set.updateOverlay(drawing.frame)
  }, FRAME.overlay)

  return drawing && <primitive object={drawing.set.object} />
}
