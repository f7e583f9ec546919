import { seconds } from '../../base/time'
import { type Tied, chestPoint, tied, wearsHarness } from '../lanyard'
import type { Sim } from '../sim'

/** How the trainee is tied off now, for scenes to judge. */
export interface TieOff {
  worn: boolean
  /** Hooks that are in anchors: none, one, or two. */
  ties: readonly Tied[]
  /** The highest hook over the chest, m; negative: below it (hooked low). -Infinity when both are free. */
  overChestM: number
  /** The strongest anchor hooked to, kN; 0 when both are free. */
  anchorKN: number
  /** So long at least one hook has held without a break (100 % tie-off), s; 0 when both are free. */
  keptS: number
}

/** Reads how the trainee is tied off now. */
export function tieOff(sim: Sim): TieOff {
  const ties = tied(sim)
  const chest = chestPoint(sim).y
  const { tie, tick } = sim.world
  return {
    worn: wearsHarness(sim),
    ties,
    overChestM: ties.reduce((most, { at }) => Math.max(most, at.y - chest), -Infinity),
    anchorKN: ties.reduce((most, { kN }) => Math.max(most, kN), 0),
    keptS: tie && tie.keptSince >= 0 ? seconds(tick - tie.keptSince) : 0,
  }
}
