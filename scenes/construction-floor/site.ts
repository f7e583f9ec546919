import type { Site } from '../../src/site/types'
import { edges } from './edges'
import { furnishings } from './furnishings'
import { CORE, HALF, HOIST, LOOSE_PLANK, MEP_HOLE, PIPE_HOLE, PLATFORM, SCAFFOLD, SLAB, STREET_Y } from './plan'
import { structure } from './structure'
import { surroundings } from './surroundings'

/** From middle minus half to middle plus half. */
const span = (middle: number, size: number): readonly [number, number] => [middle - size / 2, middle + size / 2]
const shaftX = -CORE.half + CORE.wall

/** The storey below, that one lands on through an opening, metres. */
const STOREY_Y = -3

/** The 8th floor of a tower block being built, 40 m by 24 m, in a site of 72 m by 60 m. */
export const site: Site = {
  id: 'tower-2-floor-8',
  half: HALF,
  parts: [...structure, ...edges, ...furnishings, ...surroundings],
  slab: {
    floor: [
      { x: [-SLAB.x, SLAB.x], z: [-SLAB.z, SLAB.z] },
      { x: [-SLAB.x, SLAB.x], z: [SLAB.z, SCAFFOLD.toZ] },
      { x: [-SLAB.x - HOIST.landing, -SLAB.x], z: span(HOIST.z, HOIST.breadth) },
      { x: [PLATFORM.x, PLATFORM.x + PLATFORM.out], z: span(PLATFORM.z, PLATFORM.breadth) },
    ],
    toY: STREET_Y,
  },
  drops: [
    {
      id: 'mep-hole',
      rect: { x: span(MEP_HOLE.at.x, MEP_HOLE.size[0]), z: span(MEP_HOLE.at.z, MEP_HOLE.size[1]) },
      toY: STOREY_Y,
      closedBy: 'hole-cover',
    },
    {
      id: 'pipe-hole',
      rect: { x: span(PIPE_HOLE.at.x, PIPE_HOLE.size[0]), z: span(PIPE_HOLE.at.z, PIPE_HOLE.size[1]) },
      toY: STOREY_Y,
      closedBy: 'pipe-cover',
    },
    { id: 'lift-shaft', rect: { x: [shaftX, shaftX + CORE.shaft], z: span(0, CORE.shaft) }, toY: STREET_Y },
    {
      id: 'scaffold-gap',
      rect: { x: span(LOOSE_PLANK.x, 1.6), z: [SCAFFOLD.fromZ, SCAFFOLD.toZ] },
      toY: STOREY_Y,
      closedBy: 'planks',
    },
  ],
  land: STREET_Y,
  sky: 'clear',
}
