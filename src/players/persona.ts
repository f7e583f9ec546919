/**
 * Kinds of trainee: how long one thinks, what one overlooks, mistakes for something else and leaves out. They are chosen, and
 * rest on no study: what they are for is to compare forms and rules among themselves, never to foretell how people score.
 */
export interface Persona {
  id: string
  /** Time before each act, s: log-normal, its median, and the standard deviation of its logarithm. */
  reactionS: number
  spread: number
  /**
   * Chances, 0..1: a hazard is overlooked (and nothing is done about it); a thing found is called by another type; in a role that
   * judges, each of L, E, C and the control is said wrongly.
   */
  overlooks: number
  misnames: number
  misjudges: number
  /** Chance, 0..1, that a decoy is taken for a hazard. */
  alarms: number
  /** Chance, 0..1, that something that is to be done, read or said is left out. */
  omits: number
}

/** From the worst to the best, as they are meant to come out. */
export const PERSONAS: readonly Persona[] = [
  {
    id: 'novice',
    reactionS: 2.5,
    spread: 0.5,
    overlooks: 0.5,
    misnames: 0.4,
    misjudges: 0.45,
    alarms: 0.4,
    omits: 0.12,
  },
  {
    id: 'careless',
    reactionS: 0.6,
    spread: 0.5,
    overlooks: 0.4,
    misnames: 0.25,
    misjudges: 0.35,
    alarms: 0.25,
    omits: 0.08,
  },
  {
    id: 'average',
    reactionS: 1,
    spread: 0.4,
    overlooks: 0.22,
    misnames: 0.15,
    misjudges: 0.2,
    alarms: 0.15,
    omits: 0.03,
  },
  {
    id: 'careful',
    reactionS: 1.2,
    spread: 0.3,
    overlooks: 0.1,
    misnames: 0.06,
    misjudges: 0.1,
    alarms: 0.06,
    omits: 0.008,
  },
  {
    id: 'expert',
    reactionS: 0.4,
    spread: 0.2,
    overlooks: 0.02,
    misnames: 0.02,
    misjudges: 0.02,
    alarms: 0.01,
    omits: 0.001,
  },
]
