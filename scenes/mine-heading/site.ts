import type { Site } from '../../src/site/types'
import { haulage } from './haulage'
import { lampParts, lamps } from './light'
import { places } from './places'
import { BOUNDS } from './plan'
import { roads } from './roads'
import { services } from './services'
import { supports } from './supports'

/** The heading 3201 and the roads about it, 100 m by 80 m, under ground. */
export const site: Site = {
  id: 'heading-3201',
  half: { x: -BOUNDS.minX, z: BOUNDS.maxZ },
  parts: [...roads, ...supports, ...haulage, ...services, ...places, ...lampParts],
  acoustics: { place: 'roadway' },
  sky: 'underground',
  lamps,
}
