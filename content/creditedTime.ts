/**
 * How time in a run is credited as training time. What a project pays for is in its contract, which may ask for
 * more; the lesson hour here is what public notices of work-injury prevention training ask of online lessons (an
 * hour is at least 30 minutes, several short runs add up, idle time does not count). Paused time is not credited; time
 * in which a trainee only stands about is, for now. No national text was read for it, hence `confirmed: false`.
 */
export const CREDITED_TIME = {
  /** Id of the rule, as completions carry it. */
  rule: 'simulated-time-1',
  /** Minutes of simulated time that make a lesson hour. */
  lessonHourMinutes: 30,
  /** Practice is not a test and is not credited. */
  practice: false,
  confirmed: false,
} as const
