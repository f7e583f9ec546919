import type { Sample } from '../sim/sample'
import type { Sim } from '../sim/sim'

/** What the view is given to draw a run; the view never changes any of it. */
export interface RunViewProps {
  sim: Sim
  /** 0..1: how far the present moment is between the last two ticks. */
  alpha: () => number
  /** The latest live sample, not quantised, for the camera and the trainee's hands; null before the first. */
  live: () => Sample | null
  /** Called once a frame before anything is drawn. In a session with the XR frame and its reference space. */
  onFrame: (dtS: number, xr: { frame: XRFrame; space: XRReferenceSpace } | null) => void
  /** Text of a key in the chosen language: the scene's texts first, then the UI's. */
  text: (key: string, values?: Record<string, string | number>) => string
  /** The page shows the panels of the simulation, as on a phone: they are not drawn in the picture. */
  panelsOnPage?: boolean
}
