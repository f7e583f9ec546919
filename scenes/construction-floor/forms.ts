import { type Rng, nextBetween } from '../../src/base/random'
import type { FormDef } from '../../src/sim/scene'
import { TURN } from './turn'

const draw =
  (turn: keyof typeof TURN, signallerGone = 0) =>
  (rng: Rng): Record<string, number> => ({
    /** What goes wrong: 1 the load is caught, 2 the rigger falls, 3 the wind rises. */
    turn: TURN[turn],
    /** Does the signaller run for water as soon as the load hangs? */
    signallerGone,
    /** Seconds from the lift's release to the turn (the snag comes with the lift itself), and the latest from the run's start. */
    turnAfterS: nextBetween(rng, 14, 20),
    latestS: nextBetween(rng, 420, 460),
    /** Seconds that somebody takes to set off who is told to. */
    reactS: nextBetween(rng, 4, 7),
    /** When the foreman has the cover taken off, and when the crane's driver is in a hurry, at the earliest, seconds. */
    openAtS: nextBetween(rng, 18, 26),
    hurryAtS: nextBetween(rng, 55, 75),
    windMS: nextBetween(rng, 4.2, 5.4),
  })

/**
 * Five parallel forms. Each shows seven or eight hazards of weight 19 and four decoys; nowhere are two thirds of one accident type. In a and d
 * the load is caught (in d with the signaller gone for water), in b and e the rigger falls and hangs (in e from a water pipe), in c the
 * wind rises.
 */
export const forms: FormDef[] = [
  {
    id: 'a',
    hazards: [
      'load-snag',
      'ply-hidden-hole',
      'tool-drop',
      'formwork-shore',
      'hook-low',
      'rail-low-no-toe',
      'no-chin-strap',
    ],
    decoys: ['decoy-net-shadow', 'decoy-fixed-cover', 'decoy-dry-cable', 'decoy-crane-slew-empty'],
    draw: draw('snag'),
  },
  {
    id: 'b',
    hazards: [
      'lifeline-install',
      'sling-worn',
      'box-open-wet',
      'wall-tie-removed',
      'hoist-door-open',
      'edge-open',
      'no-chin-strap',
    ],
    decoys: ['decoy-old-rope-coil', 'decoy-small-hole-2cm', 'decoy-sparks-far', 'decoy-net-shadow'],
    draw: draw('fall'),
  },
  {
    id: 'c',
    hazards: [
      'gondola-no-lifeline',
      'scaffold-board-untied',
      'people-under-load',
      'wall-tie-removed',
      'tool-drop',
      'box-open-wet',
      'rail-low-no-toe',
      'no-chin-strap',
    ],
    decoys: ['decoy-fixed-cover', 'decoy-dry-cable', 'decoy-old-rope-coil', 'decoy-crane-slew-empty'],
    draw: draw('wind'),
    sky: 'overcast',
  },
  {
    id: 'd',
    hazards: [
      'load-snag',
      'shaft-cover-loose',
      'unload-platform-overload',
      'sling-worn',
      'formwork-shore',
      'rail-low-no-toe',
      'no-chin-strap',
    ],
    decoys: ['decoy-sparks-far', 'decoy-small-hole-2cm', 'decoy-fixed-cover', 'decoy-old-rope-coil'],
    draw: draw('snag', 1),
    sky: 'dusk',
  },
  {
    id: 'e',
    hazards: [
      'weak-anchor',
      'people-under-load',
      'ply-hidden-hole',
      'hoist-door-open',
      'wall-tie-removed',
      'tool-drop',
      'no-chin-strap',
    ],
    decoys: ['decoy-crane-slew-empty', 'decoy-net-shadow', 'decoy-sparks-far', 'decoy-dry-cable'],
    draw: draw('fall'),
  },
]
