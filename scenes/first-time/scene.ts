import { ticks } from '../../src/base/time'
import { distance } from '../../src/base/vec'
import { defineScene } from '../../src/sim/scene'
import { type Sim, entity } from '../../src/sim/sim'
import { follow, isOver, lessonHint, lessonVars, skip } from './course'
import { entities } from './entities'
import { START, site } from './site'
import { MASK_HOME } from './steps'

/** A mask that lies about for so long is put back on the bench, seconds. Chosen. */
const TIDY_S = 2
/** It lies where it belongs within this, metres. */
const HOME_M = 0.3

/** What was dropped comes back to the bench: nobody has to crawl for it. */
function tidy(sim: Sim): void {
  const mask = entity(sim, 'mask')
  const { vars } = sim.world
  const astray = mask.held === '' && !mask.worn && distance(mask.p, MASK_HOME) > HOME_M
  vars['astray'] = astray ? (vars['astray'] ?? 0) + 1 : 0
  if (vars['astray'] < ticks(TIDY_S) || sim.physics.moving > 0) return
  mask.p = { ...MASK_HOME }
  mask.q = { x: 0, y: 0, z: 0, w: 1 }
}

/** The first time with a device: two minutes in a small yard in which nothing can go wrong. */
export default defineScene({
  id: 'first-time',
  kind: 'lesson',
  site,
  classes: ['0001', '0011', '0004', '0006', '0009', '0015'],
  // nobody is hurried: a lesson that is left alone ends with the page
  limitS: 3600,
  roles: [{ id: 'beginner', start: { p: START, yaw: 0 }, wears: ['radio'], pass: { score: 1, duties: [] } }],
  hazards: [],
  decoys: [],
  duties: [],
  unsafeActs: [],
  forms: [{ id: 'only', hazards: [], decoys: [], draw: () => ({}) }],
  entities,
  logic: {
    setup: (sim) => void Object.assign(sim.world.vars, lessonVars(), { astray: 0 }),
    mechanisms(sim) {
      const lit = entity(sim, 'button').value > 0 || entity(sim, 'lamp-on').present
      entity(sim, 'lamp-on').present = lit
      entity(sim, 'lamp-off').present = !lit
      tidy(sim)
    },
    actors: follow,
    protection: () => 1,
    talk: (_, person) => (person === 'radio' ? ['here'] : []),
    report: [],
    ends: (sim) => (isOver(sim) ? 'signed-off' : null),
    hint: lessonHint,
    skip,
  },
})
