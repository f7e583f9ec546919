import { vec } from '../../../src/base/vec'
import { SLIGHT, block, rod } from '../../../src/site/solid'
import type { EntityDef, Rope } from '../../../src/sim/entity'
import { prop, thing } from '../../../src/sim/script/things'
import type { DrawnForm } from '../../../src/sim/world'
import { CRANE, LOAD_AT, OTHER_CRANE } from '../plan'

/** Where the lead is caught in the mesh. */
export const SNAGGED_AT = vec(14.7, 0.06, -6.8)

const rope = (to: string, x: number, toAt = vec(0, 0, 0), radius = 0.012): Rope => ({
  at: vec(x, 0, 0),
  to,
  toAt,
  radius,
  material: 'steel',
})
const moved = { kind: 'moved' } as const
const far = vec(LOAD_AT.x, CRANE.jibY, LOAD_AT.z)

/** The other crane's jib and empty hook, high over the yard. */
const other = (): EntityDef[] => [
  thing('slew-jib', vec(OTHER_CRANE.at.x, OTHER_CRANE.jibY, OTHER_CRANE.at.z), moved, [], {
    aimless: true,
    look: { kind: 'crane-jib', jib: 30, counter: 10 },
  }),
  thing(
    'slew-hook',
    vec(OTHER_CRANE.at.x, OTHER_CRANE.hookY, OTHER_CRANE.at.z),
    moved,
    [block('paint-yellow', [0, 0.4, 0], [0.5, 1, 0.4], SLIGHT)],
    {
      look: { kind: 'hook-block' },
    },
  ),
]

/** The crane's moving parts, its load, and the welder's lead that lies over the mesh. */
export function craneEntities(form: DrawnForm): EntityDef[] {
  const snag = form.hazards.includes('load-snag')
  return [
    thing('crane-jib', vec(CRANE.at.x, CRANE.jibY, CRANE.at.z), moved, [], {
      aimless: true,
      look: { kind: 'crane-jib', jib: CRANE.reachM, counter: 13 },
    }),
    thing('crane-trolley', far, moved, [], {
      aimless: true,
      look: { kind: 'crane-trolley' },
      ropes: [-0.25, 0.25].map((x) => rope('hook-block', x, vec(x, 0.9, 0))),
    }),
    thing(
      'hook-block',
      vec(LOAD_AT.x, 2, LOAD_AT.z),
      moved,
      [block('paint-yellow', [0, 0.4, 0], [0.4, 0.9, 0.3], SLIGHT)],
      {
        aimless: true,
        look: { kind: 'hook-block' },
        ropes: [-0.3, 0.3].map((x) => ({ ...rope('machine', 0, vec(x, 0.82, 0), 0.01) })),
      },
    ),
    // the load's middle, by which it swings; and the machine that is seen there
    thing('load', vec(LOAD_AT.x, 0.4, LOAD_AT.z), moved, [], { aimless: true }),
    thing('machine', LOAD_AT, moved, [block('paint-blue', [0, 0.4, 0], [0.8, 0.8, 0.7], SLIGHT)], {
      aimless: true,
      look: { kind: 'welding-machine' },
      ropes: [
        {
          at: vec(-0.2, 0.25, 0.3),
          to: 'lead-end',
          toAt: vec(0, 0, 0),
          radius: 0.012,
          material: 'rubber',
          lengthM: 1.95,
        },
      ],
    }),
    prop('lead-end', SNAGGED_AT, [rod('rust', 'x', [0, 0, 0], 0.012, 0.3, SLIGHT)], { aimless: true }),
    prop('lead-taut', vec(15.2, 0.5, -7.3), [rod('rubber', 'y', [0, 0, 0], 0.05, 0.9, SLIGHT)], {
      ...(snag ? {} : { aimless: true as const }),
      look: {
        kind: 'floor-cable',
        route: [
          [-0.5, -0.44, 0.5],
          [0, 0, 0],
          [0.5, 0.3, -0.5],
        ],
        radius: 0.014,
        material: 'rubber',
      },
      start: { present: false },
    }),
    ...(form.decoys.includes('decoy-crane-slew-empty') ? other() : []),
  ]
}
