import type { Material } from '../../site/types'

/**
 * Surfaces with a pattern of their own in the shader, by the number that says so in a vertex (see pack.ts). Paint on the
 * ground is worn whatever its material.
 */
export const KINDS = {
  plain: 0,
  asphalt: 1,
  concrete: 2,
  gravel: 3,
  grass: 4,
  marking: 5,
  brick: 6,
  wood: 7,
  formed: 8,
  coal: 9,
  rock: 10,
  ballast: 11,
  strata: 12,
  shotcrete: 13,
} as const
/** From this number on a vertex keeps its way round a roadway in place of a colour: see MeshBuilder.unrolled. */
export const UNROLLED = KINDS.strata
export type Kind = keyof typeof KINDS

/**
 * How a material is drawn: sRGB colour, roughness and metalness 0..1, grain 0..1 (unevenness of the surface), light of
 * its own 0..1 (only what is plain may glow).
 */
export interface Look {
  color: string
  roughness: number
  metalness: number
  grain: number
  glow: number
  kind: Kind
}

const look = (color: string, roughness: number, metalness = 0, grain = 0.35, glow = 0): Look => ({
  color,
  roughness,
  metalness,
  grain,
  glow,
  kind: 'plain',
})
const patterned = (kind: Kind, color: string, roughness: number, grain: number): Look => ({
  ...look(color, roughness, 0, grain),
  kind,
})

/** Colours of pipes and markings follow GB 7231 and GB 2893 (safety red, yellow, blue, green); the rest is by eye. */
export const LOOKS: Record<Material, Look> = {
  asphalt: patterned('asphalt', '#53565a', 0.95, 0.9),
  concrete: patterned('concrete', '#a5a198', 0.92, 0.8),
  grass: patterned('grass', '#68803f', 1, 1),
  gravel: patterned('gravel', '#8d877b', 1, 1),
  brick: patterned('brick', '#96543f', 0.9, 0.8),
  wood: patterned('wood', '#8b6a44', 0.85, 0.7),
  rock: patterned('rock', '#6d6a64', 0.9, 1),
  coal: patterned('coal', '#1b1b1d', 0.5, 1),
  shotcrete: patterned('rock', '#8a867e', 0.95, 1),
  ballast: patterned('ballast', '#5a554d', 0.95, 1),
  glass: look('#7fa3b0', 0.08, 0, 0),
  rubber: look('#26272a', 0.9, 0, 0.4),
  black: look('#1c1d20', 0.7, 0, 0.25),
  paper: look('#f4f1e6', 0.9, 0, 0.1),
  steel: look('#868c92', 0.5, 0.35, 0.4),
  stainless: look('#bcc3c9', 0.32, 0.55, 0.15),
  brass: look('#c79a3c', 0.35, 0.55, 0.2),
  frost: look('#eef5fa', 0.95, 0, 0.6),
  rust: look('#8a4b2a', 0.95, 0, 1),
  'paint-white': look('#e6e7e2', 0.5, 0, 0.45),
  'paint-grey': look('#9aa1a6', 0.55, 0, 0.35),
  'paint-yellow': look('#f2b70c', 0.5, 0, 0.3),
  'paint-red': look('#c0221f', 0.5, 0, 0.3),
  'paint-green': look('#1d7f49', 0.5, 0, 0.3),
  'paint-blue': look('#1c5aa6', 0.5, 0, 0.3),
  'paint-orange': look('#e5641b', 0.5, 0, 0.3),
  'paint-brown': look('#6f4a2f', 0.55, 0, 0.3),
  'lamp-red': look('#ff2c20', 0.3, 0, 0, 1),
  'lamp-green': look('#2df06b', 0.3, 0, 0, 1),
  'lamp-amber': look('#ffae1c', 0.3, 0, 0, 1),
  'lamp-off': look('#4a4c4c', 0.25, 0, 0, 0),
  'cloth-blue': look('#2c4a78', 0.95, 0, 0.3),
  'cloth-grey': look('#6a7078', 0.95, 0, 0.3),
  'hi-vis': look('#d9f02a', 0.85, 0, 0.15, 0.18),
  skin: look('#c58f6c', 0.7, 0, 0.05),
  screen: look('#10201c', 0.15, 0, 0, 0.12),
}

/** Materials that light passes; they are drawn in a layer of their own. */
export const isTransparent = (material: Material): boolean => material === 'glass'
