import { BONES, boneOf } from '../../../src/view/person/bones'
import { frameOf } from './clothes'
import { HEAD_AT, type Piece } from './pieces'

interface Segment {
  a: readonly [number, number, number]
  b: readonly [number, number, number]
}

/**
 * Lines that stand for a bone when distances are taken, in its own frame, and how thick the body is about them, metres. What is
 * not here is one line from joint to tip, 5 cm thick. Chosen so that the flanks are the trunk's and not the arms'.
 */
const across = (y: number, half: number): readonly [number, number, number][] => [
  [-half, y, 0],
  [half, y, 0],
]
const LINES: Record<string, { thick: number; lines: readonly (readonly [number, number, number])[][] }> = {
  hips: { thick: 0.1, lines: [[...across(0, 0.07)], [...across(0.06, 0.07)]] },
  spine: { thick: 0.1, lines: [[...across(0.03, 0.06)], [...across(0.09, 0.06)]] },
  chest: { thick: 0.1, lines: [[...across(0.02, 0.07)], [...across(0.09, 0.08)], [...across(0.15, 0.075)]] },
  neck: { thick: 0.055, lines: [] },
  head: { thick: 0.075, lines: [] },
  upperArm: { thick: 0.052, lines: [] },
  foreArm: { thick: 0.045, lines: [] },
  twist: { thick: 0.042, lines: [] },
  thigh: { thick: 0.075, lines: [] },
  shin: { thick: 0.064, lines: [] },
  hand: { thick: 0.02, lines: [] },
}
const FINGER = /^(thumb|index|middle|ring|little)/
/** The hand reaches to this far before its knuckles, metres. */
const KNUCKLE = 0.001

const segments = new Map<string, Segment[]>()
function segmentsOf(name: string): Segment[] {
  const known = segments.get(name)
  if (known) return known
  const m = frameOf(name)
  const put = ([x, y, z]: readonly [number, number, number]): readonly [number, number, number] => [
    (m[0] as number) * x + (m[4] as number) * y + (m[8] as number) * z + (m[12] as number),
    (m[1] as number) * x + (m[5] as number) * y + (m[9] as number) * z + (m[13] as number),
    (m[2] as number) * x + (m[6] as number) * y + (m[10] as number) * z + (m[14] as number),
  ]
  const lines = LINES[name.replace(/[LR]$/, '')]?.lines ?? []
  const own = lines.length > 0 ? lines : ownLines(name)
  const made = own.map(([a, b]) => ({
    a: put(a as readonly [number, number, number]),
    b: put(b as readonly [number, number, number]),
  }))
  segments.set(name, made)
  return made
}

function ownLines(name: string): (readonly [number, number, number])[][] {
  if (!name.startsWith('hand')) return [[[0, 0, 0], (BONES[boneOf(name)] as (typeof BONES)[number]).tip]]
  const hand = boneOf(name)
  return BONES.filter((b) => b.parent === hand && !b.name.startsWith('thumb')).map(({ at: [x, y, z] }) => [
    [0, 0, z * 0.4],
    [x, y + KNUCKLE, z],
  ])
}

function away(x: number, y: number, z: number, { a, b }: Segment): number {
  const d = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const
  const l2 = d[0] * d[0] + d[1] * d[1] + d[2] * d[2] || 1e-9
  const t = Math.min(1, Math.max(0, ((x - a[0]) * d[0] + (y - a[1]) * d[1] + (z - a[2]) * d[2]) / l2))
  return Math.hypot(x - a[0] - t * d[0], y - a[1] - t * d[1], z - a[2] - t * d[2])
}

const JAW = boneOf('jaw')
const HEAD = boneOf('head')
const smooth = (v: number, from: number, to: number): number => {
  const t = Math.min(1, Math.max(0, (v - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/**
 * Which bones move a place, and how much: by the distance to them, the nearest most. Four bones; shares of the first three
 * (the fourth has the rest).
 */
export function weightsOf(
  x: number,
  y: number,
  z: number,
  piece: Piece,
  mirror: boolean,
): { bones: number[]; weights: number[] } {
  const side = mirror ? 'L' : 'R'
  const names = piece.bones.flatMap((b) => {
    if (!b.startsWith('x:')) return [b]
    // along the middle both sides have a share
    if (piece.mirrored) return [`${b.slice(2)}${side}`]
    return x > 0.03 ? [`${b.slice(2)}R`] : x < -0.03 ? [`${b.slice(2)}L`] : [`${b.slice(2)}R`, `${b.slice(2)}L`]
  })
  const every = names.map((name) => {
    const finger = FINGER.exec(name)?.[1] ?? ''
    const thick = finger ? 0.0095 : (LINES[name.replace(/[LR]$/, '')]?.thick ?? 0.05)
    return { bone: boneOf(name), finger, d: Math.min(...segmentsOf(name).map((s) => away(x, y, z, s))) - thick }
  })
  // what is of one finger never goes with its neighbour
  const nearest = every.filter((c) => c.finger).sort((p, q) => p.d - q.d)[0]?.finger
  const found = every.filter((c) => c.finger === '' || c.finger === nearest)
  found.sort((p, q) => p.d - q.d)
  const least = found[0]?.d ?? 0
  const all = found.slice(0, 4).map(({ bone, d }) => ({ bone, w: Math.exp(-(d - least) / piece.soft) }))
  if (piece.region === 'skin' && all[0]?.bone === HEAD) {
    // what lies below the mouth and before the neck goes with the jaw
    const [ly, lz] = [y - HEAD_AT[1], z - HEAD_AT[2]]
    const share =
      smooth(ly - (lz < -0.075 ? 0 : (lz + 0.075) * 0.35), 0.013, 0.006) *
      smooth(lz, -0.02, -0.06) *
      smooth(ly, -0.075, -0.035)
    const before = all.reduce((n, c) => n + c.w, 0)
    for (const c of all) c.w *= 1 - share
    if (share > 0) all.splice(3, all.length, { bone: JAW, w: share * before })
  }
  const kept = all.filter((c) => c.w > 0.01)
  const sum = kept.reduce((n, c) => n + c.w, 0)
  const bones = [0, 1, 2, 3].map((i) => kept[i]?.bone ?? kept[0]?.bone ?? 0)
  return { bones, weights: [0, 1, 2].map((i) => (kept[i]?.w ?? 0) / sum) }
}
