import { type Vec3, vec } from '../../src/base/vec'
import { looking, part } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import * as plan from './plan'

/** From hooks in the roof down to a lamp, and from there to where its light is reckoned from, metres. */
const DROP = 0.3
const UNDER = 0.1

const { MAIN, HEADING, CROSSCUT, TRACK } = plan
/** Lamps every 9 m in the main road, at the heading's mouth, in the crosscut and at the refuge; the heading is dark. */
const HUNG: { id: string; x: number; z: number; crown: number; turned: boolean }[] = [
  ...[-45, -36, -27, -18, -9, 0, 9, 18, 27, 36, 45].map((z, i) => ({
    id: `lamp-main-${i + 1}`,
    x: MAIN.x,
    z,
    crown: MAIN.profile.crown,
    turned: true,
  })),
  ...[-33, -25].map((x, i) => ({
    id: `lamp-heading-${i + 1}`,
    x,
    z: HEADING.z,
    crown: HEADING.profile.crown,
    turned: false,
  })),
  { id: 'lamp-crosscut', x: -46.5, z: CROSSCUT.z, crown: CROSSCUT.profile.crown, turned: false },
  ...[-29, -19].map((z, i) => ({
    id: `lamp-track-${i + 1}`,
    x: TRACK.x,
    z,
    crown: TRACK.profile.crown,
    turned: true,
  })),
]

export const lampParts: Part[] = HUNG.map(({ id, x, z, crown, turned }) =>
  looking(part('road-lamp', id, vec(x, crown - 0.02, z), turned ? Math.PI / 2 : 0, []), {
    kind: 'road-lamp',
    drop: DROP,
  }),
)
/** Where their light comes from. */
export const lamps: Vec3[] = HUNG.map(({ x, z, crown }) => vec(x, crown - DROP - UNDER, z))
