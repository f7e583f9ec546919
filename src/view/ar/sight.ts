import type { Vec3 } from '../../base/vec'

/** What the session shows the trainee beside the site, and how the site stands in it; the same for all layers in a frame. */
export interface Sight {
  /** In a session of a headset or a phone; its device then places the camera. */
  presenting: boolean
  /** In a headset. A phone in a session shows the page over the picture, as any other screen. */
  headset: boolean
  /** The real room is seen round the site. */
  room: boolean
  /** The site lies on a table, small. */
  table: boolean
  /** Is the site in sight at all, or is its place still being looked for? */
  site: boolean
  /** Where the device points on the floor while a place is looked for, in calibrated tracking space; else null. */
  spot: Vec3 | null
  /** The eyes go down or up without the head: the floor of tracking space does. */
  sinks: boolean
}

export const ON_SCREEN: Sight = {
  presenting: false,
  headset: false,
  room: false,
  table: false,
  site: true,
  spot: null,
  sinks: false,
}
