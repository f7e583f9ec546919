import { clamp } from '../base/math'
import type { Vec3 } from '../base/vec'
import type { Branch, Profile, RoadwayLook } from './looks/mineRoad'
import { block, looking, part } from './solid'
import type { Part, Solid } from './types'

/** Thickness of the rock that is kept as solids round a road, metres: more than anybody's reach. */
const ROCK = 1
/** Steps of a roof's solids to either side of the crown. */
const STEPS = 4
/** Walls go down below the floor, metres; shorter solids than the least are none. */
const BELOW = -0.2
const LEAST = 0.001

/** Height of the roof over the floor, `off` metres to the side of the middle; 0 beyond the walls. */
export function roofHeight({ width, spring, crown }: Profile, off: number): number {
  const share = (2 * off) / width
  return share * share >= 1 ? 0 : spring + (crown - spring) * Math.sqrt(1 - share * share)
}

/** A stretch along x, from west to east, metres. */
type Stretch = readonly [from: number, to: number]

/**
 * Walls and roof of a straight road along x. Solids lie behind what is seen of the rock, by no more than a step of the roof. In `gaps`
 * (along x) the south (+z) or north wall is open to another road, up to that road's roof.
 */
function lining([west, east]: Stretch, profile: Profile, gaps: readonly Gap[]): Solid[] {
  const { width, crown } = profile
  const half = width / 2
  const top = crown + ROCK
  const out: Solid[] = []
  const put = (x0: number, x1: number, [y0, y1]: Stretch, [z0, z1]: Stretch): void => {
    const [from, to] = [clamp(x0, west, east), clamp(x1, west, east)]
    if (to - from > LEAST)
      out.push(block('rock', [(from + to) / 2, (y0 + y1) / 2, (z0 + z1) / 2], [to - from, y1 - y0, z1 - z0]))
  }
  /** A wall or a step of the roof from `under` up, where gaps that are higher than it are left open. */
  const course = (under: number, across: Stretch, open: readonly Gap[]): void => {
    let from = west
    for (const { at, of } of open) {
      put(from, at - of.width / 2, [under, top], across)
      put(at - of.width / 2, at + of.width / 2, [of.crown, top], across)
      from = at + of.width / 2
    }
    put(from, east, [under, top], across)
  }
  for (const side of [1, -1] as const) {
    const outwards = (a: number, b: number): Stretch => (side > 0 ? [a, b] : [-b, -a])
    const here = gaps.filter((g) => g.side === side).toSorted((a, b) => a.at - b.at)
    course(BELOW, outwards(half, half + ROCK), here)
    for (let i = 0; i < STEPS; i++) {
      const under = roofHeight(profile, (half * i) / STEPS)
      course(
        under,
        outwards((half * i) / STEPS, (half * (i + 1)) / STEPS),
        here.filter((g) => under < g.of.crown),
      )
    }
  }
  return out
}

interface Gap {
  side: 1 | -1
  at: number
  of: Profile
}

/** Where a branch that begins at this road opens its wall. */
const gapOf = ({ at, towards, profile }: Branch): Gap => ({
  side: towards[1] > 0 ? 1 : -1,
  at: at[0],
  of: profile,
})

/**
 * A piece of a roadway: `look` about `at`, its axis along x, or along z (from north to south) when it is turned. Pieces are as long
 * as a chunk of the view, so that what is behind is not drawn.
 * @param over from where to where along the axis there are solids, from `at`; where a road runs into another they end at its wall
 */
export function roadway(
  id: string,
  at: Vec3,
  look: RoadwayLook,
  over: Stretch = [-look.length / 2, look.length / 2],
): Part {
  const gaps = (look.branches ?? []).filter((b) => !b.through).map(gapOf)
  return looking(part('roadway', id, at, look.turned ? -Math.PI / 2 : 0, lining(over, look.profile, gaps)), look)
}
