import { type Rng, nextBetween } from '../../src/base/random'
import type { FormDef } from '../../src/sim/scene'
import { TURN } from './turn'

const draw =
  (turn: keyof typeof TURN) =>
  (rng: Rng): Record<string, number> => ({
    /** What goes wrong: 1 the fans trip, 2 the gas rises, 3 smoke. */
    turn: TURN[turn],
    /** Seconds from the report of readiness to the turn, and the latest from the run's start. */
    turnAfterS: nextBetween(rng, 10, 18),
    latestS: nextBetween(rng, 460, 500),
    /** Seconds that somebody of the crew takes to set off by himself. */
    reactS: nextBetween(rng, 4, 7),
    /** When the foreman comes up and wants a cut, at the earliest, seconds. */
    cutAskS: nextBetween(rng, 22, 32),
  })

/**
 * Five parallel forms. Each shows hazards of weight 18 and decoys of weight 4; nowhere are two thirds of one accident type. In
 * a and e both fans trip, in b and d the seam gives more gas while the fan runs, in c a belt burns upwind of the fan.
 */
export const forms: FormDef[] = [
  {
    id: 'a',
    hazards: [
      'duct-torn',
      'unsupported-span',
      'belt-guard-off',
      'flameproof-lost',
      'rescuer-seal',
      'dust-dry',
      'bolt-missing',
    ],
    decoys: ['decoy-roof-drip', 'decoy-hum', 'decoy-warm-motor', 'decoy-fog'],
    draw: draw('fan'),
  },
  {
    id: 'b',
    hazards: ['sensor-moved', 'rib-spall', 'roadheader-zone', 'live-repair', 'haulage-runaway', 'dust-dry'],
    decoys: ['decoy-old-crack', 'decoy-ch4-low', 'decoy-hum', 'decoy-self-test'],
    draw: draw('rise'),
  },
  {
    id: 'c',
    hazards: ['roof-layer', 'loose-roof', 'riding-belt', 'rescuer-seal', 'sensor-moved', 'flameproof-lost'],
    decoys: ['decoy-roof-drip', 'decoy-fog', 'decoy-warm-motor', 'decoy-self-test'],
    draw: draw('smoke'),
  },
  {
    id: 'd',
    hazards: ['recirculation', 'duct-too-far', 'loose-roof', 'roadheader-zone', 'belt-guard-off', 'haulage-runaway'],
    decoys: ['decoy-old-crack', 'decoy-ch4-low', 'decoy-hum', 'decoy-fog'],
    draw: draw('rise'),
  },
  {
    id: 'e',
    hazards: ['live-repair', 'unsupported-span', 'rib-spall', 'bolt-missing', 'riding-belt', 'dust-dry'],
    decoys: ['decoy-roof-drip', 'decoy-warm-motor', 'decoy-self-test', 'decoy-ch4-low'],
    draw: draw('fan'),
  },
]
