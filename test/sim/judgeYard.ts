import type { RoleDef, SceneDef } from '../../src/sim/scene'
import { yard } from './yard'

const manager: RoleDef = { ...(yard.roles[0] as RoleDef), judges: true }

/**
 * The yard with a manager in the place of the worker: the valve is quiet and kills, what is hidden is loud and light. The valve
 * and the dripping prop have controls of their own, the hidden thing the common ones.
 */
export const judgeYard: SceneDef = {
  ...yard,
  roles: [manager],
  hazards: yard.hazards.map((h) => ({
    ...h,
    risk:
      h.id === 'open-valve'
        ? {
            l: 6,
            e: 6,
            c: 15,
            choices: [
              { id: 'lock-valve', rank: 3 },
              { id: 'valve-rule', rank: 4 },
              { id: 'valve-gloves', rank: 5 },
              { id: 'valve-note', rank: 0 },
            ],
          }
        : { l: 3, e: 6, c: 1 },
  })),
  decoys: yard.decoys.map((d) => ({ ...d, choices: ['drip-tray', 'drip-rule', 'drip-note'] })),
}
