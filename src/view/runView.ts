import type { Sample } from '../sim/sample'
import type { Sim } from '../sim/sim'
import type { Mixer } from './sound/mixer'

/** A frame of a session. */
export interface XRMoment {
  frame: XRFrame
  /** Calibrated tracking space, in which every pose is read, and the device's own, which says when it was set anew. */
  space: XRReferenceSpace
  own: XRReferenceSpace
  /** The site lies on a table, small. */
  table: boolean
}

/** What the view is given to draw a run; the view never changes any of it. */
export interface RunViewProps {
  sim: Sim
  /** 0..1: how far the present moment is between the last two ticks. */
  alpha: () => number
  /** The latest live sample, not quantised, for the camera and the trainee's hands; null before the first. */
  live: () => Sample | null
  /** Called once a frame before anything is drawn. In a session with the XR frame and its reference space. */
  onFrame: (dtS: number, xr: XRMoment | null) => void
  /** Text of a key in the chosen language: the scene's texts first, then the UI's. */
  text: (key: string, values?: Record<string, string | number>) => string
  /** The page shows the panels of the simulation, as on a phone: they are not drawn in the picture. */
  panelsOnPage?: boolean
  /** What the run is heard through. Keep it steady; default: silent. */
  mixer?: Mixer
}
