import { useEffect, useRef } from 'react'
import { RunScene, type RunSceneProps } from './RunScene'
import { Stage } from './stage/Stage'
import type { StageXR } from './stage/xrStore'

export interface RunCanvasProps extends RunSceneProps {
  store: StageXR
  /** An immersive session began, with its 'local-floor' space, or ended. */
  onSession?: (session: XRSession | null, space: XRReferenceSpace | null) => void
  /** The graphics card took the picture away (true), or gave it back. */
  onContext?: (lost: boolean) => void
}

/** The canvas with a run in it. Its props may change from render to render; only a new `sim` builds the world anew. */
export function RunCanvas({ store, onSession, onContext, ...scene }: RunCanvasProps) {
  const told = useRef(onSession)
  told.current = onSession
  useEffect(() => {
    let known: XRSession | undefined
    return store.subscribe(({ session, originReferenceSpace }) => {
      if (session === known) return
      if (session && !originReferenceSpace) return
      known = session
      told.current?.(session ?? null, (originReferenceSpace as XRReferenceSpace | undefined) ?? null)
    })
  }, [store])
  return (
    <Stage store={store} onContext={onContext}>
      <RunScene {...scene} />
    </Stage>
  )
}
