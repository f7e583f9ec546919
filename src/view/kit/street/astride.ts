/**
 * Riders sit on what they ride: how far behind its middle the ground under the saddle is, metres (the origin of the trainee's own bike),
 * and how they sit: feet on a board, or on pedals.
 */
export const ASTRIDE = {
  ebike: { z: 0.2, mode: 'ride' },
  tricycle: { z: -0.2, mode: 'ride' },
  'shared-bike': { z: 0.2, mode: 'cycle' },
} as const
