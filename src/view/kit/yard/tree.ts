import type { TreeLook } from '../../../site/looks/plants'
import type { Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { type Random, addClump, randomOf } from './leaves'

/** Leaves of camphor, poplar and a young tree, dark to light (sRGB, by eye), and their bark. */
const LEAVES = {
  street: ['#2b4522', '#7d9e4a'],
  column: ['#2e4628', '#86a556'],
  young: ['#385324', '#93b658'],
} as const
const BARK = { street: '#6a5a49', column: '#877d6e', young: '#6f5a42' } as const

/** A limb that bends a little on its way, thinner at its end. */
function limb(
  b: MeshBuilder,
  from: Triple,
  to: Triple,
  thick: number,
  thin: number,
  sides: number,
  random: Random,
): void {
  const bend = Math.hypot(to[0] - from[0], to[2] - from[2]) * 0.18
  const points = 4
  const path = Array.from({ length: points + 1 }, (_, i): Triple => {
    const t = i / points
    const arch = Math.sin(t * Math.PI) * bend
    return [
      from[0] + (to[0] - from[0]) * t + (random() - 0.5) * bend * 0.5,
      from[1] + (to[1] - from[1]) * t - arch * 0.4,
      from[2] + (to[2] - from[2]) * t + (random() - 0.5) * bend * 0.5,
    ]
  })
  path[0] = from
  path[points] = to
  addTube(
    b,
    path,
    path.map((_, i) => thick + ((thin - thick) * i) / points),
    { sides },
  )
}

/** Draws a tree: trunk with a spread foot, limbs that fork, and clumps of leaves at their ends. */
export function tree({ base }: KitPieces, { form, height, seed, far, row }: TreeLook): void {
  const random = randomOf(seed * 7 + form.length)
  const bark = (): MeshBuilder => base.use('wood', BARK[form])
  if (form === 'column') return columnTree(base, bark, height, random, far)
  const thick = form === 'street' ? height * 0.026 : 0.03
  const fork = height * (form === 'street' ? 0.34 : 0.5)
  const sway = (random() - 0.5) * height * 0.03
  const crotch: Triple = [sway, fork, -sway]
  addTube(
    bark(),
    [[0, -0.05, 0], [0, thick * 1.2, 0], [sway * 0.2, fork * 0.4, 0], [sway * 0.7, fork * 0.8, -sway * 0.6], crotch],
    [thick * 1.7, thick * 1.15, thick, thick * 0.92, thick * 0.85],
    { sides: far || row ? 6 : 9 },
  )
  if (form === 'young') stake(base, height)
  const heart: Triple = [0, height * 0.6, 0]
  const count = row ? 6 : far ? 5 : form === 'street' ? 8 : 4
  const reach = height * (form === 'street' ? 0.25 : 0.12)
  for (let i = 0; i < count; i++) {
    const top = i === 0
    const a = i * 2.4 + random() * 0.5
    const low = i % 2
    const out = top ? reach * 0.15 : reach * (0.78 + random() * 0.35) * (low ? 1 : 0.72)
    const up = height * (top ? 0.86 : low ? 0.56 + random() * 0.08 : 0.7 + random() * 0.09)
    const end: Triple = [Math.cos(a) * out, up, Math.sin(a) * out]
    if (!(far || row) || i < 3)
      limb(
        bark(),
        crotch,
        [end[0] * 0.85, end[1] - height * 0.05, end[2] * 0.85],
        thick * 0.55,
        thick * 0.14,
        5,
        random,
      )
    const radius = height * (form === 'street' ? 0.17 : 0.135) * (0.85 + random() * 0.35) * (far || row ? 1.15 : 1)
    const clump = { at: end, radius, flat: 0.78 }
    if (row)
      base.either(
        () => addClump(base, clump, heart, 12, height * 0.1, LEAVES[form], random),
        () => addClump(base, { ...clump, radius: radius * 1.2 }, heart, 4, height * 0.15, LEAVES[form], random),
      )
    else addClump(base, clump, heart, far ? 10 : 27, height * (far ? 0.13 : 0.086), LEAVES[form], random)
  }
}

/** A poplar or cypress: a spindle of leaves, broad below and narrow above, about a trunk that goes all the way up. */
function columnTree(base: MeshBuilder, bark: () => MeshBuilder, height: number, random: Random, far?: true): void {
  const trunk: Triple[] = [
    [0, -0.05, 0],
    [0, 0.3, 0],
    [0, height * 0.9, 0],
  ]
  addTube(bark(), trunk, [height * 0.03, height * 0.02, 0.02], { sides: 8 })
  const spray = height * (far ? 0.085 : 0.062)
  for (const [y, breadth, long, sprays] of [
    [0.44, 0.115, 2.7, far ? 56 : 110],
    [0.73, 0.075, 3, far ? 30 : 60],
  ] as const) {
    const at: Triple = [(random() - 0.5) * height * 0.02, height * y, (random() - 0.5) * height * 0.02]
    addClump(
      base,
      { at, radius: height * breadth, flat: long },
      [0, height * 0.45, 0],
      sprays,
      spray,
      LEAVES.column,
      random,
    )
  }
}

/** A stake beside a young tree, with a strap round both. */
function stake(base: MeshBuilder, height: number): void {
  const x = 0.16
  addRod(base.use('wood'), [x, -0.05, 0], [x + 0.02, height * 0.42, 0], 0.03, 7)
  addRod(base.use('rubber'), [x + 0.05, height * 0.36, 0], [-0.05, height * 0.36, 0], 0.02, 6)
}
