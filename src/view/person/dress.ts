import { Color } from 'three'
import type { Trade } from '../../site/looks/person'
import { OUTFITS, type Outfit } from './outfits'
import { type Region, REGIONS } from './regions'

/** What somebody wears and is. Colours are sRGB; null: not worn. */
export interface Dress {
  skin: string
  hair: string
  jacket: string
  trousers: string
  vest: string | null
  gloves: string | null
  glasses: boolean
  /** What goes with the trade, as the trade has it. */
  outfit: Outfit
  /** Times the stature of the model, 1.72 m in boots. */
  stature: number
  /** Cloth lies so much farther out, metres: build. */
  girth: number
  /** Times the breadth and the height of the head, and its depth where that is not the model's. */
  face: readonly [number, number, number?]
}

const CLOTHS = [
  ['#2a4160', '#2a3850'],
  ['#3f5066', '#36424f'],
  ['#4d5459', '#3c4246'],
  ['#27405f', '#2f3338'],
  ['#6c5b45', '#51483c'],
  ['#345275', '#2b3a4f'],
] as const
const SKINS = ['#c9946f', '#b57f5c', '#d3a381', '#bd8863', '#a97350', '#cc9a78'] as const
const HAIRS = ['#15120f', '#1b1713', '#2a2622', '#121010', '#4a4643'] as const
const VESTS = ['#c9e22b', '#ee6a1c'] as const
const GLOVES = ['#8a8f8c', '#c9b48a', '#43484c', null] as const
/** Greatest difference of stature: the middle nine tenths of Chinese men are within 5 % of their mean; chosen after that. */
const STATURES = [0, 0.028, -0.03, 0.012, -0.014, 0.042, -0.045] as const
const GIRTHS = [0.002, 0.012, -0.004, 0.006, 0, 0.018, 0.004] as const
const FACES = [
  [1, 1],
  [1.035, 0.985],
  [0.97, 1.02],
  [1.015, 1.012],
  [0.985, 0.985],
] as const
/** A child of nine is 1.33 m tall (GB/T 26158-2010), in shoes, and has nearly a grown-up's head: times it as the body is drawn smaller. */
const CHILD = { stature: 0.785, head: [1.17, 1.13, 1.15] } as const
/** Trades of a crew by turns, for scenes that do not say. */
const CREW: readonly Trade[] = ['driver', 'worker', 'technician', 'electrician', 'supervisor', 'worker']

const pick = <T>(list: readonly T[], k: number): T => list[((k % list.length) + list.length) % list.length] as T

/** What the k-th person of a site wears; the same each time. */
export function dressOf(k: number, trade: Trade = pick(CREW, k)): Dress {
  const outfit = OUTFITS[trade]
  const [jacket, trousers] = outfit.clothes === 'own' ? pick(CLOTHS, k) : outfit.clothes
  const isChild = trade === 'pupil'
  const plain = trade === 'driver' && k % 3 !== 0
  const vest = outfit.vest === 'own' ? (plain ? null : pick(VESTS, k % 5 === 2 ? 1 : 0)) : outfit.vest
  return {
    skin: pick(SKINS, k),
    hair: pick(HAIRS, k * 3),
    jacket,
    trousers,
    vest,
    gloves: outfit.gloves === 'own' ? pick(GLOVES, k) : outfit.gloves,
    glasses: k % 3 === 1 && outfit.mask !== 'full' && trade !== 'rider',
    outfit,
    stature: (isChild ? CHILD.stature : 1) + pick(STATURES, k),
    girth: isChild ? 0 : pick(GIRTHS, k),
    face: isChild ? CHILD.head : pick(FACES, k),
  }
}

/** Texels of a person's row: two a region, and one for the build. */
export const PALETTE_TEXELS = REGIONS.length * 2 + 1
/** Roughness, metalness, weave, folds, and light that comes through or back, each 0..1. Chosen. */
const FINISH: Record<Region, readonly [number, number, number, number, number]> = {
  skin: [0.56, 0, 0.12, 0.05, 0.045],
  lips: [0.45, 0, 0, 0, 0],
  brow: [0.9, 0, 0.6, 0, 0],
  hair: [0.55, 0, 0.9, 0.5, 0],
  eyeWhite: [0.12, 0, 0, 0, 0.02],
  iris: [0.1, 0, 0, 0, 0.01],
  pupil: [0.08, 0, 0, 0, 0],
  jacket: [0.88, 0, 0.55, 1, 0],
  trousers: [0.9, 0, 0.55, 1, 0],
  belt: [0.6, 0, 0.3, 0, 0],
  buckle: [0.3, 0.9, 0, 0, 0],
  vest: [0.75, 0, 0.3, 0.8, 0.1],
  band: [0.42, 0.1, 0, 0.12, 0.05],
  glove: [0.85, 0, 0.7, 0.35, 0],
  boot: [0.5, 0, 0.25, 0.25, 0],
  sole: [0.9, 0, 0.2, 0, 0],
  helmet: [0.28, 0, 0, 0, 0],
  harness: [0.8, 0, 0.4, 0, 0],
  glasses: [0.3, 0, 0, 0, 0],
  mask: [0.55, 0, 0, 0, 0],
  filter: [0.5, 0, 0, 0, 0],
  cylinder: [0.35, 0, 0, 0, 0],
  webbing: [0.8, 0, 0.5, 0, 0],
  lanyard: [0.8, 0, 0.5, 0, 0],
  shaft: [0.38, 0, 0.1, 0.2, 0],
  selfRescuer: [0.3, 0.6, 0, 0, 0],
  armband: [0.8, 0, 0.4, 0.4, 0],
  lamp: [0.45, 0, 0, 0, 0],
  lens: [0.08, 0, 0, 0, 0.9],
  riderHelmet: [0.22, 0, 0, 0, 0],
  fullMask: [0.5, 0, 0, 0, 0],
}

const linear = new Color()

/** The row of the palette of somebody dressed so: colour and roughness (below 0: not worn), finish; the build last. */
export function palette(dress: Dress): Float32Array {
  const { outfit } = dress
  const covered = outfit.helmet ?? outfit.riderHelmet
  const colours: Record<Region, string | null> = {
    skin: dress.skin,
    lips: `#${linear.set(dress.skin).lerp(new Color('#8c3a34'), 0.5).getHexString()}`,
    brow: dress.hair,
    hair: dress.hair,
    eyeWhite: '#d9d3c8',
    iris: '#2c1a10',
    pupil: '#050404',
    jacket: dress.jacket,
    trousers: dress.trousers,
    // a vest hangs over it
    belt: dress.vest ? null : '#1d1b19',
    buckle: dress.vest ? null : '#b9bcc0',
    vest: dress.vest,
    band: dress.vest || outfit.bands ? '#c3c8cb' : null,
    glove: dress.gloves ?? dress.skin,
    boot: outfit.boots,
    sole: '#161412',
    helmet: outfit.helmet,
    harness: covered ? '#23262b' : null,
    glasses: dress.glasses ? '#2a2d31' : null,
    mask: outfit.mask === 'half' ? '#4b5157' : null,
    filter: outfit.mask === 'half' ? '#b9bdb6' : null,
    cylinder: outfit.cylinder ? '#c9c21a' : null,
    webbing: outfit.webbing,
    lanyard: outfit.lanyard ? '#c99a1e' : null,
    shaft: outfit.shafts ? outfit.boots : null,
    selfRescuer: outfit.selfRescuer ? '#9a9d9f' : null,
    armband: outfit.armband,
    lamp: outfit.lamp ? '#2c2e31' : null,
    lens: outfit.lamp ? '#e8ecef' : null,
    riderHelmet: outfit.riderHelmet,
    fullMask: outfit.mask === 'full' ? '#1a1c1e' : null,
  }
  const out = new Float32Array(PALETTE_TEXELS * 4)
  REGIONS.forEach((r, i) => {
    const colour = colours[r]
    const [rough, metal, weave, folds, through] = FINISH[r]
    linear.set(colour ?? '#000000')
    out.set([linear.r, linear.g, linear.b, colour ? rough : -1, metal, weave, folds, through], i * 8)
  })
  out.set([dress.girth, 0, 0, 0], REGIONS.length * 8)
  return out
}
