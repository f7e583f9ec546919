import { PI, TAU } from '../../../src/base/math'
import { vec } from '../../../src/base/vec'
import { SLIGHT, ball, block, letter, rod } from '../../../src/site/solid'
import type { Effect } from '../../../src/site/effect'
import type { EntityDef } from '../../../src/sim/entity'
import type { DrawnForm } from '../../../src/sim/world'
import { DETECTORS, EYEWASH, ISLAND_Z, LOCAL_FLAG, POOL_VALVE, RAIN_VALVE, WINDSOCK } from '../plan'
import { DOWN, ORIGIN, X, Y, prop, thing } from '../../../src/sim/script/things'

/** An emergency button on its post: mushroom of 8 cm, latching. */
const emergencyStop = (id: string, x: number, z: number): EntityDef =>
  thing(
    id,
    vec(x, 1.3, z + 0.06),
    { kind: 'button', latching: true },
    [block('paint-yellow', [0, 0, -0.02], [0.18, 0.18, 0.04], SLIGHT)],
    {
      handle: vec(0, 0, 0.06),
      look: { kind: 'emergency-stop' },
      moving: [rod('paint-red', 'z', [0, 0, 0.03], 0.055, 0.05)],
    },
  )

/** A windsock or flag that turns with the wind: its tail points south at value 0 (where the wind blows to). */
const vane = (id: string, at: { x: number; z: number }, y: number, size: number, readable: number): EntityDef =>
  thing(id, vec(at.x, y, at.z), { kind: 'lever', pivot: ORIGIN, axis: Y, range: TAU }, [], {
    handle: vec(0, 1, 0),
    readable,
    look: { kind: 'windsock', size, droop: 0.3 },
    moving: [
      rod('paint-orange', 'z', [0, 0, 0.3 * size], 0.24 * size, 0.5 * size, SLIGHT),
      rod('paint-white', 'z', [0, -0.02, 0.75 * size], 0.21 * size, 0.45 * size, SLIGHT),
      rod('paint-orange', 'z', [0, -0.04, 1.2 * size], 0.18 * size, 0.45 * size, SLIGHT),
      rod('paint-white', 'z', [0, -0.07, 1.6 * size], 0.15 * size, 0.4 * size, SLIGHT),
    ],
  })

function detector(form: DrawnForm, id: string, at: { x: number; z: number }): EntityDef[] {
  const old = id === 'gd-2' && form.hazards.includes('detector-overdue')
  return [
    prop(
      id,
      vec(at.x, 1.6, at.z + 0.1),
      [
        block('paint-grey', [0, 0, 0], [0.22, 0.26, 0.12], SLIGHT),
        rod('steel', 'y', [0, -0.2, 0.02], 0.05, 0.14, SLIGHT),
      ],
      {
        readable: 4,
        look: { kind: 'detector' },
        display: { unit: 'ppm', decimals: 0, at: vec(0, 0.04, 0.07), yaw: 0, height: 0.07 },
        labels: [
          letter(id.toUpperCase(), [0, 0.2, 0.06], 0, 0.08, '#000000', { ground: '#ffffff' }),
          letter(old ? 'tag.calibration-old' : 'tag.calibration-good', [0, -0.08, 0.07], 0, 0.066, '#000000', {
            ground: old ? '#ffcd00' : '#8edd65',
          }),
        ],
      },
    ),
    prop(`${id}-lamp`, vec(at.x, 1.82, at.z + 0.1), [ball('lamp-red', [0, 0, 0], 0.06, SLIGHT)], {
      look: { kind: 'beacon', radius: 0.06 },
      start: { present: false },
    }),
  ]
}

/** Fans under the four pipes of the ring, 16 nozzles together, in the frame of the curtain. */
const CURTAIN_WATER: Effect[] = (
  [
    [-9, -4.5, 9, -4.5, 5],
    [-9, 4.5, 9, 4.5, 5],
    [-9, -4.5, -9, 4.5, 3],
    [9, -4.5, 9, 4.5, 3],
  ] as const
).map(([x, z, toX, toZ, nozzles]) => ({
  kind: 'curtain',
  at: vec(x, 1.88, z),
  to: vec(toX, 1.88, toZ),
  nozzles,
  drop: 3.86,
  instead: 'glass',
}))

/** Emergency buttons, mask, eyewash, drain valves, wind, detectors, beacon and water curtain. */
export function safetyEntities(form: DrawnForm): EntityDef[] {
  const wrong = form.hazards.includes('wrong-cartridge')
  const blocked = form.hazards.includes('eyewash-blocked')
  const band = wrong ? 'paint-brown' : 'paint-green'
  return [
    emergencyStop('esd-bay', 0.6, ISLAND_Z),
    emergencyStop('esd-exit', -8.6, -4.4),
    thing(
      'mask',
      vec(-0.5, 1.28, ISLAND_Z + 0.12),
      { kind: 'wearable', on: 'face', mass: 0.4 },
      [
        block('black', [0, 0.04, 0], [0.16, 0.16, 0.08]),
        rod('black', 'z', [0, -0.04, 0.08], 0.055, 0.08),
        rod(band, 'z', [0, -0.04, 0.09], 0.057, 0.035),
      ],
      {
        readable: 2,
        look: { kind: 'face-mask', band },
        labels: [
          letter(wrong ? 'tag.cartridge-a' : 'tag.cartridge-k', [0, -0.2, 0.02], 0, 0.066, '#000000', {
            ground: '#ffffff',
          }),
        ],
      },
    ),
    thing(
      'eyewash-plate',
      vec(EYEWASH.x, 0.92, EYEWASH.z + 0.2),
      { kind: 'lever', pivot: ORIGIN, axis: X, range: PI / 3 },
      [],
      {
        handle: vec(0, 0, 0.14),
        look: { kind: 'push-plate' },
        moving: [block('paint-green', [0, 0, 0.1], [0.18, 0.02, 0.16])],
      },
    ),
    prop(
      'eyewash-water',
      vec(EYEWASH.x, 1.15, EYEWASH.z),
      [rod('glass', 'y', [-0.06, 0, 0], 0.015, 0.24, SLIGHT), rod('glass', 'y', [0.06, 0, 0], 0.015, 0.24, SLIGHT)],
      {
        effects: [-0.06, 0.06].map((x) => ({
          kind: 'water',
          at: vec(x, -0.1, 0),
          towards: vec(-x * 1.6, 1.9, 0.1),
          radius: 0.014,
          drop: 0.06,
          instead: 'glass',
        })),
        start: { present: false },
      },
    ),
    ...(blocked
      ? [
          prop(
            'eyewash-clutter',
            vec(EYEWASH.x, 0, EYEWASH.z + 0.75),
            [
              block('wood', [0, 0.08, 0], [1.1, 0.14, 0.9], SLIGHT),
              block('wood', [0.02, 0.24, 0], [1.1, 0.14, 0.9], SLIGHT),
              block('paper', [0.1, 0.5, 0], [0.6, 0.4, 0.5], SLIGHT),
              rod('rust', 'y', [0, 1.06, -0.75], 0.15, 0.02, SLIGHT),
            ],
            { look: { kind: 'clutter' } },
          ),
        ]
      : []),
    thing(
      'rain-valve',
      vec(RAIN_VALVE.x, 0.95, RAIN_VALVE.z),
      { kind: 'wheel', pivot: ORIGIN, axis: DOWN, turns: 2 },
      [rod('steel', 'y', [0, -0.4, 0], 0.05, 0.8, SLIGHT)],
      {
        handle: vec(0, 0.02, 0.15),
        readable: 3,
        look: { kind: 'valve-post', material: 'paint-blue' },
        moving: [rod('paint-blue', 'y', [0, 0, 0], 0.16, 0.025), ball('black', [0, 0.03, 0.14], 0.025)],
        start: { value: form.hazards.includes('bund-drain-open') ? 1 : 0 },
      },
    ),
    prop('rain-stem', vec(RAIN_VALVE.x, 1.12, RAIN_VALVE.z), [rod('stainless', 'y', [0, 0, 0], 0.03, 0.3, SLIGHT)], {
      start: { present: false },
    }),
    prop(
      'rain-tag-open',
      vec(RAIN_VALVE.x, 0.55, RAIN_VALVE.z + 0.1),
      [block('paint-red', [0, 0, 0], [0.2, 0.2, 0.02], SLIGHT)],
      {
        labels: [letter('sign.open', [0, 0, 0.02], 0, 0.14, '#ffffff', { ground: '#c8102e' })],
        start: { present: false },
      },
    ),
    prop(
      'rain-tag-shut',
      vec(RAIN_VALVE.x, 0.55, RAIN_VALVE.z + 0.1),
      [block('paint-green', [0, 0, 0], [0.2, 0.2, 0.02], SLIGHT)],
      {
        labels: [letter('sign.shut', [0, 0, 0.02], 0, 0.14, '#ffffff', { ground: '#00843d' })],
      },
    ),
    prop(
      'rain-trickle',
      vec(RAIN_VALVE.x - 0.4, 0.02, RAIN_VALVE.z),
      [block('glass', [0, 0, 0], [0.9, 0.02, 0.15], SLIGHT)],
      { start: { present: false } },
    ),
    thing(
      'pool-valve',
      vec(POOL_VALVE.x, 0.95, POOL_VALVE.z),
      { kind: 'wheel', pivot: ORIGIN, axis: DOWN, turns: 2 },
      [rod('steel', 'y', [0, -0.4, 0], 0.05, 0.8, SLIGHT)],
      {
        handle: vec(0, 0.02, 0.15),
        look: { kind: 'valve-post', material: 'paint-green' },
        moving: [rod('paint-green', 'y', [0, 0, 0], 0.16, 0.025), ball('black', [0, 0.03, 0.14], 0.025)],
        start: { value: 1 },
      },
    ),
    prop(
      'watch-point',
      vec(11.4, 1.2, 1.0),
      [
        block('paint-green', [0, 0, 0], [0.6, 0.4, 0.03], SLIGHT),
        block('steel', [0, -0.6, -0.03], [0.06, 1.2, 0.04], SLIGHT),
      ],
      {
        yaw: -PI / 2,
        look: { kind: 'stand-board', size: [0.6, 0.4], y: 0, drop: 1.2, material: 'paint-green' },
        labels: [letter('sign.watch-point', [0, 0, 0.02], 0, 0.12, '#ffffff', { ground: '#00843d', within: 0.6 })],
      },
    ),
    thing(
      'water-jet',
      vec(-7.2, 1.1, -6.0),
      { kind: 'lever', pivot: ORIGIN, axis: Y, range: PI / 2 },
      [
        rod('paint-red', 'y', [0, -0.55, 0], 0.08, 1.1, SLIGHT),
        rod('paint-red', 'x', [0.4, 0.25, 0.1], 0.06, 0.9, SLIGHT),
      ],
      {
        handle: vec(0, 0.05, 0.22),
        look: { kind: 'monitor' },
        moving: [block('black', [0, 0.05, 0.13], [0.035, 0.035, 0.24])],
        // reaches the coupling: what it would do there is the lesson
        effects: [
          {
            kind: 'water',
            at: vec(0.85, 0.25, 0.1),
            towards: vec(11.6, 3.3, 5.7),
            radius: 0.03,
            drop: 1.3,
            by: 'value',
          },
        ],
        labels: [letter('sign.water-jet', [0, 0.5, 0.05], 0, 0.1, '#ffffff', { ground: '#c8102e' })],
      },
    ),
    vane('windsock', WINDSOCK, 7.8, 1.3, 60),
    vane('local-flag', LOCAL_FLAG, 2.6, 0.45, 18),
    ...DETECTORS.flatMap((d) => detector(form, d.id, d.at)),
    prop(
      'beacon',
      vec(1.0, 2.3, ISLAND_Z),
      [ball('lamp-red', [0, 0, 0], 0.14, SLIGHT), rod('steel', 'y', [0, -0.4, 0], 0.03, 0.7, SLIGHT)],
      { look: { kind: 'beacon', radius: 0.14, post: 0.6 }, start: { present: false } },
    ),
    prop(
      'curtain',
      vec(2, 2, -1),
      [
        block('glass', [0, 0, -4.5], [18, 3.8, 0.05], SLIGHT),
        block('glass', [0, 0, 4.5], [18, 3.8, 0.05], SLIGHT),
        block('glass', [-9, 0, 0], [0.05, 3.8, 9], SLIGHT),
        block('glass', [9, 0, 0], [0.05, 3.8, 9], SLIGHT),
      ],
      { aimless: true, effects: CURTAIN_WATER, start: { present: false } },
    ),
  ]
}
