import { vec } from '../../src/base/vec'
import type { Branch, Profile, RoadwayLook } from '../../src/site/looks/mineRoad'
import { roadway } from '../../src/site/roadway'
import { OPEN, block, looking, part } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import * as plan from './plan'

/** Length of a piece of road, metres. */
const PIECE = 12
const { HEADING, MAIN, CROSSCUT, TRACK } = plan
const half = (p: Profile): number => p.width / 2

/** Roads are seen to go on so far beyond where one may walk, into the dark, metres. */
const BEYOND = 10

/** Pieces of the main road, from south to north; the heading and the crosscut open into its walls. */
const main: Part[] = Array.from({ length: 8 }, (_, i) => {
  const z = -42 + i * PIECE
  const branches: Branch[] = [
    { at: [HEADING.z - z, 0], towards: [0, -1], profile: HEADING.profile },
    { at: [CROSSCUT.z - z, 0], towards: [0, 1], profile: CROSSCUT.profile },
  ]
  const near = branches.filter((b) => Math.abs(b.at[0]) < PIECE / 2 + half(b.profile))
  return roadway(`main-${i + 1}`, vec(MAIN.x, 0, z), {
    kind: 'roadway',
    length: PIECE,
    profile: MAIN.profile,
    lining: 'lagged',
    along: z,
    seed: 11,
    turned: true,
    ...(near.length > 0 ? { branches: near } : {}),
  })
})

/** The heading: lagged to where its arches end, then bolted; its first piece reaches into the main road and is cut there. */
const REACH_IN = 2.4
const heading: Part[] = Array.from({ length: 6 }, (_, i) => {
  const from = HEADING.fromX + i * PIECE
  const first = i === 0
  const [west, east] = [first ? from - REACH_IN : from, from + PIECE]
  const middle = (west + east) / 2
  const look: RoadwayLook = {
    kind: 'roadway',
    length: east - west,
    profile: HEADING.profile,
    lining: first ? 'lagged' : 'strata',
    along: middle,
    seed: 23,
  }
  // no mesh yet beyond the last row that stands in every form
  const last = east === HEADING.faceX ? { meshTo: plan.LAST_BOLTS.farX + 0.4 - middle } : {}
  if (!first) return roadway(`heading-${i + 1}`, vec(middle, 0, HEADING.z), { ...look, ...last })
  const meets: Branch = { at: [MAIN.x - middle, 0], towards: [0, 1], profile: MAIN.profile, through: true }
  const at = vec(middle, 0, HEADING.z)
  return roadway('heading-1', at, { ...look, branches: [meets] }, [from - middle, east - middle])
})

const face = looking(
  part('coal-face', 'face', vec(HEADING.faceX, 0, HEADING.z), 0, [
    block('coal', [0.5, HEADING.profile.crown / 2, 0], [1, HEADING.profile.crown + 2, HEADING.profile.width + 2]),
  ]),
  { kind: 'coal-face', profile: HEADING.profile, seed: 5 },
)

const crosscut = roadway(
  'crosscut',
  vec((CROSSCUT.fromX + CROSSCUT.toX) / 2, 0, CROSSCUT.z),
  {
    kind: 'roadway',
    length: 16.2,
    profile: CROSSCUT.profile,
    lining: 'sprayed',
    along: -47,
    seed: 31,
    branches: [MAIN, TRACK].map((road) => ({
      at: [road.x - (CROSSCUT.fromX + CROSSCUT.toX) / 2, 0],
      towards: [0, 1],
      profile: road.profile,
      through: true,
    })),
  },
  [-6, 6],
)

const track = roadway('track', vec(TRACK.x, 0, CROSSCUT.z), {
  kind: 'roadway',
  length: 36,
  profile: TRACK.profile,
  lining: 'sprayed',
  along: CROSSCUT.z,
  seed: 41,
  turned: true,
  branches: [{ at: [0, 0], towards: [0, -1], profile: CROSSCUT.profile }],
})

/** A grating across a road that nobody passes: no way for people, but air goes through and one sees the road go on. */
const grating = (id: string, x: number, z: number, width: number): Part =>
  looking(part('road-grating', id, vec(x, 0, z), 0, [block('steel', [0, 1.1, 0], [width, 2.2, 0.1], OPEN)]), {
    kind: 'road-grating',
    width,
    height: 2.2,
  })

/** All roads of the site, and what closes their ends. */
export const roads: Part[] = [
  ...main,
  ...heading,
  face,
  crosscut,
  track,
  grating('end-south', MAIN.x, MAIN.toZ, MAIN.profile.width),
  grating('end-north', MAIN.x, MAIN.fromZ, MAIN.profile.width),
  grating('end-track-north', TRACK.x, TRACK.fromZ, TRACK.profile.width),
  grating('end-track-south', TRACK.x, TRACK.toZ, TRACK.profile.width),
]

/** From where to where arches stand in the main road: as far as it is seen. */
export const SEEN = { from: MAIN.fromZ - BEYOND, to: MAIN.toZ + BEYOND }
