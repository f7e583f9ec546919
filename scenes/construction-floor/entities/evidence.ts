import { type Vec3, vec } from '../../../src/base/vec'
import { OPEN, SLIGHT, block, letter, rod } from '../../../src/site/solid'
import type { EntityDef, Rope } from '../../../src/sim/entity'
import { prop, thing } from '../../../src/sim/script/things'
import type { DrawnForm } from '../../../src/sim/world'
import * as plan from '../plan'

const W = Math.PI / 2

const PIPE_HOOK = vec(plan.RIGGER.x + 0.7, plan.WATER_PIPE.y, plan.WATER_PIPE.z + 0.06)

/** The rigger's lanyard of 2.0 m, from a hook at `from` to the ring on his back; once he hangs it lies over the edge's rail. */
const toRigger = (from: Vec3): Rope => ({
  at: vec(0, 0, 0),
  to: 'rigger',
  toAt: vec(0, 1.4, 0.06),
  radius: 0.011,
  material: 'hi-vis',
  lengthM: 2,
  over: vec(plan.RIGGER.x - from.x, 1.22 - from.y, -11.95 - from.z),
})

/** His hook on the lifeline: at first where nothing is wrong with it; who rigs the line hooked to nothing catches on it as he falls. */
const riggerHook = (form: DrawnForm): EntityDef[] => {
  if (['hook-low', 'weak-anchor'].some((h) => form.hazards.includes(h))) return []
  const at = vec(plan.RIGGER.x + 0.4, plan.LIFELINE.y, plan.LIFELINE.z)
  return [
    prop('rigger-hook', at, [rod('steel', 'y', [0, -0.07, 0], 0.03, 0.14, SLIGHT)], {
      aimless: true,
      look: { kind: 'lanyard-hook', drop: 0.3 },
      ropes: [toRigger(at)],
      start: { present: !form.hazards.includes('lifeline-install') },
    }),
  ]
}

/** What shows a hazard, for those that are more than a state of something that is always there. */
const HAZARDS: Record<string, () => EntityDef[]> = {
  'edge-open': () => [
    prop(
      'edge-gap',
      vec(plan.EDGE_GAP.at.x, 0.25, plan.EDGE_GAP.at.z),
      [-0.95, 0.95].map((z) => rod('rust', 'y', [0, 0, z], 0.03, 0.5, SLIGHT)),
    ),
  ],
  'shaft-cover-loose': () => [
    prop('shaft-panel', vec(-4.22, 0, 0), [block('wood', [0, 0.9, 0], [0.02, 1.8, 1.25], { passable: true })], {
      look: { kind: 'opening-cover', size: [1.25, 1.8], fixing: 'panel' },
    }),
  ],
  'ply-hidden-hole': () => [
    prop('loose-ply', plan.MEP_HOLE.at, [block('wood', [0, 0.012, 0], [1.5, 0.018, 1.2], SLIGHT)], {
      look: { kind: 'opening-cover', size: [1.5, 1.2], fixing: 'ply' },
    }),
  ],
  'hook-low': () => [
    prop('low-hook', vec(plan.RIGGER.x + 0.5, 0.3, -11.8), [rod('steel', 'y', [0, 0, 0], 0.04, 0.16, SLIGHT)], {
      look: { kind: 'lanyard-hook', drop: 0.28 },
      ropes: [toRigger(vec(plan.RIGGER.x + 0.5, 0.3, -11.8))],
    }),
  ],
  'weak-anchor': () => [
    prop('pipe-hook', PIPE_HOOK, [rod('steel', 'y', [0, 0, 0], 0.04, 0.18, SLIGHT)], {
      look: { kind: 'lanyard-hook', drop: 0.5 },
      ropes: [toRigger(PIPE_HOOK)],
    }),
  ],
  'lifeline-install': () => [
    prop(
      'rigger-ladder',
      vec(plan.RIGGER.x - 0.7, 0, -11.4),
      [
        rod('paint-yellow', 'y', [-0.2, 1, 0], 0.03, 2, SLIGHT),
        rod('paint-yellow', 'y', [0.2, 1, 0], 0.03, 2, SLIGHT),
        ...[0.4, 0.8, 1.2, 1.6].map((y) => block('paint-yellow', [0, y, 0], [0.4, 0.08, 0.05], SLIGHT)),
      ],
      { labels: [letter('tag.ladder', [0, 1.2, 0.04], 0, 0.05, '#000000', { ground: '#ffffff' })] },
    ),
  ],
  'scaffold-board-untied': () => [
    prop('loose-plank', plan.LOOSE_PLANK, [block('steel', [0, 0.03, 0], [2.4, 0.05, 0.5], SLIGHT)], {
      look: { kind: 'scaffold-plank', length: 2.4, tied: false },
    }),
  ],
  'wall-tie-removed': () => [
    prop('wall-tie', plan.WALL_TIE, [
      rod('rust', 'x', [0, 0, 0], 0.055, 0.1, SLIGHT),
      rod('rust', 'y', [0.02, 0, 0.06], 0.05, 0.09, SLIGHT),
      rod('rust', 'x', [0.3, 0, 0], 0.055, 0.1, SLIGHT),
      rod('steel', 'z', [0.3, -0.02, 0.07], 0.012, 0.16, SLIGHT),
    ]),
  ],
  'formwork-shore': () => [
    prop(
      'shore-leg',
      plan.BAD_LEG,
      [rod('steel', 'y', [0, 1.4, 0], 0.05, 2.6, SLIGHT), block('brick', [0, 0.05, 0], [0.24, 0.1, 0.12], SLIGHT)],
      {
        look: { kind: 'shore-leg', height: plan.CEILING.y - 0.15, foot: 'brick' },
      },
    ),
  ],
  'unload-platform-overload': () => [
    prop(
      'platform-load',
      vec(plan.PLATFORM.x + 1.6, 0, plan.PLATFORM.z),
      [block('steel', [0, 0.6, 0], [2, 1.2, 1.6])],
      {
        look: { kind: 'platform-load', amount: 'heavy' },
      },
    ),
  ],
  'tool-drop': () => [
    thing(
      'spanner',
      plan.SPANNER,
      { kind: 'portable', sockets: ['tool-bag-mouth'], mass: 0.9 },
      [block('steel', [0, 0, 0], [0.32, 0.04, 0.07])],
      { look: { kind: 'spanner' } },
    ),
  ],
}

/** What looks dangerous and is not. */
const DECOYS: Record<string, () => EntityDef[]> = {
  'decoy-net-shadow': () => [
    prop('net-shadow', plan.NET_SHADOW, [block('black', [0, 0, 0], [0.9, 0.7, 0.02], SLIGHT)], {
      look: { kind: 'safety-mesh', size: [0.9, 0.7] },
    }),
  ],
  'decoy-fixed-cover': () => [
    prop('fixed-cover', plan.FIXED_COVER, [block('paint-yellow', [0, 0.012, 0], [0.8, 0.02, 0.8], SLIGHT)], {
      look: { kind: 'opening-cover', size: [0.8, 0.8], fixing: 'plate' },
      labels: [letter('tag.cover-number', [0, 0.3, 0.41], 0, 0.08, '#000000', { ground: '#ffcd00' })],
    }),
  ],
  'decoy-dry-cable': () => [
    prop('dry-cable', plan.DRY_CABLE, [rod('black', 'x', [0, 0, 0], 0.03, 5, SLIGHT)], {
      look: { kind: 'cable-hooks', length: 5, drop: plan.CEILING.y - plan.DRY_CABLE.y },
    }),
  ],
  'decoy-old-rope-coil': () => [
    prop('rope-coil', plan.ROPE_COIL, [rod('rust', 'y', [0, 0.12, 0], 0.36, 0.24, SLIGHT)], {
      look: { kind: 'rope-coil', scrap: true },
      labels: [letter('tag.scrap', [0, 0.4, 0.1], 0, 0.08, '#ffffff', { ground: '#c8102e' })],
    }),
  ],
  'decoy-small-hole-2cm': () => [
    prop('sleeve', plan.SLEEVE, [rod('steel', 'y', [0, 0.01, 0], 0.05, 0.02, SLIGHT)], { look: { kind: 'sleeve' } }),
  ],
  'decoy-sparks-far': () => [
    prop(
      'spark-catcher',
      vec(plan.WELDING.x - 0.9, 0, plan.WELDING.z),
      [block('steel', [0, 0.1, 0], [0.8, 0.2, 0.6], SLIGHT)],
      {
        look: { kind: 'spark-catcher' },
        effects: [{ kind: 'sparks', at: vec(0, 0.9, 0), towards: vec(0.3, -0.7, 0.2) }],
        labels: [letter('tag.hot-permit', [0.2, 0.7, 0.4], 0, 0.06, '#000000', { ground: '#ffffff' })],
      },
    ),
  ],
}

/** A third-level box on its stand: shut and dry, or with its cover hanging over a puddle. */
function siteBox(open: boolean): EntityDef[] {
  const body = block('paint-red', [0, 0, -0.1], [0.5, 0.6, 0.2], { clear: true })
  const box = thing(
    'site-box',
    plan.SITE_BOX,
    { kind: 'lever', pivot: vec(-0.25, 0, 0), axis: vec(0, 1, 0), range: -W * 1.2 },
    [body],
    {
      look: { kind: 'site-box', foot: plan.SITE_BOX.y, ...(open ? { open: true } : {}) },
      handle: vec(0.2, 0, 0.03),
      moving: [block('paint-red', [0, 0, 0.01], [0.48, 0.58, 0.02], SLIGHT)],
      labels: [letter('tag.box', [0, 0.38, 0.01], 0, 0.06, '#000000', { ground: '#ffcd00' })],
      start: { value: open ? 1 : 0 },
    },
  )
  if (!open) return [{ ...box, aimless: true }]
  return [
    box,
    prop(
      'box-puddle',
      vec(plan.SITE_BOX.x, 0, plan.SITE_BOX.z + 0.6),
      [rod('glass', 'y', [0, 0.005, 0], 0.7, 0.01, SLIGHT)],
      {
        look: { kind: 'puddle', size: [1.6, 1.2], seed: 5 },
      },
    ),
    thing(
      'box-barrier',
      vec(plan.SITE_BOX.x + 1.25, 0.95, plan.SITE_BOX.z + 0.9),
      { kind: 'board' },
      [
        block('paint-yellow', [0, 0, 0], [0.5, 0.34, 0.03], SLIGHT),
        rod('paint-yellow', 'y', [0, -0.5, 0], 0.025, 0.9, SLIGHT),
      ],
      {
        handle: vec(0, 0, 0.02),
        labels: [letter('sign.live', [0, 0, 0.02], 0, 0.08, '#000000', { ground: '#ffcd00', sign: 'W012' })],
      },
    ),
  ]
}

/** The landing gate of the hoist: open with no cage behind it, or shut with the cage there. */
function hoist(open: boolean): EntityDef[] {
  const { HOIST } = plan
  return [
    thing(
      'hoist-gate',
      vec(-plan.SLAB.x - HOIST.landing + 0.04, 0, HOIST.z),
      { kind: 'door', pivot: vec(0, 0, -0.75), axis: vec(0, 1, 0), range: W * 0.95 },
      [],
      {
        look: { kind: 'hoist-gate', width: 1.5, height: 1.8 },
        handle: vec(0, 1.05, 0.6),
        moving: [block('paint-red', [0, 0.95, 0], [0.05, 1.8, 1.5], OPEN)],
        ...(open ? {} : { aimless: true as const }),
        start: { value: open ? 1 : 0 },
      },
    ),
    prop(
      'hoist-cage',
      vec(HOIST.cage.x, open ? plan.STREET_Y : 0, HOIST.cage.z),
      [block('paint-yellow', [0, 1.2, 0], [1.3, 2.4, 3], { clear: true })],
      {
        aimless: true,
        look: { kind: 'hoist-cage' },
      },
    ),
  ]
}

/** Slings on their rack by the bay, with the board that takes one out of use. */
function slings(worn: boolean): EntityDef[] {
  const { SLING_RACK } = plan
  return [
    prop('sling', vec(SLING_RACK.x, 1.5, SLING_RACK.z), [rod('steel', 'y', [0, -0.5, 0], 0.1, 1, SLIGHT)], {
      look: { kind: 'sling', legs: 2, spread: 0.5, drop: 1.1, state: worn ? 'worn' : 'good' },
      readable: 3,
    }),
    thing(
      'sling-tag',
      vec(SLING_RACK.x - 0.5, 1.3, SLING_RACK.z),
      { kind: 'board' },
      [block('paint-white', [0, 0, 0], [0.2, 0.28, 0.02], SLIGHT)],
      {
        yaw: -W,
        handle: vec(0, 0, 0.02),
        labels: [
          letter(worn ? 'tag.sling-none' : 'tag.sling-good', [0, 0, 0.015], 0, 0.04, '#000000', {
            ground: worn ? '#ffffff' : '#3fa34d',
          }),
        ],
      },
    ),
    prop(
      'sling-out',
      vec(SLING_RACK.x - 0.52, 1.3, SLING_RACK.z),
      [block('paint-red', [0, 0, 0], [0.02, 0.3, 0.22], SLIGHT)],
      {
        aimless: true,
        start: { present: false },
      },
    ),
  ]
}

/** The gondola's own rope is what is looked for. */
const gondola = (bare: boolean): EntityDef =>
  prop('gondola', plan.GONDOLA, [block('paint-yellow', [0, 0.6, 0], [0.7, 1.2, 2.5], OPEN)], {
    look: {
      kind: 'gondola',
      length: plan.GONDOLA_HANGS.length,
      rope: plan.GONDOLA_HANGS.y,
      ...(bare ? {} : { lifeline: true }),
    },
    aimless: true,
  })

/** The west edge's rail: as it should be, or at the hip and without a toe board. */
function westRail(low: boolean): EntityDef {
  const { at, length } = plan.LOW_RAIL
  const height = low ? 0.9 : 1.2
  return prop('rail-low', at, [block('paint-red', [0, height / 2, 0], [length, height, 0.06], OPEN)], {
    yaw: W,
    look: low
      ? { kind: 'guardrail', length, style: 'tube', low: true, toe: false }
      : { kind: 'guardrail', length, style: 'panel' },
    ...(low ? {} : { aimless: true as const }),
  })
}

/** The scaffold's planks where one of them lies loose in some forms, and the fixed gate of the shaft where it is not a panel. */
function footing(form: DrawnForm): EntityDef[] {
  const here = (hazard: string): boolean => form.hazards.includes(hazard)
  return [
    prop('planks', plan.LOOSE_PLANK, [block('steel', [0, -0.01, 0], [1.6, 0.02, 1.1], SLIGHT)], {
      aimless: true,
      start: { present: !here('scaffold-board-untied') },
    }),
    prop('shaft-gate', vec(-4.2, 0, 0), [block('paint-red', [0, 0.9, 0], [1.2, 1.8, 0.05], OPEN)], {
      yaw: -W,
      aimless: true,
      look: { kind: 'lift-gate', width: 1.2, height: 1.8 },
      start: { present: !here('shaft-cover-loose') },
    }),
  ]
}

/** What is always there and shows by its state whether something is wrong; and what only this form shows. */
export function evidenceEntities(form: DrawnForm): EntityDef[] {
  const here = (hazard: string): boolean => form.hazards.includes(hazard)
  const made = (table: Record<string, () => EntityDef[]>, ids: string[]): EntityDef[] =>
    ids.flatMap((id) => table[id]?.() ?? [])
  return [
    ...siteBox(here('box-open-wet')),
    ...hoist(here('hoist-door-open')),
    ...slings(here('sling-worn')),
    gondola(here('gondola-no-lifeline')),
    westRail(here('rail-low-no-toe')),
    ...footing(form),
    ...riggerHook(form),
    ...made(HAZARDS, form.hazards),
    ...made(DECOYS, form.decoys),
  ]
}
