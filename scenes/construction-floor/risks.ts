import type { ControlChoice, RiskDef } from '../../src/sim/scene'

const choice = (id: string, rank: ControlChoice['rank']): ControlChoice => ({ id, rank })
/** What is offered beside the control that fits: telling people, marking the place, protecting the one who falls; and what controls nothing. */
const TELL = choice('tell-again', 4)
const MARK = choice('sign-and-tape', 4)
const PPE = choice('wear-it', 5)
const FINE = choice('fine-them', 0)

/** L, E and C here, with the control that is best, and what else is offered. C 15 is one death, 40 several. */
const risk = (
  l: RiskDef['l'],
  e: RiskDef['e'],
  c: RiskDef['c'],
  best: ControlChoice,
  ...others: readonly ControlChoice[]
): RiskDef => ({ l, e, c, choices: [best, ...others] })

/**
 * What each finding deserves, by hazard: L by how little it still takes, E by who works there (6 all day, 3 once in a while), C by what
 * it does (practice; content/lec.ts has the table). Chin strap and low rail come last, however often they are seen.
 */
export const risks: Record<string, RiskDef> = {
  'edge-open': risk(6, 6, 15, choice('set-rails', 3), MARK, PPE, FINE),
  'rail-low-no-toe': risk(3, 6, 7, choice('standard-rails', 3), MARK, TELL, FINE),
  'shaft-cover-loose': risk(6, 6, 15, choice('fixed-shaft-gate', 3), MARK, TELL, FINE),
  'ply-hidden-hole': risk(6, 6, 15, choice('fixed-cover', 3), MARK, TELL, FINE),
  'hook-low': risk(6, 6, 15, choice('high-lifeline', 3), TELL, PPE, FINE),
  'weak-anchor': risk(6, 6, 15, choice('anchor-15-kn', 3), TELL, PPE, FINE),
  'lifeline-install': risk(6, 3, 15, choice('from-platform', 2), choice('high-lifeline', 3), TELL, FINE),
  'scaffold-board-untied': risk(6, 6, 15, choice('hook-on-planks', 3), MARK, PPE, FINE),
  'wall-tie-removed': risk(3, 6, 40, choice('tie-before-removal', 4), PPE, FINE),
  'formwork-shore': risk(6, 3, 40, choice('reset-props', 3), TELL, PPE, FINE),
  'unload-platform-overload': risk(6, 6, 15, choice('unload-and-limit', 3), MARK, TELL, FINE),
  // taken out of use: the controls that can be ordered against nearly anything
  'sling-worn': { l: 6, e: 6, c: 15 },
  'load-snag': risk(6, 6, 15, choice('clear-before-lift', 4), PPE, FINE),
  'people-under-load': risk(6, 6, 15, choice('barred-zone', 3), TELL, PPE, FINE),
  'tool-drop': { l: 6, e: 6, c: 7 },
  'hoist-door-open': risk(6, 6, 15, choice('interlock', 3), MARK, TELL, FINE),
  'box-open-wet': risk(6, 6, 15, choice('isolate-and-replace', 3), MARK, PPE, FINE),
  'gondola-no-lifeline': risk(6, 6, 15, choice('own-lifeline', 3), TELL, PPE, FINE),
  'no-chin-strap': risk(3, 6, 3, choice('remind-by-name', 5), FINE, choice('do-nothing', 0)),
}
