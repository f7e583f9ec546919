import { createContext, useContext } from 'react'
import type { Group } from 'three'
import type { Placer } from '../ar/placer'
import type { Fixtures } from './fixtures'

/** What a canvas lends to the scenes drawn in it. */
export interface StageParts {
  fixtures: Fixtures
  /** Where tracking space stands in the world; the headset's camera hangs in it. */
  rig: Group
  /** Where tracking space is calibrated. */
  placer: Placer
}

export const StageContext = createContext<StageParts | null>(null)

/** The parts of the canvas around. Throws outside of a Stage. */
export function useStage(): StageParts {
  const parts = useContext(StageContext)
  if (!parts) throw new Error('a scene was mounted outside of <Stage>; put it inside')
  return parts
}
