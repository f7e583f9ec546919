import { hear } from '../../src/sim/script/voice'
import { type Sim, emit } from '../../src/sim/sim'
import type { Line } from './lines'
import { TURN, isTurned, turnOf } from './turn'
import { get, once, set, since } from './vars'

type Said = `said.${Line}`
/** Keys are put together once, not in every tick. */
const said = (line: Line): Said => `said.${line}`

/** Lines that control simply acknowledges, and with which answer. */
const ANSWERS: readonly (readonly [said: Said, answer: string])[] = Object.entries({
  'fix-duct': 'fix-noted',
  'extend-duct': 'fix-noted',
  'fix-layer': 'fix-noted',
  'fix-sensor': 'fix-noted',
  'fix-recirculation': 'fix-noted',
  'fix-roof': 'fix-noted',
  'fix-rib': 'fix-noted',
  'fix-bolt': 'fix-noted',
  'fix-guard': 'fix-noted',
  'fix-box': 'fix-noted',
  ready: 'ready-noted',
  'no-waiting': 'go-then',
  'wait-ok': 'wait-thanks',
  'no-start': 'right-wait',
  'no-back': 'right-wait',
  'no-search': 'rescue-comes',
  'start-ok': 'who-said-so',
  'back-ok': 'who-said-so',
  'search-ok': 'who-said-so',
  'count-in': 'count-noted',
} satisfies Partial<Record<Line, string>>).map(([line, answer]) => [said(line as Line), answer])
/** What control, or a voice, asks of who is safe already, by the turn: who says what. */
const TEMPTING = {
  [TURN.fan]: ['dispatcher', 'start-it'],
  [TURN.rise]: ['dispatcher', 'fetch-header'],
  [TURN.smoke]: ['voice', 'zhang-is-there'],
} as const
const REFUSALS: readonly Said[] = ['said.no-start', 'said.no-back', 'said.no-search']
const YIELDS: readonly Said[] = ['said.start-ok', 'said.back-ok', 'said.search-ok']
/** Control's call to wait comes so long after the fan stopped, and its wish so long after the report, seconds. */
const WAIT_CALL_S = 6
const WISH_S = 4

/** What the dispatcher does about what he is told, and what he asks. */
export function phone(sim: Sim): void {
  const now = (key: Said): boolean => get(sim, key) === sim.world.tick
  for (const [key, answer] of ANSWERS) if (now(key)) hear(sim, 'dispatcher', answer)
  if (now('said.ready') && once(sim, 'cuttingAt')) emit(sim, { type: 'actor', actor: 'header-driver', what: 'cuts' })
  if (REFUSALS.some(now)) once(sim, 'answeredAt')
  if (YIELDS.some(now)) {
    once(sim, 'answeredAt')
    once(sim, 'gaveInAt')
  }
  if (get(sim, 'reportedAt') > 0 && get(sim, 'reportedAt') === sim.world.tick - 1)
    hear(sim, 'dispatcher', 'report-noted')
  if (!isTurned(sim)) return
  const called = get(sim, 'fanOffAt') > 0 && since(sim, 'fanOffAt') > WAIT_CALL_S
  if (called && once(sim, 'waitAskedAt')) hear(sim, 'dispatcher', 'wait-five')
  if (get(sim, 'arrivedAt') > 0 && get(sim, 'reportedAt') > get(sim, 'turnAt') && since(sim, 'reportedAt') > WISH_S) {
    const [who, line] = TEMPTING[turnOf(sim) as 1 | 2 | 3]
    if (get(sim, 'temptedAt') === 0) {
      set(sim, 'temptedAt', sim.world.tick)
      hear(sim, who, line)
    }
  }
}
