/**
 * Who somebody is on a site, which decides what they wear. Colours of helmets are custom in China, and a site's own rules come
 * before it: yellow worker, white supervisor and visitor, red technician and manager, blue electrician. In the street: rider (delivers),
 * commuter (rides in a helmet and clothes of their own), passer (on foot), pupil (a child with a school bag).
 */
export type Trade =
  | 'worker'
  | 'supervisor'
  | 'visitor'
  | 'technician'
  | 'manager'
  | 'electrician'
  | 'safety'
  | 'driver'
  | 'escort'
  | 'miner'
  | 'builder'
  | 'signaller'
  | 'rider'
  | 'commuter'
  | 'passer'
  | 'pupil'
  | 'rescuer'
  | 'trainee'

/** A person: trade, and a number that chooses build, face and what the trade leaves open; without it, their place in the scene. */
export interface PersonLook {
  kind: 'person'
  trade: Trade
  build?: number
}
