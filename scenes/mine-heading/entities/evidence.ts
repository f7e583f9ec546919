import { vec } from '../../../src/base/vec'
import { SLIGHT, ball, block, letter, rod } from '../../../src/site/solid'
import type { EntityDef } from '../../../src/sim/entity'
import { prop, thing } from '../../../src/sim/script/things'
import type { DrawnForm } from '../../../src/sim/world'
import * as plan from '../plan'
import { ROCKS } from '../roof'

const N = Math.PI
/** Rows of bolts between the last that always stands and the last in good order, metres along the heading. */
const LAST_ROWS = [32.4, 33.2, plan.LAST_BOLTS.goodX] as const
/** Where the roof drips: its height there, 0.9 m south of the axis, and which way it faces (an arch of 4.6 m by 1.5 m over 1.9 m). */
const DRIP_Y = 3.25
const ROOF_FACES = [0, -0.964, -0.267] as const
type Maker = (form: DrawnForm) => EntityDef[]

/** What shows a hazard, for those that are more than a detail of something that is always there. */
const HAZARDS: Record<string, Maker> = {
  'unsupported-span': () => [
    prop(
      'bare-roof',
      vec(33.6, 3.3, 0.5),
      [
        block('black', [0, 0, 0], [1.6, 0.16, 1.6], SLIGHT),
        block('black', [0.6, -0.1, -0.6], [0.5, 0.12, 0.4], SLIGHT),
      ],
      { look: { kind: 'rock-slab', size: [1.9, 0.34, 1.8], material: 'rock', seed: 4 } },
    ),
  ],
  'loose-roof': () => [
    prop(
      'loose-roof',
      vec(plan.LOOSE_ROOF.at.x, 3.2, plan.LOOSE_ROOF.at.z),
      [
        block('black', [0, 0, 0], [2.2, 0.16, 1.3], SLIGHT),
        block('black', [-0.7, -0.1, 0.3], [0.6, 0.12, 0.5], SLIGHT),
      ],
      { look: { kind: 'rock-slab', size: [2.3, 0.34, 1.5], material: 'rock', seed: 7 } },
    ),
    // in pieces, under the roof, until it comes down
    ...ROCKS.map((id, i) =>
      thing(
        id,
        vec(plan.LOOSE_ROOF.at.x - 0.9 + 0.36 * i, 2.6 + 0.12 * (i % 3), plan.LOOSE_ROOF.at.z + (i % 2 ? 0.35 : -0.3)),
        { kind: 'portable', sockets: [], mass: 30 },
        [block('black', [0, 0, 0], [0.3 + 0.04 * (i % 3), 0.2 + 0.03 * (i % 2), 0.28])],
        {
          look: {
            kind: 'rock-slab',
            size: [0.34 + 0.04 * (i % 3), 0.23 + 0.03 * (i % 2), 0.32],
            material: 'rock',
            seed: i + 11,
          },
          start: { present: false },
        },
      ),
    ),
  ],
  'rib-spall': () => [
    prop(
      'rib',
      vec(plan.RIB.x, plan.RIB.y, plan.RIB.z - 0.05),
      [
        block('black', [0, 0.1, 0], [1.6, 1.1, 0.06], SLIGHT),
        ball('black', [-0.3, -0.95, -0.25], 0.2, SLIGHT),
        ball('black', [0.35, -1.0, -0.2], 0.16, SLIGHT),
      ],
      { yaw: N, look: { kind: 'rib-spall', size: [1.8, 1.2], foot: plan.RIB.y } },
    ),
  ],
  'dust-dry': () => [
    prop('dust-heap', plan.DUST_HEAP, [block('black', [0, 0.09, 0], [1.6, 0.18, 0.6], SLIGHT)], {
      look: { kind: 'heap', radius: 0.8, height: 0.26, material: 'coal', seed: 9, lumps: 0 },
      effects: [{ kind: 'dust', at: vec(0, 0.5, 0), half: vec(0.9, 0.5, 0.5) }],
    }),
  ],
}

/** What looks dangerous and is not. */
const DECOYS: Record<string, Maker> = {
  'decoy-roof-drip': () => [
    prop(
      'roof-drip',
      vec(-12, 0, 0.9),
      [
        ball('glass', [0, 2.9, 0], 0.03, SLIGHT),
        ball('glass', [0, 1.5, 0], 0.03, SLIGHT),
        rod('glass', 'y', [0, 0.012, 0], 0.35, 0.01, SLIGHT),
        block('paint-white', [0, 3.2, 0], [0.5, 0.04, 0.3], SLIGHT),
      ],
      {
        look: { kind: 'roof-drip', height: DRIP_Y, faces: ROOF_FACES },
        effects: [-0.13, 0.02, 0.16].map((x) => ({
          kind: 'water',
          at: vec(x, DRIP_Y - 0.15, 0.1 * x),
          towards: vec(0, -0.2, 0),
          radius: 0.004,
          drop: DRIP_Y - 0.15,
          drops: true,
        })),
        labels: [letter('tag.drip', [0.3, 1.5, 1.22], N, 0.07, '#000000', { ground: '#ffffff' })],
      },
    ),
  ],
  'decoy-hum': () => [
    prop(
      'transformer',
      vec(plan.TRANSFORMER.x - 0.62, 1.15, plan.TRANSFORMER.z),
      [block('paint-grey', [0, 0, 0], [0.06, 0.4, 0.7], SLIGHT)],
      {
        labels: [letter('sign.transformer', [-0.04, 0, 0], -N / 2, 0.09, '#ffffff', { ground: '#1d3f73' })],
      },
    ),
  ],
  'decoy-old-crack': () => [
    prop(
      'old-crack',
      vec(-6, 1.6, 2.2),
      [
        block('paint-red', [0, 0, 0], [0.9, 0.03, 0.03], SLIGHT),
        block('paint-red', [0.2, 0.1, 0], [0.03, 0.3, 0.03], SLIGHT),
      ],
      {
        yaw: N,
        look: { kind: 'rock-crack', size: [0.9, 0.36], marked: true },
        labels: [letter('tag.old-crack', [0, -0.28, 0.03], 0, 0.07, '#000000', { ground: '#ffffff' })],
      },
    ),
  ],
  'decoy-fog': () => [
    prop('mist', vec(plan.SPRAYS[0].x, 2.2, 0.6), [ball('glass', [0, 0, 0], 0.25, SLIGHT)], {
      effects: [
        { kind: 'curtain', at: vec(0, 0.9, -1.5), to: vec(0, 0.9, 0.9), nozzles: 5, drop: 2, instead: 'glass' },
      ],
    }),
  ],
}

/** Roof gauges and bolts, always there; and what this form shows beside. */
export function evidenceEntities(form: DrawnForm): EntityDef[] {
  const loose = form.hazards.includes('loose-roof')
  const made = (table: Record<string, Maker>, ids: string[]): EntityDef[] =>
    ids.flatMap((id) => table[id]?.(form) ?? [])
  const out = form.hazards.includes('bolt-missing')
  return [
    ...plan.ROOF_GAUGES.map(({ id, at }) => {
      const yellow = loose && id === 'roof-gauge-2'
      return prop(
        id,
        at,
        [
          rod('paint-white', 'y', [0, -0.2, 0], 0.05, 0.5, SLIGHT),
          rod(yellow ? 'paint-yellow' : 'paint-green', 'y', [0, -0.39, 0], 0.055, 0.12, SLIGHT),
        ],
        {
          look: { kind: 'roof-gauge', shows: yellow ? 'yellow' : 'green' },
          readable: 4,
          labels: [
            letter(yellow ? 'tag.gauge-yellow' : 'tag.gauge-green', [-0.1, -0.06, 0], -N / 2, 0.06, '#000000', {
              ground: '#ffffff',
            }),
          ],
        },
      )
    }),
    prop(
      'bolt-plate',
      vec(plan.BOLT_PLATE.x, plan.BOLT_PLATE.y, plan.BOLT_PLATE.z - 0.03),
      [
        block('steel', [0, 0, 0], [0.22, 0.22, 0.1], SLIGHT),
        ...(out ? [block('black', [0.7, 0.1, 0.02], [0.12, 0.12, 0.02], SLIGHT)] : []),
      ],
      { yaw: N, look: { kind: 'bolt-plate', state: out ? 'loose' : 'tight' } },
    ),
    // in good order the roof is bolted to 2 m from the face
    ...(form.hazards.includes('unsupported-span')
      ? []
      : [
          prop(
            'last-bolts',
            vec(LAST_ROWS[1], 0, plan.HEADING.z),
            [block('steel', [0, 3.2, 0], [1.8, 0.06, 2.4], SLIGHT)],
            {
              aimless: true,
              look: {
                kind: 'bolt-rows',
                profile: plan.HEADING.profile,
                at: LAST_ROWS.map((x) => x - LAST_ROWS[1]),
              },
            },
          ),
        ]),
    ...made(HAZARDS, form.hazards),
    ...made(DECOYS, form.decoys),
  ]
}
