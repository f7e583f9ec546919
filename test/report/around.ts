import type { Surroundings } from '../../src/report/surroundings'

/** Surroundings of a run that the server gave to a device that is not enrolled, to somebody who signed in by PIN. */
export const aroundOf = (more: Partial<Surroundings> = {}): Surroundings => ({
  site: 's1',
  device: { name: 'test', userAgent: 'test', screen: null, profile: null },
  ticket: 'tick',
  signedInBy: 'pin',
  consent: null,
  enrolled: null,
  ...more,
})
