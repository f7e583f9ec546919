import { vec } from '../../src/base/vec'
import type { Look } from '../../src/site/look'
import { looking, part } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import * as plan from './plan'
import { SEEN } from './roads'

const { HEADING, MAIN, CROSSCUT, TRACK } = plan
/** Arches stand a metre apart in the main road, 0.8 m at the heading's mouth; rows of bolts too (work procedure). */
const MAIN_PITCH = 1
const PITCH = 0.8
/** Supports of a road are drawn in lots of this length, metres. */
const LOT = 12

/** A part that is only seen: it stands where solids of the rock are. */
const seen = (id: string, x: number, z: number, yaw: number, look: Look): Part =>
  looking(part(look.kind, id, vec(x, 0, z), yaw, []), look)

/** Places from `from` to `to`, `pitch` apart. */
const every = (from: number, to: number, pitch: number): number[] =>
  Array.from({ length: Math.floor((to - from) / pitch + 1e-9) + 1 }, (_, i) => from + i * pitch)

/** Openings of the main road's walls, which no arch stands in: middle and half width with the frame's room, metres. */
const OPENINGS = [
  { at: HEADING.z, half: HEADING.profile.width / 2 + 0.35 },
  { at: CROSSCUT.z, half: CROSSCUT.profile.width / 2 + 0.35 },
]

const mainArches: Part[] = every(SEEN.from, SEEN.to - LOT, LOT).map((from, i) => {
  const middle = from + LOT / 2
  const at = every(from + MAIN_PITCH / 2, from + LOT, MAIN_PITCH)
    .filter((z) => OPENINGS.every((o) => Math.abs(z - o.at) > o.half))
    .map((z) => z - middle)
  return seen(`arches-main-${i + 1}`, MAIN.x, middle, -Math.PI / 2, {
    kind: 'steel-arches',
    profile: MAIN.profile,
    at,
  })
})

/** Arches at the mouth, then bolts to the last row. */
const ARCHED_TO = -24.4
const mouth = seen('arches-heading', -30, HEADING.z, 0, {
  kind: 'steel-arches',
  profile: HEADING.profile,
  at: every(HEADING.fromX + 0.5, ARCHED_TO, PITCH).map((x) => x + 30),
})
/** Rows up to the place where they end with the span unsupported stand in every form; the rest are the form's (entities). */
const rows = every(-23.6, plan.LAST_BOLTS.farX, PITCH)
const bolts: Part[] = every(-24, 24, LOT).map((from, i) =>
  seen(`bolts-${i + 1}`, from + LOT / 2, HEADING.z, 0, {
    kind: 'bolt-rows',
    profile: HEADING.profile,
    at: rows.filter((x) => x > from && x <= from + LOT).map((x) => x - from - LOT / 2),
  }),
)

const others: Part[] = [
  seen('arches-crosscut', -47, CROSSCUT.z, 0, {
    kind: 'steel-arches',
    profile: CROSSCUT.profile,
    at: [-5.6, -4.4, 1, 2.4, 4.6, 5.6],
  }),
  seen('arches-track', TRACK.x, CROSSCUT.z, -Math.PI / 2, {
    kind: 'steel-arches',
    profile: TRACK.profile,
    at: every(-16, 16, 1.2).filter((x) => Math.abs(x) > CROSSCUT.profile.width / 2 + 0.35),
  }),
]

/** What holds the roads open. */
export const supports: Part[] = [...mainArches, mouth, ...bolts, ...others]
