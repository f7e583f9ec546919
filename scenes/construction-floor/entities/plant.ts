import { vec } from '../../../src/base/vec'
import { OPEN, SLIGHT, block, letter, rod } from '../../../src/site/solid'
import type { EntityDef } from '../../../src/sim/entity'
import { prop, thing } from '../../../src/sim/script/things'
import type { DrawnForm } from '../../../src/sim/world'
import * as plan from '../plan'

const W = Math.PI / 2

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

/** What is always there, and shows by its state whether something is wrong. */
export function plantEntities(form: DrawnForm): EntityDef[] {
  const here = (hazard: string): boolean => form.hazards.includes(hazard)
  return [
    ...siteBox(here('box-open-wet')),
    ...hoist(here('hoist-door-open')),
    ...slings(here('sling-worn')),
    gondola(here('gondola-no-lifeline')),
    westRail(here('rail-low-no-toe')),
    ...footing(form),
  ]
}
