import { useFrame, useThree } from '@react-three/fiber'
import { useEffect, useRef, useState } from 'react'
import type { Vec3 } from '../base/vec'
import { concentrationMgM3 } from '../sim/hazards/puff'
import type { Sim } from '../sim/sim'
import { HEADSET_BACK, SCREEN_BACK, flyTo, standOn, viewpoint } from './debrief/flight'
import { GasOverlay } from './debrief/gasOverlay'
import { PlaceMarker } from './debrief/placeMarker'
import { SelfLayer } from './debrief/selfLayer'
import { HandsLayer } from './hud/handsLayer'
import { RayLayer } from './hud/rayLayer'
import { type WorldPanelContent, WorldPanelLayer } from './panel/worldPanel'
import { useStage } from './stage/context'
import { createDrawFrame } from './stage/drawFrame'
import { FRAME } from './stage/frame'
import type { DrawFrame, Layer } from './stage/layer'
import { WorldSet } from './stage/worldSet'
import { XrHands } from './stage/xrHands'

export interface DebriefSceneProps {
  /** The run as it stood at the moment shown; may be advanced between frames. */
  sim: Sim
  /** The place that is looked at; null for where the trainee stands. */
  at: Vec3 | null
  /** Draw the gas at breathing height. */
  gas: boolean
  text: DrawFrame['text']
  /** Hung before the trainee in the headset; on a screen the page shows the same. */
  panel: WorldPanelContent | null
}

interface Drawing {
  layers: Layer[]
  frame: DrawFrame
  hands: XrHands
  drawn: number
  /** What is looked at and from where; undefined before the first frame. */
  at: Vec3 | null | undefined
  spot: { x: number; z: number }
}

/** The static shadow map is made once everything stands in its place. */
const SHADOW_FRAME = 2
const MARKER = '#ffd23f'

/**
 * The moment of a run, frozen, looked at from outside: the eye flies to where a point was lost. The trainee
 * is drawn as a figure, the gas as a map. In a headset the trainee is put before the place, feet on the ground.
 * Mounted inside a Stage.
 */
export function DebriefScene(props: DebriefSceneProps) {
  const { sim } = props
  const { fixtures, rig } = useStage()
  const gl = useThree((s) => s.gl)
  const latest = useRef(props)
  latest.current = props
  const [drawing, setDrawing] = useState<Drawing | null>(null)

  useEffect(() => {
    const text: DrawFrame['text'] = (key, values) => latest.current.text(key, values)
    const { gas } = sim.world
    const layers: Layer[] = [
      new WorldSet(sim, fixtures, gl.capabilities.getMaxAnisotropy(), text),
      new SelfLayer(fixtures.solid),
      new GasOverlay(sim.scene.site.half, (at) => concentrationMgM3(gas, at), () => latest.current.gas),
      new PlaceMarker(() => latest.current.at, MARKER),
      new HandsLayer(fixtures.solid),
      new WorldPanelLayer(() => latest.current.panel),
      new RayLayer(),
    ]
    const frame = createDrawFrame(sim, rig, gl.xr.getCamera(), text)
    setDrawing({ layers, frame, hands: new XrHands(), drawn: 0, at: undefined, spot: { x: 0, z: 0 } })
    return () => {
      setDrawing(null)
      for (const l of layers) l.dispose()
    }
  }, [sim, fixtures, rig, gl])

  useFrame(({ camera, gl: { xr } }, dtS, xrFrame?: XRFrame) => {
    if (!drawing) return
    const { frame, layers, hands } = drawing
    const space = xr.isPresenting ? xr.getReferenceSpace() : null
    const { head } = sim.world
    const at = latest.current.at ?? head.p
    frame.dtS = Math.min(dtS, 0.1)
    frame.timeS += frame.dtS
    frame.track.note()
    frame.camera = camera
    frame.inXR = space !== null
    frame.live = xrFrame && space ? hands.read(xrFrame, space) : null
    const asked = latest.current.at
    if (asked !== drawing.at) {
      drawing.spot = viewpoint(sim.site, at, head.p, frame.inXR ? HEADSET_BACK : SCREEN_BACK, frame.inXR)
      if (frame.live) standOn(rig, frame.live.head, drawing.spot, at)
      drawing.at = asked
    }
    if (frame.live) {
      const { p, q } = frame.live.head
      frame.eye.set(p.x, p.y, p.z).applyMatrix4(rig.matrixWorld)
      frame.gaze.set(q.x, q.y, q.z, q.w).premultiply(rig.quaternion)
    } else if (!xr.isPresenting) {
      flyTo(camera, drawing.spot, at, frame.dtS, drawing.drawn === 0)
      frame.eye.copy(camera.position)
      frame.gaze.copy(camera.quaternion)
    }
    for (const l of layers) l.update(frame)
    if (drawing.drawn++ === SHADOW_FRAME) fixtures.refreshShadows()
  }, FRAME.world)

  return drawing && drawing.layers.map((l) => <primitive key={l.object.uuid} object={l.object} />)
}
