import type { ControlChoice, RiskDef } from '../../src/sim/scene'

const choice = (id: string, rank: ControlChoice['rank']): ControlChoice => ({ id, rank })
/** What is offered beside the control that fits: telling riders, giving them gear; and what controls nothing. */
const TELL = choice('tell-riders', 4)
const GEAR = choice('give-gear', 5)
const FINE = choice('fine-riders', 0)
const URGE = choice('urge-riders', 0)
/** The station's own means: time, and rules for rain. */
const TIME = choice('more-time', 1)
const OTHER_WAY = choice('other-route', 1)

/** L, E and C here, with what is offered; the lowest rank above 0 is the best. C 15 is one death. */
const risk = (l: RiskDef['l'], e: RiskDef['e'], c: RiskDef['c'], ...choices: readonly ControlChoice[]): RiskDef => ({
  l,
  e,
  c,
  choices,
})

/**
 * What each finding deserves, by hazard: L by how little it still takes, E by how often riders of the station pass it (10: all day,
 * 6: daily, 3: once a week), C by what it does (practice; content/lec.ts has the table). An unfastened strap comes last: it brings
 * nobody down.
 */
export const risks: Record<string, RiskDef> = {
  'car-door': risk(3, 6, 15, choice('lane-apart', 3), TELL, GEAR, FINE),
  'right-turn-truck': risk(6, 6, 15, OTHER_WAY, TELL, GEAR, FINE),
  'bus-out': risk(3, 6, 7, choice('bay-behind-lane', 3), TELL, GEAR, FINE),
  'ped-behind-van': risk(3, 6, 15, choice('no-parking-posts', 3), TELL, GEAR, FINE),
  'school-children': risk(3, 6, 15, OTHER_WAY, TELL, GEAR, FINE),
  'wrong-way-ebike': risk(6, 6, 7, TIME, choice('lane-rail', 3), TELL, FINE),
  'taxi-uturn': risk(3, 6, 15, choice('median-rail', 3), TELL, GEAR, FINE),
  'manhole-wet': risk(3, 6, 7, choice('rough-cover', 3), TELL, GEAR, FINE),
  'rail-flat-angle': { l: 3, e: 6, c: 7 },
  'red-light': risk(6, 10, 15, TIME, TELL, FINE, URGE),
  'phone-order': risk(6, 10, 15, TIME, choice('ride-lock', 3), TELL, FINE),
  'brake-fade': risk(6, 6, 15, choice('new-pads', 3), TELL, GEAR, FINE),
  'underpass-dark': risk(3, 6, 7, choice('light-underpass', 3), TELL, GEAR, FINE),
  'overload-box': risk(3, 6, 7, choice('standard-box', 3), TELL, GEAR, FINE),
  'fence-truck': risk(3, 6, 15, OTHER_WAY, choice('flagman-and-wash', 3), TELL, FINE),
  'charge-stairwell': risk(3, 6, 40, choice('swap-cabinet', 2), choice('no-charging-sign', 4), FINE),
  'battery-lift': { l: 1, e: 6, c: 40 },
  fatigue: risk(6, 6, 15, choice('forced-rest', 3), choice('coffee', 0), TELL, URGE),
  'helmet-off': risk(1, 6, 7, choice('strap-lock', 3), TELL, FINE),
}
