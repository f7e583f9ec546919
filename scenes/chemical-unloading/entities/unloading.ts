import { PI } from '../../../src/base/math'
import { vec } from '../../../src/base/vec'
import { SLIGHT, ball, block, letter, rod } from '../../../src/site/solid'
import type { EntityDef } from '../../../src/sim/entity'
import type { DrawnForm } from '../../../src/sim/world'
import { DROP_REACH, ISLAND_Z, LEAK, PORT, REMOTE_CORD, SOURCE, SWIVEL } from '../plan'
import { DOWN, ORIGIN, X, Y, Z, prop, socket, thing } from '../../../src/sim/script/things'

/** How far an arm stands off when parked, radians; the drop leg's end then hangs 0.76 m beside the port. */
const PARKED = 1
/** Share of its travel at which a cam arm counts as locked. */
export const CAM_LOCKED = 0.95

/** The loose end of an arm, turning about its swivel: value 0 is where it is found (docked or parked), 1 the other. */
function dropLeg(
  id: string,
  at: typeof SWIVEL.liquid,
  material: 'paint-yellow' | 'paint-grey',
  docked: boolean,
): EntityDef {
  return thing(id, at, { kind: 'lever', pivot: ORIGIN, axis: docked ? Y : DOWN, range: PARKED }, [], {
    yaw: docked ? 0 : PARKED,
    handle: vec(0, -1.0, DROP_REACH - 0.12),
    look: { kind: 'drop-leg', reach: DROP_REACH, drop: 1.25, material },
    moving: [
      rod(material, 'z', [0, 0, DROP_REACH / 2], 0.05, DROP_REACH),
      rod(material, 'y', [0, -0.6, DROP_REACH], 0.05, 1.25),
      rod('steel', 'z', [0, -1.25, DROP_REACH + 0.04], 0.1, 0.24),
      rod('black', 'x', [0, -1.0, DROP_REACH - 0.12], 0.02, 0.3),
    ],
  })
}

/** A cam arm at the coupling: stands out sideways when open (0), lies along the arm when locked (1). */
function cam(id: string, at: { x: number; y: number; z: number }, side: -1 | 1, value: number): EntityDef {
  const pivot = vec(at.x + side * 0.1, at.y, at.z)
  return thing(id, pivot, { kind: 'lever', pivot: ORIGIN, axis: side < 0 ? DOWN : Y, range: PI / 2 }, [], {
    handle: vec(side * 0.2, 0, 0),
    look: { kind: 'cam-arm', side, length: 0.22 },
    moving: [block('paint-red', [side * 0.12, 0, 0], [0.2, 0.05, 0.05]), ball('paint-red', [side * 0.22, 0, 0], 0.04)],
    start: { value },
  })
}

/** A hand wheel of 0.24 m facing north, worked from beside the tanker. */
const wheel = (id: string, x: number, turns: number, material: 'paint-red' | 'paint-blue', tag: string): EntityDef =>
  thing(
    id,
    vec(x, 1.12, -1.3),
    { kind: 'wheel', pivot: ORIGIN, axis: vec(0, 0, -1), turns },
    [rod('steel', 'z', [0, 0, 0.12], 0.03, 0.24, SLIGHT)],
    {
      handle: vec(0, 0.11, -0.02),
      look: { kind: 'valve-wheel', radius: 0.12, facing: -1, stem: 0.24, material },
      moving: [
        rod(material, 'z', [0, 0, -0.02], 0.12, 0.02),
        rod('steel', 'z', [0, 0, -0.03], 0.035, 0.05),
        block('black', [0, 0.11, -0.04], [0.03, 0.03, 0.05]),
      ],
      labels: [letter(tag, [0, 0.24, -0.02], PI, 0.07, '#000000', { ground: '#ffffff' })],
    },
  )

/** The tanker's valve box, the two arms and their couplings. */
export function tankerEntities(form: DrawnForm): EntityDef[] {
  const standsOff = form.numbers.looseCam ?? 0
  const liquid = vec(PORT.liquid.x, PORT.liquid.y, PORT.liquid.z - 0.2)
  const gas = vec(PORT.gas.x, PORT.gas.y, PORT.gas.z - 0.2)
  const loose = form.numbers.looseCamAt ?? 0.45
  return [
    dropLeg('liquid-arm', SWIVEL.liquid, 'paint-yellow', true),
    dropLeg('gas-arm', SWIVEL.gas, 'paint-grey', false),
    prop(
      'coupling',
      liquid,
      [rod('stainless', 'z', [0, 0, -0.02], 0.11, 0.16), rod('steel', 'z', [0, 0, 0.12], 0.13, 0.04)],
      {
        readable: 4,
        look: { kind: 'coupling', radius: 0.11 },
        labels: [letter('DN50', [0, 0.16, -0.05], PI, 0.05, '#000000', { ground: '#ffffff' })],
        // out of the gap, down and away from the tanker, where the cams have let go
        effects: [
          {
            kind: 'jet',
            at: vec(LEAK.x - liquid.x, LEAK.y - liquid.y, LEAK.z - liquid.z),
            towards: vec(-0.5, -0.22, -1),
            reach: 2.2,
            by: { gas: SOURCE },
          },
        ],
      },
    ),
    cam('cam-a', liquid, -1, standsOff === 0 ? loose : 1),
    cam('cam-b', liquid, 1, standsOff === 0 ? 1 : loose),
    thing(
      'coupling-pull',
      vec(liquid.x, liquid.y + 0.3, liquid.z),
      { kind: 'cord', axis: vec(0, 0, -1), travel: 0.2 },
      [],
      {
        look: {
          kind: 'pull-grip',
          at: [0, 0, 0],
          along: [1, 0, 0],
          length: 0.22,
          rod: [0, -0.2, 0],
          box: false,
          material: 'paint-orange',
        },
        moving: [rod('paint-orange', 'x', [0, 0, 0], 0.02, 0.22), block('steel', [0, -0.1, 0], [0.03, 0.2, 0.03])],
      },
    ),
    { ...cam('cam-gas', gas, 1, 0), start: { value: 0, present: false } },
    wheel('liquid-valve', 1.9, 3, 'paint-red', 'sign.liquid-valve'),
    wheel('gas-valve', 4.55, 2, 'paint-blue', 'sign.gas-valve'),
    thing(
      'esv-lever',
      vec(3.25, 0.8, -1.28),
      { kind: 'lever', pivot: ORIGIN, axis: vec(0, 0, -1), range: PI / 3 },
      [block('black', [0, 0, 0.06], [0.14, 0.14, 0.1], SLIGHT)],
      {
        handle: vec(-0.2, 0, -0.03),
        look: {
          kind: 'valve-lever',
          axis: [0, 0, -1],
          along: [-1, 0, 0],
          length: 0.22,
          off: 0.03,
          material: 'paint-red',
          body: 'box',
        },
        moving: [block('paint-red', [-0.11, 0, -0.03], [0.22, 0.04, 0.03])],
        labels: [letter('sign.esv', [0, -0.13, -0.02], PI, 0.055, '#ffffff', { ground: '#c8102e' })],
        start: { value: 1 },
      },
    ),
    prop(
      'esv-wire',
      vec(3.2, 0.9, -1.36),
      [
        rod('rust', 'y', [0, 0, 0], 0.012, 0.34, SLIGHT),
        rod('rust', 'x', [-0.04, 0.1, 0], 0.02, 0.1, SLIGHT),
        rod('rust', 'x', [-0.04, 0.05, 0], 0.02, 0.1, SLIGHT),
      ],
      {
        look: { kind: 'tied-wire', radius: 0.03, height: 0.34 },
        start: { present: form.hazards.includes('esd-tied-open') },
      },
    ),
    prop('tanker-gauge', vec(1.9, 1.62, -1.3), [rod('paint-white', 'z', [0, 0, 0], 0.11, 0.04, SLIGHT)], {
      look: { kind: 'gauge', radius: 0.11, facing: -1, stem: 0.2 },
      display: { unit: 'MPa', decimals: 2, at: vec(0, 0, -0.03), yaw: PI, height: 0.06 },
    }),
    thing(
      'remote-cord',
      REMOTE_CORD,
      { kind: 'cord', axis: X, travel: 0.3 },
      [block('paint-red', [-0.06, 0, 0], [0.06, 0.2, 0.2], SLIGHT)],
      {
        moving: [rod('paint-red', 'z', [0.04, 0, 0], 0.025, 0.16)],
        handle: vec(0.05, 0, 0),
        look: {
          kind: 'pull-grip',
          at: [0.04, 0, 0],
          along: [0, 0, 1],
          length: 0.16,
          rod: [-0.08, 0, 0],
          box: true,
          material: 'paint-red',
        },
        labels: [letter('sign.remote-cord', [0, 0.22, 0], PI / 2, 0.09, '#ffffff', { ground: '#c8102e' })],
      },
    ),
  ]
}

/** The island: nitrogen, vent, gauge, and the metal hose of the purge. */
export function islandEntities(form: DrawnForm): EntityDef[] {
  const bulged = form.hazards.includes('hose-bulge')
  const brass = form.hazards.includes('brass-fitting')
  const quarter = (id: string, x: number, tag: string, value = 0): EntityDef =>
    thing(
      id,
      vec(x, 1.15, ISLAND_Z + 0.06),
      { kind: 'lever', pivot: ORIGIN, axis: Z, range: PI / 2 },
      [rod('steel', 'z', [0, 0, -0.03], 0.05, 0.06, SLIGHT)],
      {
        handle: vec(0.2, 0, 0.03),
        look: {
          kind: 'valve-lever',
          axis: [0, 0, 1],
          along: [1, 0, 0],
          length: 0.23,
          off: 0.03,
          material: 'paint-blue',
          body: 'stem',
        },
        moving: [block('paint-blue', [0.11, 0, 0.03], [0.24, 0.035, 0.03])],
        labels: [letter(tag, [0, 0.2, 0.0], 0, 0.07, '#000000', { ground: '#ffffff' })],
        start: { value },
      },
    )
  return [
    quarter('n2-valve', 5.0, 'sign.n2-valve'),
    quarter('vent-valve', 6.0, 'sign.vent-valve'),
    prop('arm-gauge', vec(3.25, 1.45, ISLAND_Z + 0.03), [rod('paint-white', 'z', [0, 0, 0], 0.13, 0.05, SLIGHT)], {
      look: { kind: 'gauge', radius: 0.13, facing: 1, stem: 0.24 },
      readable: 3,
      display: { unit: 'MPa', decimals: 2, at: vec(0, 0, 0.03), yaw: 0, height: 0.08 },
    }),
    prop('gauge-fitting', vec(3.25, 1.12, ISLAND_Z + 0.05), [
      rod(brass ? 'brass' : 'stainless', 'y', [0, 0, 0], 0.035, 0.22, SLIGHT),
      rod(brass ? 'brass' : 'stainless', 'y', [0, 0.02, 0], 0.055, 0.07, SLIGHT),
      ...(brass ? [ball('paint-green', [0.03, -0.05, 0.04], 0.025, SLIGHT)] : []),
    ]),
    prop(
      'purge-hose',
      vec(5.5, 0.7, ISLAND_Z + 0.06),
      [
        rod('stainless', 'x', [0, 0, 0], 0.045, 0.9, SLIGHT),
        rod('steel', 'x', [-0.46, 0, 0], 0.06, 0.08, SLIGHT),
        rod('steel', 'x', [0.46, 0, 0], 0.06, 0.08, SLIGHT),
        ...(bulged
          ? [
              ball('stainless', [0.12, 0, 0], 0.085, SLIGHT),
              rod('rust', 'y', [0.14, 0.09, 0.02], 0.006, 0.08, SLIGHT),
              rod('rust', 'y', [0.09, 0.09, 0.03], 0.006, 0.07, SLIGHT),
            ]
          : []),
      ],
      {
        look: { kind: 'hose', half: 0.46, radius: 0.045, sag: 0.03, bulge: bulged },
        labels: [
          letter(bulged ? 'tag.hose-old' : 'tag.hose-good', [-0.25, 0.16, 0.02], 0, 0.06, '#000000', {
            ground: '#ffffff',
          }),
        ],
      },
    ),
    // the check valve's own arrow beside the arrow of its line
    prop(
      'check-valve',
      vec(1.75, 0.72, -4.3),
      [
        rod('paint-green', 'x', [0, 0, 0], 0.11, 0.34, SLIGHT),
        rod('paint-yellow', 'x', [-0.35, 0, 0], 0.06, 0.4, SLIGHT),
        rod('paint-yellow', 'x', [0.35, 0, 0], 0.06, 0.4, SLIGHT),
      ],
      {
        look: { kind: 'check-valve', dn: 100, half: 0.55, pipe: 'paint-yellow' },
        labels: [
          letter(
            form.hazards.includes('check-valve-missing') ? 'CV-101 →' : 'CV-101 ←',
            [0, 0.0, 0.12],
            0,
            0.09,
            '#ffffff',
            { ground: '#00843d' },
          ),
          letter('sign.flow-to-tank', [-0.35, 0.16, 0.06], 0, 0.07, '#000000', { ground: '#ffcd00' }),
        ],
      },
    ),
    // the stretch of liquid line between two block valves, with its own gauge
    ...trappedSection(form),
    ...earthing(form),
  ]
}

function trappedSection(form: DrawnForm): EntityDef[] {
  const shut = form.hazards.includes('trapped-liquid')
  const valve = (id: string, x: number, value: number): EntityDef =>
    thing(
      id,
      vec(x, 0.95, -5.45),
      { kind: 'lever', pivot: ORIGIN, axis: DOWN, range: PI / 2 },
      [block('paint-grey', [0, -0.08, 0], [0.16, 0.16, 0.16], SLIGHT)],
      {
        handle: vec(0, 0.03, 0.2),
        look: {
          kind: 'valve-lever',
          axis: [0, 1, 0],
          along: [0, 0, 1],
          length: 0.23,
          off: 0.03,
          material: 'paint-yellow',
          body: 'ball',
        },
        moving: [block('paint-yellow', [0, 0.03, 0.1], [0.035, 0.03, 0.26])],
        labels: [
          letter(id === 'block-1' ? 'V-102' : 'V-103', [0, -0.08, 0.09], 0, 0.07, '#000000', { ground: '#ffffff' }),
        ],
        start: { value },
      },
    )
  return [
    valve('block-1', 0.2, shut ? 0 : 1),
    valve('block-2', 1.4, shut ? 0 : 1),
    prop(
      'line-gauge',
      vec(0.8, 1.25, -5.42),
      [
        rod('paint-white', 'z', [0, 0, 0], 0.12, 0.05, SLIGHT),
        rod('steel', 'y', [0, -0.22, 0], 0.02, 0.3, SLIGHT),
        rod('paint-yellow', 'x', [0, -0.38, -0.02], 0.06, 1.5, SLIGHT),
      ],
      {
        look: {
          kind: 'gauge',
          radius: 0.12,
          facing: 1,
          stem: 0.33,
          pipe: { dn: 100, half: 0.75, material: 'paint-yellow' },
        },
        readable: 3,
        display: { unit: 'MPa', decimals: 2, at: vec(0, 0, 0.03), yaw: 0, height: 0.08 },
        start: { reading: shut ? 2.1 : 0.8 },
      },
    ),
  ]
}

function earthing(form: DrawnForm): EntityDef[] {
  const wrong = form.hazards.includes('earth-off')
  const places = {
    'earth-reel': vec(-1.8, 1.05, ISLAND_Z + 0.08),
    'earth-lug': vec(0.5, 0.9, -1.12),
    'earth-rail': vec(-1.1, 1.15, -1.26),
  }
  const at = wrong ? places['earth-rail'] : places['earth-reel']
  return [
    socket('earth-reel', places['earth-reel']),
    socket('earth-lug', places['earth-lug']),
    socket('earth-rail', places['earth-rail']),
    prop('earth-lug-plate', places['earth-lug'], [block('stainless', [0, 0, 0.03], [0.14, 0.14, 0.02], SLIGHT)], {
      labels: [letter('⏚', [0, 0.16, 0.02], PI, 0.09, '#000000', { ground: '#ffffff' })],
    }),
    thing(
      'earth-clamp',
      at,
      { kind: 'portable', sockets: Object.keys(places), mass: 0.5 },
      [block('stainless', [0, 0, 0], [0.05, 0.13, 0.06]), rod('paint-green', 'y', [0, -0.14, 0], 0.02, 0.16)],
      { look: { kind: 'earth-clamp' }, start: { socket: wrong ? 'earth-rail' : 'earth-reel' } },
    ),
    prop('earth-meter', vec(-1.8, 1.4, ISLAND_Z + 0.03), [block('black', [0, 0, 0], [0.26, 0.18, 0.03], SLIGHT)], {
      look: { kind: 'meter-box', size: [0.26, 0.18, 0.03] },
      display: { unit: 'Ω', decimals: 0, at: vec(0, 0, 0.02), yaw: 0, height: 0.07 },
    }),
    prop('earth-red', vec(-1.9, 1.56, ISLAND_Z + 0.04), [ball('lamp-red', [0, 0, 0], 0.045, SLIGHT)]),
    prop('earth-green', vec(-1.7, 1.56, ISLAND_Z + 0.04), [ball('lamp-green', [0, 0, 0], 0.045, SLIGHT)], {
      start: { present: false },
    }),
  ]
}
