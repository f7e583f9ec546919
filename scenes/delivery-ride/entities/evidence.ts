import { vec } from '../../../src/base/vec'
import { atan2 } from '../../../src/base/math'
import type { EntityDef } from '../../../src/sim/entity'
import { prop } from '../../../src/sim/script/things'
import { FLAT, SLIGHT, ball, block, rod } from '../../../src/site/solid'
import type { DrawnForm } from '../../../src/sim/world'
import { BLOCK, OFF } from '../map'
import { MANHOLE, RAIL, RAIL_LONG_M, UNDERPASS } from '../course'

/** What lies or hangs somewhere and shows a hazard. */
const HAZARDS: Record<string, () => EntityDef[]> = {
  'manhole-wet': () => [
    prop('manhole', vec(MANHOLE.x, 0, MANHOLE.z), [rod('steel', 'y', [0, 0.01, 0], 0.4, 0.03, FLAT)], {
      look: { kind: 'iron-cover', radius: 0.4 },
    }),
  ],
  'rail-flat-angle': () => [
    prop('rail', vec(RAIL.at.x, 0, RAIL.at.z), [block('rust', [0, 0.008, 0], [0.14, 0.03, RAIL_LONG_M], FLAT)], {
      yaw: atan2(-RAIL.ux, -RAIL.uz),
      look: { kind: 'groove-rail', length: RAIL_LONG_M },
    }),
  ],
  'fence-truck': () => [
    prop('mud-track', vec(BLOCK.x + 4.6, 0, -4), [block('paint-brown', [0, 0.006, 0], [4, 0.02, 2.6], FLAT)]),
  ],
  'school-children': () => [prop('school-ball', vec(88.2, 0, 115.4), [ball('paint-red', [0, 0.12, 0], 0.12, SLIGHT)])],
  'underpass-dark': () => [
    prop('underpass-lamp', vec(UNDERPASS.fromX - 1.2, 3.9, UNDERPASS.z - OFF.bike), [
      block('lamp-off', [0, 0, 0], [1.2, 0.12, 0.2], SLIGHT),
    ]),
  ],
}

/** What looks dangerous and is not, beside who stands for it on the road. */
const DECOYS: Record<string, () => EntityDef[]> = {
  'decoy-shine-dry': () => [
    prop('dry-shine', vec(-66, 0, BLOCK.z + OFF.bike), [block('glass', [0, 0.006, 0], [2.6, 0.015, 1.4], FLAT)]),
  ],
  'decoy-painted-crossing': () => [
    prop('painted-road', vec(140, 0, BLOCK.z + OFF.bike), [block('paint-red', [0, 0.006, 0], [8, 0.015, 2.2], FLAT)]),
  ],
}

/** What only this form shows. */
export const evidenceEntities = (form: DrawnForm): EntityDef[] => [
  ...form.hazards.flatMap((id) => HAZARDS[id]?.() ?? []),
  ...form.decoys.flatMap((id) => DECOYS[id]?.() ?? []),
]
