import { vec } from '../../base/vec'
import { type Collider, placeSolid } from '../../site/collider'
import { type Rect, WORLD, cutOut, dropAt } from '../../site/drops'
import type { Site } from '../../site/types'

/** A cover over a drop: bears while it is closed. */
export interface Lid {
  solid: Collider
  isClosed: () => boolean
}

/** What loose things fall onto: floor that always bears, and lids. */
export interface Floor {
  solids: readonly Collider[]
  lids: readonly Lid[]
  /** Height of what bears at a place on the plan, metres. */
  heightAt: (x: number, z: number) => number
}

/** Thickness of a floor with holes in it, metres: a slab of cast concrete. Chosen; what is swept does not pass thinner ones either. */
const SLAB = 0.2

const box = ({ x, z }: Rect, topY: number, thick: number): Collider =>
  placeSolid(
    {
      shape: {
        kind: 'box',
        at: vec(0, 0, 0),
        half: vec((x[1] - x[0]) / 2, thick / 2, (z[1] - z[0]) / 2),
      },
      material: 'concrete',
    },
    vec((x[0] + x[1]) / 2, topY - thick / 2, (z[0] + z[1]) / 2),
    0,
  )

/** The ground: a slab below 0, wider than any site. */
export const GROUND: Floor = { solids: [box(WORLD, 0, 2)], lids: [], heightAt: () => 0 }

/** Is the entity shut, that a drop names as what closes it? */
type IsShut = (entity: string) => boolean

/** The floor of a site with its drops, and what is at the bottom of them. */
export function floorOf({ drops = [], slab }: Site, isShut: IsShut): Floor {
  if (drops.length === 0 && !slab) return GROUND
  const bottom = Math.min(...drops.map((d) => d.toY), slab?.toY ?? 0)
  const landings = drops.filter((d) => d.toY > bottom).map((d) => box(d.rect, d.toY, SLAB))
  const rest = cutOut(
    slab?.floor ?? [WORLD],
    drops.map((d) => d.rect),
  )
  const lids = drops.flatMap(({ rect, closedBy }): Lid[] =>
    closedBy === undefined ? [] : [{ solid: box(rect, 0, SLAB), isClosed: () => isShut(closedBy) }],
  )
  return {
    solids: [box(WORLD, bottom, 2), ...landings, ...rest.map((rect) => box(rect, 0, SLAB))],
    lids,
    heightAt(x, z) {
      const drop = dropAt(drops, slab, x, z)
      return !drop || (drop.closedBy !== undefined && isShut(drop.closedBy)) ? 0 : drop.toY
    },
  }
}
