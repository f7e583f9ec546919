/** Everything that the trainee can say in this scene: keys of `say.<line>` in the texts. */
export const LINES = [
  // to the driver
  'ask-keys',
  'no-hose',
  'use-hose',
  'hose-away',
  'remove-wire',
  'take-rest',
  'move-truck',
  'return-keys',
  // to the escort
  'back-to-post',
  'clear-eyewash',
  'pull-cable',
  'leave-now',
  // to others
  'sign-in',
  'stop-hot-work',
  'leave-zone',
  // to the operator (team leader)
  'op-brief-task',
  'op-escape-crosswind',
  'op-escape-downwind',
  'op-start',
  'op-stop',
  'op-lock',
  'op-leak-test',
  'op-earth',
  'op-drain',
  // by radio
  'notify-start',
  'wind-north',
  'wind-east',
  'wind-south',
  'wind-west',
  'fix-check-valve',
  'fix-hose',
  'fix-brass',
  'fix-detector',
  'fix-mask',
  'fix-scba',
  'second-tanker-out',
  'refuse-job',
  'evacuate-all',
  'cable-now',
  'close-root',
  'assembly-a',
  'assembly-b',
  'count-in',
  'sign-off',
] as const
export type Line = (typeof LINES)[number]

/** Has `line` the shape of one of ours? */
export const isLine = (line: string): line is Line => (LINES as readonly string[]).includes(line)
