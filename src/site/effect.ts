import type { Vec3 } from '../base/vec'
import type { Material } from './types'

/**
 * What streams, burns or drifts, in its owner's frame; drawn by src/view/effects while the owner is present. Looks only: what
 * is met, aimed at and seen are the owner's solids, and nothing that is judged depends on this.
 */
export type Effect = (
  | SteamEffect
  | JetEffect
  | SmokeEffect
  | FireEffect
  | SparksEffect
  | DustEffect
  | CurtainEffect
  | WaterEffect
  | PowderEffect
) & {
  /** Where it comes from. */
  at: Vec3
  /** Solids of this material stand for it: they are not drawn. */
  instead?: Material
  /** How strong it is, 0..1: the owner's value, or a gas source's rate over its first; always full without. */
  by?: 'value' | { gas: string }
}

/** Vapour from an opening of `radius` metres, leaving upwards at `speed` m/s. `sooty`: a diesel's exhaust. */
export interface SteamEffect {
  kind: 'steam'
  radius: number
  speed: number
  sooty?: true
}

/** Boiling liquid out of a gap: a dense white jet `reach` metres along `towards` (any length). */
export interface JetEffect {
  kind: 'jet'
  towards: Vec3
  reach: number
}

/** Smoke over something `diameter` metres wide that gives `heatKW`, with so many grams of soot a second. */
export interface SmokeEffect {
  kind: 'smoke'
  diameter: number
  heatKW: number
  sootGS: number
}

/** Flames over a round base, metres; their height follows from the heat. Without smoke: that is an effect of its own. */
export interface FireEffect {
  kind: 'fire'
  diameter: number
  heatKW: number
}

/** Sparks thrown `towards`, metres a second; `arc`: an electric arc glares where they come from. */
export interface SparksEffect {
  kind: 'sparks'
  towards: Vec3
  arc?: true
}

/** Dust in the air of a box with half extents `half`, along the axes of the site; `billows`: so much that it drifts in clouds. */
export interface DustEffect {
  kind: 'dust'
  half: Vec3
  billows?: true
}

/** Fans of fine drops from nozzles on a straight pipe, `to` its other end, falling `drop` metres. */
export interface CurtainEffect {
  kind: 'curtain'
  to: Vec3
  nozzles: number
  drop: number
}

/** Water that leaves along `towards` (metres a second) from an opening of `radius` metres; foam is white and wide. */
export interface WaterEffect {
  kind: 'water'
  towards: Vec3
  radius: number
  /** Falls so far below its opening, metres. */
  drop: number
  foam?: true
  /** It falls drop by drop, and no jet. */
  drops?: true
}

/** Powder of an extinguisher, `reach` metres along `towards` (any length). */
export interface PowderEffect {
  kind: 'powder'
  towards: Vec3
  reach: number
}
