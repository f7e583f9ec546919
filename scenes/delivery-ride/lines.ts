/** Everything that the trainee can say in this scene, on the telephone or to somebody's face: keys of `say.<line>` in the texts. */
export const LINES = [
  // before setting off
  'helmet-selfie',
  'slow-kitchen',
  'ride-lock',
  'fix-brakes',
  'small-box',
  'strap-up',
  // on the way: what platform, customer and family want
  'report-delay',
  'tell-waiting',
  'refuse-order',
  'accept-order',
  'take-rest',
  'ride-on',
  // what was found and somebody else has to put right
  'fix-parking',
  'fix-manhole',
  'fix-rail',
  'fix-fence',
  'fix-underpass',
  'fix-stairs',
  'fix-lift',
  // a colleague lies on the road
  'call-120',
  'call-122',
  'take-photo',
  'stand-guard',
  'lie-still',
  'helmet-off-him',
  'drag-him',
  'no-deal',
  'deal-ok',
  // at the house
  'hand-over',
  'off-duty',
  'home-safe',
  'no-battery',
  // the station manager
  'man-time',
  'man-faster',
  'man-rain',
  'man-rest',
  'man-king-off',
  'man-king-on',
  'list-in',
] as const
export type Line = (typeof LINES)[number]
