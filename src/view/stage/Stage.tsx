import { Canvas, useFrame, useThree } from '@react-three/fiber'
import { XR, XROrigin } from '@react-three/xr'
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Group, NeutralToneMapping, PCFShadowMap, PerspectiveCamera } from 'three'
import { deg } from '../../base/math'
import { pictureHalf } from '../../base/screen'
import type { Placer } from '../ar/placer'
import { loadFont } from '../label/font'
import { FAR, NEAR } from './camera'
import { StageContext } from './context'
import { Fixtures } from './fixtures'
import { FRAME } from './frame'
import { loaded } from './marks'
import { chooseQuality } from './quality'
import type { StageXR } from './xrStore'

export interface StageProps {
  store: StageXR
  placer: Placer
  /** The browser took the picture away (driver reset, too little memory: the run should pause), or gave it back. */
  onContext?: (lost: boolean) => void
  /** Scenes; they appear when the font is there. */
  children: ReactNode
}

/**
 * The one canvas of the trainee's way: sky, sun, fog, tone mapping and the headset's session. It stays
 * mounted from the briefing to the debrief, because leaving it would end the session; scenes come and go in it.
 */
export function Stage({ store, placer, onContext, children }: StageProps) {
  const told = useRef(onContext)
  useLayoutEffect(() => {
    told.current = onContext
  })
  const quality = useMemo(() => chooseQuality(navigator.webdriver === true, window.location.search), [])
  return (
    <Canvas
      dpr={[Math.min(1, quality.maxPixelRatio), quality.maxPixelRatio]}
      shadows={quality.shadows ? { type: PCFShadowMap } : false}
      gl={{ antialias: quality.antialias, powerPreference: 'high-performance', toneMapping: NeutralToneMapping }}
      camera={{ near: NEAR, far: FAR }}
      onCreated={({ gl }) => {
        loaded('canvas')
        gl.domElement.addEventListener('webglcontextlost', () => told.current?.(true))
        gl.domElement.addEventListener('webglcontextrestored', () => told.current?.(false))
      }}
    >
      <XR store={store}>
        <Inside quality={quality} placer={placer}>
          {children}
        </Inside>
      </XR>
    </Canvas>
  )
}

interface InsideProps {
  quality: ReturnType<typeof chooseQuality>
  placer: Placer
  children: ReactNode
}

function Inside({ quality, placer, children }: InsideProps) {
  const gl = useThree((s) => s.gl)
  const scene = useThree((s) => s.scene)
  useFieldOfView()
  const [rig, setRig] = useState<Group | null>(null)
  const [fixtures, setFixtures] = useState<Fixtures | null>(null)
  useEffect(() => {
    let made: Fixtures | null = null
    let gone = false
    void loadFont().then(() => {
      if (gone) return
      loaded('font')
      made = new Fixtures(gl, quality)
      made.enter(scene)
      loaded('fixtures')
      setFixtures(made)
    })
    return () => {
      gone = true
      made?.leave(scene)
      made?.dispose()
    }
  }, [gl, scene, quality])
  const parts = useMemo(() => (fixtures && rig ? { fixtures, rig, placer } : null), [fixtures, rig, placer])
  useFrame(({ gl: { xr } }, dtS, xrFrame?: XRFrame) => {
    if (xrFrame) placer.frame(xr, xrFrame, dtS)
  }, FRAME.place)
  return (
    <>
      <XROrigin ref={setRig} />
      {parts && <StageContext.Provider value={parts}>{children}</StageContext.Provider>}
    </>
  )
}

/** The angle of view follows the picture's form, as a phone is turned. A headset has its own. */
function useFieldOfView(): void {
  const get = useThree((s) => s.get)
  const { width, height } = useThree((s) => s.size)
  useLayoutEffect(() => {
    const { camera } = get()
    if (camera instanceof PerspectiveCamera && height > 0) {
      camera.fov = 2 * deg(Math.atan(pictureHalf(width / height)))
      camera.updateProjectionMatrix()
    }
  }, [get, width, height])
}
