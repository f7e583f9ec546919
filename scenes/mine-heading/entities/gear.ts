import { vec } from '../../../src/base/vec'
import { SLIGHT, ball, block, letter, rod } from '../../../src/site/solid'
import type { EntityDef } from '../../../src/sim/entity'
import { DOWN, ORIGIN, prop, socket, thing } from '../../../src/sim/script/things'
import type { DrawnForm } from '../../../src/sim/world'
import { FOREPOLES, LAST_BOLTS, LOOSE_ROOF, RESCUER_BOX, SOUNDING_BAR } from '../plan'
import { SPOTS } from '../intake'

const W = Math.PI / 2
/** The roof is sounded from here, outby to inby, metres along the heading. */
const SPOT_X = [18.4, 26.2, 30.6]
/** A hand gets so high with what it puts against the roof, metres; the walkway's middle. */
const REACH_UP = 1.95
const WALK_Z = 0.95

/** A self-rescuer in its canister on the rack: seal and gauge to be seen. */
const canister = (id: string, x: number, broken: boolean): EntityDef =>
  thing(
    id,
    vec(x, 1.02, RESCUER_BOX.z + 0.28),
    { kind: 'wearable', on: 'chest', mass: 2.2 },
    [
      rod('stainless', 'y', [0, 0, 0], 0.08, 0.22),
      block(broken ? 'rust' : 'paint-red', [0, 0.12, 0], [0.1, 0.02, 0.1], SLIGHT),
    ],
    {
      look: { kind: 'self-rescuer', seal: broken ? 'broken' : 'whole' },
      labels: [
        letter(broken ? 'tag.seal-broken' : 'tag.seal-good', [0, 0.02, 0.085], 0, 0.035, '#000000', {
          ground: '#ffffff',
        }),
      ],
    },
  )

/** What the trainee takes along and works with. */
export function gearEntities(form: DrawnForm): EntityDef[] {
  const rowX = form.hazards.includes('unsupported-span') ? LAST_BOLTS.farX : LAST_BOLTS.goodX
  const spoilt = form.hazards.includes('rescuer-seal')
  return [
    thing('helmet', vec(0, 1.75, 0), { kind: 'wearable', on: 'face', mass: 0.4 }, [
      ball('paint-yellow', [0, 0, 0], 0.14),
    ]),
    thing(
      'meter',
      vec(RESCUER_BOX.x - 0.55, 1.02, RESCUER_BOX.z + 0.28),
      { kind: 'wearable', on: 'chest', mass: 0.3 },
      [block('paint-yellow', [0, 0, 0], [0.07, 0.13, 0.04])],
      {
        look: { kind: 'gas-meter' },
        display: { unit: '%', decimals: 2, at: vec(0, 0.02, 0.025), yaw: 0, height: 0.02 },
      },
    ),
    // the same meter's other two figures: worn with it, never by themselves
    ...(
      [
        ['meter-co', 'ppm', 0],
        ['meter-o2', '%', 1],
      ] as const
    ).map(([id, unit, decimals]) =>
      thing(id, vec(RESCUER_BOX.x, 1, RESCUER_BOX.z), { kind: 'wearable', on: 'chest', mass: 0.1 }, [], {
        display: { unit, decimals, at: vec(0, 0, 0), yaw: 0, height: 0.02 },
        start: { present: false },
      }),
    ),
    canister('rescuer', RESCUER_BOX.x - 0.2, spoilt),
    canister('rescuer-spare', RESCUER_BOX.x + 0.2, false),
    thing(
      'mouthpiece',
      vec(0, 1.1, 0),
      { kind: 'wearable', on: 'face', mass: 0.2 },
      [block('black', [0, 0, 0], [0.07, 0.05, 0.06]), rod('rubber', 'y', [0, -0.1, 0], 0.025, 0.16)],
      { start: { present: false } },
    ),
    prop('rescuer-box', vec(RESCUER_BOX.x, 0.45, RESCUER_BOX.z), [block('paint-red', [0, 0, 0], [1.5, 0.9, 0.4])], {
      look: { kind: 'rescuer-box' },
      labels: [letter('sign.rescuers', [0, 0.2, 0.21], 0, 0.1, '#ffffff', { ground: '#00843d' })],
    }),
    thing(
      'probe',
      vec(24.1, 1.0, 1.75),
      { kind: 'portable', sockets: ['probe-face', 'probe-mid'], mass: 0.6 },
      [rod('paint-yellow', 'y', [0, 0.7, 0], 0.012, 1.9), block('paint-yellow', [0, 0, 0], [0.08, 0.16, 0.05])],
      {
        look: { kind: 'gas-probe' },
        display: { unit: '%', decimals: 2, at: vec(0, 0.03, 0.03), yaw: 0, height: 0.03 },
      },
    ),
    // hung up by its hook on a bolt's plate: at the face, and where the roadheader stands
    socket('probe-face', vec(30.9, REACH_UP, 0.7)),
    socket('probe-mid', vec(26, REACH_UP, 0.9)),
    thing(
      'sounding-bar',
      vec(SOUNDING_BAR.x, 1.0, SOUNDING_BAR.z - 0.15),
      { kind: 'portable', sockets: [...SPOTS, 'bar-rest'], mass: 4 },
      [rod('steel', 'y', [0, 0.1, 0], 0.013, 2.2)],
      { look: { kind: 'sounding-bar' } },
    ),
    socket('bar-rest', vec(SOUNDING_BAR.x, 1.0, SOUNDING_BAR.z - 0.15)),
    ...SPOTS.map((id, i) => socket(id, vec(Math.min(SPOT_X[i] ?? 0, rowX - 0.5), REACH_UP, WALK_Z))),
    thing(
      'forepole',
      vec(21.2, 0.6, 1.75),
      { kind: 'portable', sockets: ['forepole-slot'], mass: 18 },
      [rod('paint-yellow', 'x', [0, 0, 0], 0.04, 2.6)],
      { look: { kind: 'forepole' } },
    ),
    socket('forepole-slot', vec(rowX - 0.4, REACH_UP, WALK_Z)),
    prop(
      'forepole-up',
      vec(rowX + (FOREPOLES.x - LAST_BOLTS.goodX), FOREPOLES.y, FOREPOLES.z),
      [-0.9, 0, 0.9].map((z) => rod('paint-yellow', 'x', [0, 0, z], 0.05, 3.2, SLIGHT)),
      { look: { kind: 'forepoles' }, start: { present: false } },
    ),
    thing(
      'prop-1',
      vec(17.2, 0.9, 1.75),
      { kind: 'portable', sockets: ['prop-spot'], mass: 16 },
      [rod('wood', 'y', [0, 0.3, 0], 0.09, 2.2)],
      { look: { kind: 'prop', height: 2.2, foot: -0.8 } },
    ),
    socket('prop-spot', vec(LOOSE_ROOF.at.x - LOOSE_ROOF.halfX - 0.2, 1.1, LOOSE_ROOF.at.z)),
    prop(
      'prop-up',
      vec(LOOSE_ROOF.at.x - 0.6, 0, LOOSE_ROOF.at.z),
      [rod('wood', 'y', [0, 1.65, 0], 0.09, 3.3, SLIGHT), block('wood', [0, 3.3, 0], [0.7, 0.08, 0.25], SLIGHT)],
      { look: { kind: 'prop', height: 3.3 }, start: { present: false } },
    ),
    thing(
      'no-entry',
      vec(-35.7, 1.2, 1.75),
      { kind: 'board' },
      [block('paint-red', [0, 0, 0], [0.6, 0.4, 0.03], SLIGHT), rod('steel', 'y', [0, -0.6, 0], 0.025, 1.2, SLIGHT)],
      {
        yaw: -W,
        handle: vec(0, 0, 0.02),
        labels: [letter('sign.no-entry', [0, 0, 0.02], 0, 0.09, '#ffffff', { ground: '#c8102e' })],
      },
    ),
    ...doors(),
  ]
}

/** A leaf of 1.6 m in its bulkhead; it opens westward, by the hinge on its north side. */
function doors(): EntityDef[] {
  const leaf = (id: string, x: number): EntityDef =>
    thing(
      id,
      vec(x, 0, -24.8),
      { kind: 'door', pivot: ORIGIN, axis: DOWN, range: W * 0.94 },
      [
        block('brick', [0, 1.6, -0.62], [0.3, 3.2, 1.2]),
        block('brick', [0, 1.6, 2.22], [0.3, 3.2, 1.2]),
        block('brick', [0, 2.7, 0.8], [0.3, 1.2, 1.7]),
      ],
      {
        look: { kind: 'air-door', width: 1.6, height: 2.08 },
        handle: vec(0, 1.05, 1.4),
        moving: [block('paint-green', [0, 1.02, 0.8], [0.08, 2.04, 1.56])],
        labels: [letter('sign.air-door', [0.17, 2.4, 0.8], W, 0.14, '#ffffff', { ground: '#00843d' })],
      },
    )
  return [leaf('door-1', -44), leaf('door-2', -49)]
}
