import type { Site } from '../../src/site/types'
import { avenue } from './avenue'
import { backdrop } from './backdrop'
import { gates } from './gates'
import { houses } from './houses'
import { kerbs } from './kerbs'
import { kerbside } from './kerbside'
import { HALF } from './plan'
import { railway } from './railway'
import { streets } from './streets'

/** Four streets round a block, 580 m by 340 m. */
export const site: Site = {
  id: 'block-of-streets',
  half: HALF,
  parts: [...streets, ...kerbs, ...avenue, ...houses, ...railway, ...kerbside, ...gates, ...backdrop],
  acoustics: { place: 'street' },
  sky: 'clear',
}
