import type { ControlDef, ControlRank, DecoyDef, HazardDef } from '../../src/sim/scene'
import { bySaying, control } from '../../src/sim/script/control'
import { entity } from '../../src/sim/sim'
import type { Line } from './lines'
import { risks } from './risks'
import { type Var, get } from './vars'

const said = bySaying<Line>()
const set = (id: string, rank: ControlRank, key: Var): ControlDef => control(id, rank, (sim) => get(sim, key) > 0)

type Bare = Omit<HazardDef, 'risk'>
/** The catalogue without what a manager is asked of it: what shows each, how far off it can be seen, and what one can do about it here. */
const catalogue: Bare[] = [
  {
    id: 'edge-open',
    class: '0010',
    factor: '2102',
    entities: ['edge-gap'],
    weight: 3,
    range: 14,
    controls: [set('panel', 3, 'gapClosedAt'), said('have-railed', 3, 'fix-edge')],
  },
  {
    id: 'rail-low-no-toe',
    class: '0010',
    factor: '2102',
    entities: ['rail-low'],
    weight: 2,
    range: 12,
    controls: [said('new-rail', 3, 'fix-rail')],
  },
  {
    id: 'shaft-cover-loose',
    class: '0010',
    factor: '2102',
    entities: ['shaft-panel'],
    weight: 3,
    range: 10,
    controls: [said('shaft-gate', 3, 'fix-shaft')],
  },
  {
    id: 'ply-hidden-hole',
    class: '0010',
    factor: '3106',
    entities: ['loose-ply'],
    weight: 4,
    range: 8,
    controls: [set('cover', 3, 'holeClosedAt'), said('have-covered', 3, 'fix-hole')],
  },
  {
    id: 'hook-low',
    class: '0010',
    factor: '1202',
    entities: ['low-hook', 'rigger'],
    weight: 3,
    range: 10,
    controls: [said('hook-high', 3, 'hook-high')],
  },
  {
    id: 'weak-anchor',
    class: '0010',
    factor: '1202',
    entities: ['pipe-hook', 'rigger'],
    weight: 3,
    range: 10,
    controls: [said('certified-ring', 3, 'good-anchor')],
  },
  {
    id: 'lifeline-install',
    class: '0010',
    factor: '1202',
    entities: ['rigger-ladder', 'rigger'],
    weight: 3,
    range: 12,
    controls: [said('platform-instead', 2, 'tie-first')],
  },
  {
    id: 'scaffold-board-untied',
    class: '0010',
    factor: '2101',
    entities: ['loose-plank'],
    weight: 2,
    range: 9,
    controls: [said('tie-plank', 3, 'fix-plank')],
  },
  {
    id: 'wall-tie-removed',
    class: '0012',
    factor: '2101',
    entities: ['wall-tie'],
    weight: 3,
    range: 9,
    controls: [said('tie-again', 4, 'fix-tie')],
  },
  {
    id: 'formwork-shore',
    class: '0012',
    factor: '2101',
    entities: ['shore-leg'],
    weight: 4,
    range: 9,
    controls: [said('set-leg', 3, 'fix-shore')],
  },
  {
    id: 'unload-platform-overload',
    class: '0010',
    factor: '1202',
    entities: ['platform-load'],
    weight: 3,
    range: 16,
    controls: [said('unload', 3, 'fix-platform')],
  },
  {
    id: 'sling-worn',
    class: '0005',
    factor: '2101',
    entities: ['sling'],
    weight: 3,
    range: 6,
    controls: [set('tag-out', 3, 'slingOutAt'), said('scrap-it', 3, 'fix-sling')],
  },
  {
    id: 'load-snag',
    class: '0005',
    factor: '1202',
    entities: ['lead-taut'],
    weight: 3,
    range: 20,
    perceivable: (sim) => get(sim, 'snagAt') > 0,
    overtaken: (sim) => get(sim, 'tornAt') > 0,
    controls: [said('stop-call', 4, 'stop-stop-stop')],
  },
  {
    id: 'people-under-load',
    class: '0005',
    factor: '1202',
    entities: ['helper'],
    weight: 3,
    range: 16,
    controls: [
      control('barred-bay', 3, (sim) => get(sim, 'helperGoneAt') > 0 && get(sim, 'zoneAt') > 0),
      said('call-out', 4, 'out-of-bay'),
    ],
  },
  {
    id: 'tool-drop',
    class: '0001',
    factor: '1202',
    entities: ['spanner'],
    weight: 2,
    range: 7,
    overtaken: (sim) => get(sim, 'toolFellAt') > 0,
    controls: [
      control('in-the-bag', 3, (sim) => entity(sim, 'spanner').socket === 'tool-bag-mouth'),
      said('take-away', 4, 'fix-tool'),
    ],
  },
  {
    id: 'hoist-door-open',
    class: '0010',
    factor: '2102',
    entities: ['hoist-gate'],
    weight: 3,
    range: 14,
    controls: [
      control('gate-shut', 3, (sim) => entity(sim, 'hoist-gate').value < 0.05),
      said('have-locked', 3, 'fix-hoist'),
    ],
  },
  {
    id: 'box-open-wet',
    class: '0006',
    factor: '2103',
    entities: ['site-box', 'box-puddle'],
    weight: 3,
    range: 8,
    controls: [said('cut-upstream', 3, 'fix-box'), set('barred', 4, 'boxBarredAt')],
  },
  {
    id: 'gondola-no-lifeline',
    class: '0010',
    factor: '2102',
    entities: ['gondola-man'],
    weight: 3,
    range: 12,
    controls: [said('own-rope', 3, 'use-lifeline')],
  },
  {
    id: 'no-chin-strap',
    class: '0001',
    factor: '1202',
    entities: ['carpenter'],
    weight: 1,
    range: 8,
    controls: [said('told', 5, 'strap-on')],
  },
]

/** The catalogue: each with its risk as a manager has to judge it. */
export const hazards: HazardDef[] = catalogue.map((h) => ({ ...h, risk: risks[h.id] }))

const decoy = (id: string, entities: string[], range: number): DecoyDef => ({ id, entities, weight: 1, range })

/** What looks dangerous and is not. */
export const decoys: DecoyDef[] = [
  decoy('decoy-net-shadow', ['net-shadow'], 12),
  decoy('decoy-fixed-cover', ['fixed-cover'], 9),
  decoy('decoy-dry-cable', ['dry-cable'], 10),
  decoy('decoy-old-rope-coil', ['rope-coil'], 9),
  decoy('decoy-small-hole-2cm', ['sleeve'], 5),
  decoy('decoy-crane-slew-empty', ['slew-hook'], 32),
  decoy('decoy-sparks-far', ['spark-catcher', 'welder'], 14),
]
