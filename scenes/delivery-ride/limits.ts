/** What is asked of somebody on an e-bike here, and how far it is stretched before it costs points or fails. */
export const LIMITS = {
  /** Most in a lane for bicycles, km/h: Road Traffic Safety Law, Art. 58; and what a speedometer may be off, as a share. Chosen. */
  laneKmH: 15,
  off: 0.08,
  /** In the wet, km/h: stops within 9 m as 15 km/h do in the dry (braking test of GB 17761-2018). Chosen. */
  wetKmH: 12,
  /** Faster than that for so long altogether costs the duty, and so long fails, s. Chosen. */
  overS: 4,
  overFailS: 20,
  /** Braking harder than this is a sign of having been late, m/s2 (harsh braking of fleet telematics: 3.4 and more); so often is let pass. */
  hardMS2: 3.2,
  hardStops: 1,
  /** Below this time to collision and time between it is a conflict, s (hazards/conflict.ts; scenes' practice). */
  ttcS: 1.5,
  petS: 1,
  /** Looks at the telephone while rolling, s altogether: what costs the duty, and what fails (2 s at 15 km/h are 8.3 m). Chosen. */
  glanceS: 1,
  glanceFailS: 2,
  /** Rolling, for what one does with hands and eyes, m/s: a slow walk. Chosen. */
  rollingMS: 1.2,
  /** Past parked cars: so far from them, m, or so slow, km/h (practice). */
  doorM: 1,
  doorKmH: 10,
  /** Past what may hide somebody, past children, km/h (practice). */
  hiddenKmH: 10,
  /** Beside a large vehicle, m (practice of traffic police). */
  lorryM: 1.5,
  /** In the motor lane, against the traffic, on the pavement, over a crossing: more than a moment, s. Chosen. */
  motorS: 4,
  wrongS: 3,
  pavementS: 5,
  zebraS: 1,
  /** Beside a lorry that turns, s. Chosen. */
  lorryS: 0.5,
  /** Both levers pulled until a wheel slides, on iron or in the wet, s. Chosen. */
  lockedS: 0.05,
  /** Bareheaded or unfastened, s of riding: some 40 m. Chosen. */
  bareheadS: 10,
} as const
