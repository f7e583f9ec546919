import { vec } from '../../../src/base/vec'
import { SLIGHT, ball, block, letter, rod } from '../../../src/site/solid'
import type { EntityDef } from '../../../src/sim/entity'
import { ORIGIN, X, Z, prop, thing } from '../../../src/sim/script/things'
import type { DrawnForm } from '../../../src/sim/world'
import * as plan from '../plan'
import { TURN } from '../turn'

const W = Math.PI / 2
const N = Math.PI
/** The burning tail of the main road's belt: rubber and coal over a drum. Looks only, chosen; the gas is air.ts'. */
const FIRE = { diameter: 1, heatKW: 450 } as const

/** A switch handle of a flameproof box: on (value 1) stands up, off (0) lies. `out` is the way its face looks, radians of yaw. */
const isolator = (
  id: string,
  at: typeof plan.FEEDER,
  out: number,
  tag: string,
  value: number,
  model: 'starter' | 'feeder' = 'starter',
): EntityDef => {
  const [w, h, d] = model === 'feeder' ? ([0.95, 0.9, 0.56] as const) : ([0.72, 0.75, 0.46] as const)
  const pivot = vec(w * 0.42, 0.02, 0)
  return thing(id, at, { kind: 'lever', pivot, axis: Z, range: W }, [block('paint-blue', [0, 0, -d / 2], [w, h, d])], {
    yaw: out,
    look: { kind: 'flameproof-switch', model, foot: at.y },
    handle: vec(pivot.x + 0.2, pivot.y, 0.09),
    moving: [block('paint-red', [pivot.x + 0.13, pivot.y, 0.085], [0.28, 0.05, 0.04])],
    labels: [letter(tag, [0, h / 2 + 0.11, 0.01], 0, 0.07, '#ffffff', { ground: '#1d3f73' })],
    start: { value },
  })
}

/** A telephone on the wall; `out` is the yaw that its face looks to. */
const phone = (id: string, at: typeof plan.PHONE.a, out: number): EntityDef =>
  thing(
    id,
    at,
    { kind: 'phone' },
    [
      block('paint-yellow', [0, 0, 0.02], [0.26, 0.34, 0.14], SLIGHT),
      rod('black', 'y', [0.09, 0, 0.11], 0.02, 0.2, SLIGHT),
    ],
    {
      yaw: out,
      look: { kind: 'mine-phone' },
      labels: [letter('sign.phone', [0, 0.3, 0.0], 0, 0.07, '#ffffff', { ground: '#00843d' })],
    },
  )

/** The glow of a lamp, whose housing is a part of the site (services.ts); `out` is the yaw that it faces. */
const lamp = (id: keyof typeof plan.LAMPS, colour: 'lamp-red' | 'lamp-green'): EntityDef =>
  prop(id, plan.LAMPS[id].at, [ball(colour, [0, 0, 0], 0.05, SLIGHT)], {
    yaw: plan.LAMPS[id].out,
    look: { kind: 'signal-lamp', part: 'glow' },
  })

/** Fans, switches, belt, telephones, tub: what runs and what switches it. */
export function machineEntities(form: DrawnForm): EntityDef[] {
  const here = (hazard: string): boolean => form.hazards.includes(hazard)
  const { FAN, FEEDER, HEADER_SWITCH, FAN_SWITCH, JUNCTION_BOX, BELT_STOP, BELT_TAIL_GUARD, PHONE, TUB } = plan
  const bare = here('belt-guard-off')
  const lost = here('flameproof-lost')
  const open = here('live-repair')
  const fan = (id: string, at: typeof FAN.one): EntityDef =>
    prop(id, at, [rod('paint-blue', 'x', [0, 0, 0], 0.46, 3.3)], {
      yaw: -W,
      look: { kind: 'mine-fan' },
      labels: [
        letter(id === 'fan-1' ? 'sign.fan-1' : 'sign.fan-2', [0.86, 0, 0.47], 0, 0.14, '#ffffff', {
          ground: '#1d3f73',
        }),
      ],
    })
  return [
    fan('fan-1', FAN.one),
    fan('fan-2', FAN.two),
    lamp('fan-lamp', 'lamp-green'),
    isolator('fan-switch', FAN_SWITCH, -W, 'sign.fan-switch', 0),
    isolator('feeder', FEEDER, 0, 'sign.feeder', 1, 'feeder'),
    isolator('header-switch', HEADER_SWITCH, 0, 'sign.header-switch', 1),
    prop(
      'junction-box',
      JUNCTION_BOX,
      [
        block('paint-grey', [0, 0, 0], [0.42, 0.34, 0.2]),
        ...[-0.17, 0.17].flatMap((x) =>
          [-0.13, 0.13].flatMap((y) =>
            lost && x > 0 && y > 0 ? [] : [rod('steel', 'z', [x, y, 0.11], 0.018, 0.03, SLIGHT)],
          ),
        ),
        ...(lost ? [block('black', [0, 0.165, 0.09], [0.4, 0.012, 0.03], SLIGHT)] : []),
      ],
      {
        look: { kind: 'junction-box', ...(lost ? { loose: true } : {}) },
        labels: [
          letter(lost ? 'tag.box-checked-old' : 'tag.box-checked', [0, 0.26, 0.05], 0, 0.05, '#000000', {
            ground: '#ffffff',
          }),
        ],
      },
    ),
    prop(
      'box-cover',
      vec(JUNCTION_BOX.x - 0.7, 1.25, JUNCTION_BOX.z + 0.1),
      open
        ? [
            block('paint-blue', [0, 0, 0], [0.5, 0.5, 0.24]),
            block('black', [0, 0, 0.13], [0.4, 0.4, 0.02], SLIGHT),
            rod('paint-red', 'x', [0, 0.05, 0.15], 0.012, 0.3, SLIGHT),
          ]
        : [
            block('paint-blue', [0, 0, 0], [0.5, 0.5, 0.24]),
            block('paint-blue', [0, 0, 0.13], [0.5, 0.5, 0.03], SLIGHT),
          ],
      {
        look: { kind: 'relay-box', ...(open ? { open: true } : {}) },
        labels: [letter('sign.relay-switch', [0, 0.32, 0.1], 0, 0.05, '#ffffff', { ground: '#1d3f73' })],
      },
    ),
    lamp('box-lamp', 'lamp-red'),
    prop(
      'belt',
      vec((plan.BELT.headX + plan.BELT.tailX) / 2, 0, plan.BELT.z),
      [block('steel', [0, 0.6, 0], [plan.BELT.tailX - plan.BELT.headX, 0.6, plan.BELT.width], { clear: true })],
      {
        look: {
          kind: 'belt-conveyor',
          length: plan.BELT.tailX - plan.BELT.headX,
          top: plan.BELT.top,
          width: plan.BELT.width,
        },
      },
    ),
    prop(
      'belt-load',
      vec((plan.BELT.headX + plan.BELT.tailX) / 2 + 1, plan.BELT.top - 0.14, plan.BELT.z),
      [block('coal', [0, 0.08, 0], [plan.BELT.tailX - plan.BELT.headX, 0.16, plan.BELT.width * 0.6], SLIGHT)],
      {
        aimless: true,
        look: {
          kind: 'belt-load',
          // it travels to the head and back by 2 m: so much shorter it stays on the belt
          length: plan.BELT.tailX - plan.BELT.headX - 2.4,
          width: plan.BELT.width,
          seed: 2,
        },
      },
    ),
    prop(
      'roadheader',
      plan.HEADER.at,
      [
        block(
          'paint-yellow',
          [0, plan.HEADER.height / 2, 0],
          [plan.HEADER.length, plan.HEADER.height, plan.HEADER.width],
          { clear: true },
        ),
      ],
      { look: { kind: 'roadheader' } },
    ),
    // what the cutter throws up, while it cuts
    prop(
      'cut-dust',
      vec(plan.HEADER.cutter.x + 0.5, 1.5, plan.HEADER.cutter.z),
      [ball('cloth-grey', [0, 0, 0], 0.3, SLIGHT)],
      {
        aimless: true,
        effects: [{ kind: 'dust', at: vec(0, 0, 0), half: vec(1.4, 1.2, 1.6), billows: true, instead: 'cloth-grey' }],
        start: { present: false },
      },
    ),
    ...(form.numbers.turn === TURN.smoke
      ? [
          prop('belt-fire', plan.BELT_FIRE, [ball('cloth-grey', [0, 0, 0], 0.3, SLIGHT)], {
            aimless: true,
            effects: [
              { kind: 'smoke', at: vec(0, 0, 0), ...FIRE, sootGS: 6, instead: 'cloth-grey' },
              { kind: 'fire', at: vec(0, 0, 0), ...FIRE },
            ],
            start: { present: false },
          }),
        ]
      : []),
    prop(
      'belt-motor',
      vec(plan.BELT.headX + 0.6, 0.7, plan.BELT.z + 0.75),
      [rod('paint-blue', 'x', [0, 0, 0], 0.24, 0.7, { clear: true })],
      {
        look: { kind: 'belt-motor' },
        labels: [letter('tag.motor', [0, 0.32, 0.1], 0, 0.06, '#000000', { ground: '#ffffff' })],
      },
    ),
    thing(
      'belt-stop',
      BELT_STOP,
      { kind: 'cord', axis: Z, travel: 0.22 },
      [block('paint-yellow', [0, -0.1, -0.05], [0.12, 0.16, 0.1], SLIGHT)],
      {
        look: { kind: 'pull-switch' },
        moving: [rod('paint-red', 'x', [0, 0, 0], 0.02, 0.3)],
        labels: [letter('sign.belt-stop', [0, 0.12, 0], 0, 0.06, '#ffffff', { ground: '#c8102e' })],
      },
    ),
    prop(
      'belt-tail-guard',
      BELT_TAIL_GUARD,
      bare
        ? [
            rod('steel', 'z', [0, 0, 0], 0.22, 0.9, { clear: true }),
            block('black', [0.2, -0.35, 0], [0.5, 0.08, 0.7], SLIGHT),
          ]
        : [block('paint-yellow', [0.1, 0, 0], [0.7, 0.6, 1.1], { clear: true })],
      bare ? {} : { look: { kind: 'belt-guard', width: plan.BELT.width } },
    ),
    thing(
      'spray-valve',
      plan.SPRAY_VALVE,
      { kind: 'lever', pivot: ORIGIN, axis: Z, range: W },
      [rod('steel', 'z', [0, 0, 0.04], 0.05, 0.08, SLIGHT)],
      {
        yaw: N,
        look: {
          kind: 'valve-lever',
          axis: [0, 0, 1],
          along: [1, 0, 0],
          length: 0.23,
          off: 0.03,
          material: 'paint-blue',
          body: 'ball',
        },
        handle: vec(0.2, 0, 0.03),
        moving: [block('paint-blue', [0.11, 0, 0.03], [0.24, 0.035, 0.03])],
        labels: [letter('sign.spray', [0, 0.18, 0], 0, 0.07, '#ffffff', { ground: '#0051ba' })],
      },
    ),
    phone('phone-face', PHONE.face, N),
    phone('phone-junction', PHONE.junction, N),
    phone('phone-a', PHONE.a, W),
    phone('phone-b', PHONE.b, W),
    prop(
      'tub',
      TUB,
      [
        block('paint-grey', [0, 0.75, 0], [0.9, 0.8, 1.8]),
        ...[-0.5, 0.5].flatMap((z) => [-0.3, 0.3].map((x) => rod('rust', 'x', [x, 0.18, z], 0.16, 0.06, SLIGHT))),
      ],
      {
        look: { kind: 'mine-tub', load: 'coal' },
        labels: here('haulage-runaway')
          ? []
          : [letter('tag.tub-chained', [0.46, 1, 0], W, 0.08, '#000000', { ground: '#ffffff' })],
      },
    ),
    thing(
      'stop-block',
      vec(plan.STOP_BLOCK.x + 0.75, 0.9, plan.STOP_BLOCK.z),
      { kind: 'lever', pivot: ORIGIN, axis: X, range: W },
      [rod('steel', 'y', [0, -0.45, 0], 0.05, 0.9, SLIGHT)],
      {
        look: { kind: 'stop-block' },
        handle: vec(0, 0.34, 0),
        moving: [rod('paint-red', 'y', [0, 0.2, 0], 0.03, 0.4), block('paint-red', [-0.75, 0.1, 0], [1.3, 0.1, 0.1])],
        labels: [letter('sign.stop-block', [0.06, -0.2, 0], W, 0.08, '#ffffff', { ground: '#c8102e' })],
        start: { value: here('haulage-runaway') ? 0 : 1 },
      },
    ),
    prop('air-station', plan.AIR_STATION, [block('paint-green', [0, 0.05, 0.05], [2.6, 0.9, 0.24])], {
      yaw: W,
      look: { kind: 'air-station', n: 4 },
      labels: [letter('sign.air-station', [0, 0.68, 0.02], 0, 0.12, '#ffffff', { ground: '#00843d', sign: 'E-air' })],
    }),
  ]
}
