import { type Rng, nextBetween, nextFloat } from '../../src/base/random'
import type { FormDef } from '../../src/sim/scene'

/** Within these bounds a form draws its numbers. Winds are where it blows from, degrees from north. */
interface Bounds {
  windFromDeg: readonly [number, number]
  shiftFromDeg: readonly [number, number]
  speedMs: readonly [number, number]
  /** Does the driver take the wire off when he is told a second time? */
  driverYields: 0 | 1
}

const draw =
  (b: Bounds) =>
  (rng: Rng): Record<string, number> => ({
    windFromDeg: nextBetween(rng, ...b.windFromDeg),
    windMs: nextBetween(rng, ...b.speedMs),
    shiftFromDeg: nextBetween(rng, ...b.shiftFromDeg),
    shiftMs: nextBetween(rng, ...b.speedMs),
    /** Seconds from the release to the beginning of the wind's turn, and how long it takes. */
    shiftAfterS: nextBetween(rng, 20, 28),
    shiftOverS: nextBetween(rng, 10, 15),
    /** Seconds from liquid on an unlocked coupling to its letting go. */
    releaseAfterS: nextBetween(rng, 3, 6),
    /** Which cam arm stands off (0 west, 1 east), and how far it was pushed (1 is locked). */
    looseCam: nextFloat(rng) < 0.5 ? 0 : 1,
    looseCamAt: nextBetween(rng, 0.35, 0.55),
    escortReactS: nextBetween(rng, 14, 20),
    levelPct: nextBetween(rng, 58, 66),
    /** Temperature of the load, degC: its own vapour pressure stands behind a leak. */
    tankTempC: nextBetween(rng, 20, 24),
    hoseOfferS: nextBetween(rng, 40, 55),
    operatorStartS: nextBetween(rng, 150, 180),
    driverYields: b.driverYields,
  })

/**
 * Four parallel forms. Each shows hazards of weight 18 and decoys of weight 4, half of them at most releases by number
 * (four of seven or eight), as heavy in the yard as at the island in each. In A to C the wind's turn makes
 * assembly point A wrong; in D it makes B wrong, and who moves to B by rote is wrong. In B and D the tanker's
 * emergency valve is wired open, so that its cable cannot stop the release; in B the driver will not undo it.
 */
export const forms: FormDef[] = [
  {
    id: 'a',
    hazards: [
      'coupling-not-locked',
      'hose-instead-of-arm',
      'earth-off',
      'keys-in-cab',
      'driver-absent',
      'detector-overdue',
      'scba-low',
      'brass-fitting',
    ],
    decoys: ['decoy-steam-trap', 'decoy-water-drip', 'decoy-relief-tag', 'decoy-forklift-beyond'],
    draw: draw({ windFromDeg: [305, 325], shiftFromDeg: [78, 92], speedMs: [2.2, 3.2], driverYields: 1 }),
  },
  {
    id: 'b',
    sky: 'overcast',
    hazards: [
      'coupling-not-locked',
      'esd-tied-open',
      'check-valve-missing',
      'hot-work-in-zone',
      'wrong-cartridge',
      'eyewash-blocked',
      'scba-low',
    ],
    decoys: ['decoy-frost-arm', 'decoy-spare-hose', 'decoy-water-drip', 'decoy-faint-smell'],
    draw: draw({ windFromDeg: [318, 330], shiftFromDeg: [75, 86], speedMs: [2.2, 3.2], driverYields: 0 }),
  },
  {
    id: 'c',
    sky: 'dusk',
    hazards: [
      'coupling-not-locked',
      'hose-bulge',
      'trapped-liquid',
      'earth-off',
      'bund-drain-open',
      'detector-overdue',
      'driver-fatigue',
    ],
    decoys: ['decoy-steam-trap', 'decoy-relief-tag', 'decoy-spare-hose', 'decoy-forklift-beyond'],
    draw: draw({ windFromDeg: [300, 312], shiftFromDeg: [84, 96], speedMs: [2.4, 3.4], driverYields: 1 }),
  },
  {
    id: 'd',
    hazards: [
      'coupling-not-locked',
      'esd-tied-open',
      'second-tanker',
      'trapped-liquid',
      'wrong-cartridge',
      'eyewash-blocked',
      'scba-low',
    ],
    decoys: ['decoy-frost-arm', 'decoy-faint-smell', 'decoy-water-drip', 'decoy-forklift-beyond'],
    draw: draw({ windFromDeg: [346, 358], shiftFromDeg: [300, 312], speedMs: [2.2, 3.0], driverYields: 1 }),
  },
]
