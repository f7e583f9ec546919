/** Everything that the trainee can say in this scene: keys of `say.<line>` in the texts. */
export const LINES = [
  // to the foreman, who wants a cut before the bolts
  'no-cut',
  'no-cut-again',
  'cut-ok',
  // to the electrician at the open box
  'power-off-first',
  'live-ok',
  // to the roadheader's driver
  'no-bag',
  'bag-ok',
  'stop-cutting',
  // to the new hand
  'get-off-belt',
  'come-back',
  // to anybody when it is time to go
  'leave-now',
  // what is reported to be put right
  'fix-duct',
  'extend-duct',
  'fix-layer',
  'fix-sensor',
  'fix-recirculation',
  'fix-roof',
  'fix-rib',
  'fix-bolt',
  'fix-guard',
  'fix-box',
  // by telephone
  'ready',
  'wait-ok',
  'no-waiting',
  'no-start',
  'start-ok',
  'no-back',
  'back-ok',
  'no-search',
  'search-ok',
  'count-in',
  // the team leader's orders
  'brief-task',
  'brief-route',
  'brief-wait',
  'order-gas',
  'order-sound',
  'order-forepole',
  'order-lock',
  'new-second',
  'new-last',
] as const
export type Line = (typeof LINES)[number]
