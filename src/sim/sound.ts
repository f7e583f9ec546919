import type { Vec3 } from '../base/vec'
import type { Sim } from './sim'

/** Sounds that go on for as long as something runs; how each is made is the view's. */
export type LoopName =
  | 'siren'
  | 'gas-alarm'
  | 'diesel'
  | 'motor'
  | 'jet'
  | 'spray'
  | 'eyewash'
  | 'creak'
  | 'steam'
  | 'wind'
  | 'hum'
  | 'birds'
  | 'rain'
  | 'fire'
  | 'extinguisher'
  | 'mask-breath'
  | 'scba-breath'
  | 'scba-whistle'
  | 'detector-low'
  | 'detector-high'
  | 'arc'
  | 'cough'

/** Sounds that are heard once, when something happens. */
export type OnceName =
  | 'clank'
  | 'ratchet'
  | 'press'
  | 'radio-noise'
  | 'thud'
  | 'step-concrete'
  | 'step-asphalt'
  | 'step-gravel'
  | 'step-grass'
  | 'step-steel'

/** A place, an entity (wherever it is, and while it is there), the trainee's own head, or the air all round. */
export type SoundFrom = Vec3 | { entity: string } | 'head' | 'air'

/**
 * Something of a scene that can be heard. It is there for the ear alone, like a colour for the eye: nothing that is judged
 * reads it, and what it asks of a run changes nothing of it.
 */
export type SoundDef =
  | {
      sound: LoopName
      from: SoundFrom
      /** How much of it sounds now, as a share of its usual amplitude: 0 silent. Default 1. */
      share?: (sim: Sim) => number
    }
  | {
      once: OnceName
      from: SoundFrom
      /** It sounds each time that this number becomes another one than before, and not 0 (the tick at which something was done). */
      each: (sim: Sim) => number
    }
