import type { Vec3 } from '../../src/base/vec'
import type { DustDef } from '../../src/sim/scene'
import { type Sim, entity } from '../../src/sim/sim'
import { HEADING } from './plan'
import { cuts, hasPower } from './power'

/** Respirable dust, mg/m3: in the heading's air, on top of it while coal is cut, and about a dry heap under a running belt. Chosen. */
const MG_M3 = { rest: 0.8, cutting: 9, heap: 4 }
/** What the spray curtain leaves of what passes it. Chosen. */
const SPRAYED = 0.3
/** Outby of here the return has passed the curtain, and the heap lies about here. By plan.ts: spray valve at -26, heap at -27.4. */
const CURTAIN_X = -26
const HEAP_X = -20

/** Respirable dust at a point, mg/m3; the air of the other roads carries none worth a word. */
function mgM3(sim: Sim, { x }: Vec3): number {
  if (x < HEADING.fromX) return 0
  const sprayed = entity(sim, 'spray-valve').value > 0.5 ? SPRAYED : 1
  const heap = sim.world.form.hazards.includes('dust-dry') && hasPower(sim) && x < HEAP_X
  const cut = cuts(sim) ? MG_M3.cutting * (x < CURTAIN_X ? sprayed : 1) : 0
  return MG_M3.rest + cut + (heap ? MG_M3.heap * sprayed : 0)
}

/** Coal with less than 10 % of free silica. Chosen. */
export const dust: DustDef = { kind: 'coal', silicaPercent: 5, mgM3 }
