import { useFrame, useThree } from '@react-three/fiber'
import { useCallback, useLayoutEffect, useRef } from 'react'
import type { HandSide } from '../sim/sample'
import type { WorldPanelContent } from './panel/worldPanel'
import type { RunViewProps } from './runView'
import { useStage } from './stage/context'
import { FRAME } from './stage/frame'
import { useDrawing } from './stage/useDrawing'
import { RunDrawing } from './stage/runDrawing'

export interface RunSceneProps extends RunViewProps {
  /** Hung before the trainee in the headset while the run stands still; null while it goes on. */
  panel?: WorldPanelContent | null
  /** Darken the rim of the picture while it moves and the body does not. */
  vignette?: boolean
  /** The hand that points and acts in a headset. */
  hand?: HandSide
}

/**
 * Draws a run. Each frame: input and ticks (`onFrame`), then rig and eyes, then the world, then what follows
 * the head. Mounted inside a Stage. Props may change from render to render; only a new `sim` builds the world
 * anew. Nothing here is React state once it stands.
 */
export function RunScene(props: RunSceneProps) {
  const { sim, mixer } = props
  const { fixtures, rig, placer } = useStage()
  const gl = useThree((s) => s.gl)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const make = useCallback(
    () =>
      new RunDrawing(sim, fixtures, rig, gl, {
        text: (key, values) => latest.current.text(key, values),
        panel: () => latest.current.panel ?? null,
        vignette: () => latest.current.vignette ?? false,
        hand: () => latest.current.hand ?? 'right',
        panelsOnPage: () => latest.current.panelsOnPage ?? false,
        mixer: mixer ?? null,
      }),
    [sim, mixer, fixtures, rig, gl],
  )
  const { standing, drawing } = useDrawing(make)

  useFrame(({ gl: { xr } }, dtS, xrFrame?: XRFrame) => {
    latest.current.onFrame(dtS, xrFrame && xr.isPresenting ? placer.moment(xr, xrFrame) : null)
  }, FRAME.advance)
  useFrame(({ camera, scene, gl: { xr } }, dtS) => {
    const { alpha, live } = latest.current
    standing.current?.placeEyes(dtS, alpha(), live(), camera, placer.sight(xr))
    standing.current?.stand(scene)
  }, FRAME.rig)
  useFrame(() => standing.current?.drawWorld(), FRAME.world)
  useFrame(() => standing.current?.drawOverlay(), FRAME.overlay)

  return drawing && <primitive object={drawing.object} />
}
