import { type Vec3, vec } from '../../../src/base/vec'
import { SLIGHT, block, letter, rod } from '../../../src/site/solid'
import type { EntityDef, Rope } from '../../../src/sim/entity'
import { prop, thing } from '../../../src/sim/script/things'
import type { DrawnForm } from '../../../src/sim/world'
import * as plan from '../plan'

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

/** What only this form shows, and the rigger's hook. */
export function evidenceEntities(form: DrawnForm): EntityDef[] {
  const made = (table: Record<string, () => EntityDef[]>, ids: string[]): EntityDef[] =>
    ids.flatMap((id) => table[id]?.() ?? [])
  return [...riggerHook(form), ...made(HAZARDS, form.hazards), ...made(DECOYS, form.decoys)]
}
