import { vec } from '../../../src/base/vec'
import { SLIGHT, block, letter, rod } from '../../../src/site/solid'
import type { EntityDef } from '../../../src/sim/entity'
import type { DrawnForm } from '../../../src/sim/world'
import { SCBA_AT, STATION } from '../plan'
import { prop, socket, thing } from '../../../src/sim/script/things'

const black = '#000000'

/** What hangs and lies at the operator's station: papers, level, key box, meter, breathing apparatus. */
export function stationEntities(form: DrawnForm): EntityDef[] {
  const z = STATION.wallZ
  const tired = form.hazards.includes('driver-fatigue')
  return [
    prop('papers', vec(-14.4, 1.55, z), [block('paper', [0, 0, 0], [0.9, 0.7, 0.02], SLIGHT)], {
      look: { kind: 'clipboard', size: [0.9, 0.7] },
      readable: 2.6,
      labels: [
        letter('paper.title', [0, 0.24, 0.015], 0, 0.09, black, { within: 0.9 }),
        letter('paper.product', [0, 0.1, 0.015], 0, 0.065, black, { within: 0.9 }),
        letter('paper.tank', [0, -0.02, 0.015], 0, 0.065, black, { within: 0.9 }),
        letter('paper.mass', [0, -0.14, 0.015], 0, 0.065, black, { within: 0.9 }),
      ],
    }),
    prop('driver-log', vec(-14.4, 1.02, z), [block('paper', [0, 0, 0], [0.7, 0.26, 0.02], SLIGHT)], {
      look: { kind: 'clipboard', size: [0.7, 0.26] },
      readable: 2.6,
      labels: [
        letter('paper.log', [0, 0.06, 0.015], 0, 0.06, black, { within: 0.7 }),
        letter(tired ? 'paper.log-tired' : 'paper.log-fresh', [0, -0.05, 0.015], 0, 0.065, tired ? '#c8102e' : black, {
          within: 0.7,
        }),
      ],
    }),
    prop('level-board', vec(-13.3, 1.55, z), [block('black', [0, 0, 0], [0.7, 0.5, 0.03], SLIGHT)], {
      look: { kind: 'indicator', size: [0.7, 0.5] },
      readable: 3,
      display: { unit: '%', decimals: 1, at: vec(0, -0.05, 0.02), yaw: 0, height: 0.16 },
      labels: [letter('sign.level', [0, 0.17, 0.02], 0, 0.08, '#ffffff')],
    }),
    prop('key-box', vec(-12.2, 1.4, z), [block('paint-red', [0, 0, 0.02], [0.4, 0.5, 0.06], SLIGHT)], {
      look: { kind: 'key-box' },
      labels: [letter('sign.key-box', [0, 0.32, 0.02], 0, 0.1, '#ffffff', { ground: '#c8102e' })],
    }),
    socket('key-hook', vec(-12.2, 1.36, z + 0.1)),
    thing(
      'keys',
      vec(-6.2, 1.1, -2.6),
      { kind: 'portable', sockets: ['key-hook'], mass: 0.1 },
      [block('steel', [0, -0.05, 0], [0.03, 0.09, 0.01]), block('paint-red', [0, 0.02, 0], [0.05, 0.05, 0.015])],
      { look: { kind: 'keys' }, start: { present: false } },
    ),
    thing(
      'meter',
      vec(-15.2, 0.98, -6.7),
      { kind: 'wearable', on: 'chest', mass: 0.3 },
      [block('paint-yellow', [0, 0, 0], [0.07, 0.13, 0.04]), block('screen', [0, 0.02, 0.021], [0.05, 0.05, 0.004])],
      {
        look: { kind: 'gas-meter' },
        display: { unit: 'ppm', decimals: 0, at: vec(0, 0.02, 0.025), yaw: 0, height: 0.03 },
        labels: [letter('sign.meter', [0, 0.14, 0], 0, 0.06, black, { ground: '#ffffff' })],
      },
    ),
    prop(
      'scba-gauge',
      SCBA_AT,
      [
        rod('paint-yellow', 'y', [-0.16, -0.55, -0.02], 0.09, 0.6, SLIGHT),
        rod('black', 'z', [0, 0, 0], 0.11, 0.04, SLIGHT),
      ],
      {
        readable: 2.6,
        look: { kind: 'scba-gauge' },
        display: { unit: 'MPa', decimals: 0, at: vec(0, 0, 0.03), yaw: 0, height: 0.1 },
        labels: [letter('sign.scba-need', [0.0, -0.17, 0.01], 0, 0.06, '#ffffff', { ground: '#c8102e' })],
        start: { reading: form.hazards.includes('scba-low') ? 16 : 28 },
      },
    ),
  ]
}

const cone = [
  rod('paint-orange', 'y', [0, -0.18, 0], 0.06, 0.3),
  rod('paint-white', 'y', [0, -0.4, 0], 0.1, 0.14),
  rod('paint-orange', 'y', [0, -0.58, 0], 0.13, 0.22),
  block('black', [0, -0.7, 0], [0.36, 0.03, 0.36]),
]
const chock = [
  block('paint-yellow', [0, -0.5, 0], [0.22, 0.14, 0.28]),
  block('black', [0, -0.41, 0], [0.16, 0.06, 0.26]),
  rod('steel', 'y', [0, -0.2, 0], 0.015, 0.42),
]

/** Cones, wheel chocks and the work board, with the places that they belong to. */
export function barrierEntities(): EntityDef[] {
  const cones = ['cone-west', 'cone-east']
  const chocks = ['chock-front', 'chock-rear']
  const portable = (sockets: string[], mass: number): EntityDef['mechanism'] => ({ kind: 'portable', sockets, mass })
  return [
    thing('cone-1', vec(-5.1, 0.72, -4.3), portable(cones, 2), cone, { look: { kind: 'cone' } }),
    thing('cone-2', vec(-5.7, 0.72, -4.3), portable(cones, 2), cone, { look: { kind: 'cone' } }),
    socket('cone-west', vec(-8.6, 0.72, 0.8)),
    socket('cone-east', vec(12.4, 0.72, -0.8)),
    thing('chock-1', vec(-4.35, 1.0, -4.05), portable(chocks, 3), chock, { look: { kind: 'chock' } }),
    thing('chock-2', vec(-4.0, 1.0, -4.05), portable(chocks, 3), chock, { look: { kind: 'chock' } }),
    socket('chock-front', vec(-1.25, 0.57, -1.2)),
    socket('chock-rear', vec(7.45, 0.57, -1.2)),
    thing(
      'work-board',
      vec(-8.0, 1.25, -3.6),
      { kind: 'board' },
      [
        block('paint-yellow', [0, 0.1, 0], [0.7, 0.45, 0.03]),
        block('steel', [0, -0.6, -0.02], [0.06, 1.2, 0.04], SLIGHT),
      ],
      {
        labels: [letter('sign.work-board', [0, 0.1, 0.02], 0, 0.11, '#000000', { ground: '#ffcd00', within: 0.7 })],
        handle: vec(0, 0.1, 0.02),
        look: { kind: 'stand-board', size: [0.7, 0.45], y: 0.1, drop: 1.25, material: 'paint-yellow' },
      },
    ),
  ]
}
