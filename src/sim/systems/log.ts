import { seconds } from '../../base/time'
import type { EndKind } from '../event'
import { HARM_TICKS } from '../harm'
import { judgeDust } from '../hazards/dust'
import type { Sample } from '../sample'
import { type Sim, emit } from '../sim'
import { isBrokenUp } from './breaks'
import { takeStock } from './duties'

/** A hint stays in view this long, in ticks (12 s). */
const HINT_TICKS = 720

const S_PER_HOUR = 3600
/** The shift that a limit of dust is a mean over, h: GBZ 2.1-2019. */
const SHIFT_H = 8

function endOf(sim: Sim, sample: Sample): EndKind | null {
  if (sample.commands.some((c) => c.kind === 'stop') || isBrokenUp(sim, sample.commands)) return 'stopped'
  if (sim.world.exposure.aegl3 >= 1) return 'incapacitated'
  const { harm } = sim.world
  if (harm) return sim.world.tick >= harm.tick + HARM_TICKS ? harm.how : null
  const own = sim.scene.logic.ends(sim)
  if (own) return own
  return seconds(sim.world.tick) >= sim.scene.limitS ? 'timeout' : null
}

/** Mean respirable dust of the run in mg/m3, and over its limit for a shift of 8 h that were all like this. */
function dustTold(sim: Sim): Record<string, number> {
  const { dust } = sim.scene.logic
  const hours = seconds(sim.world.tick) / S_PER_HOUR
  if (!dust || hours === 0) return {}
  const mean = (sim.world.dustMgM3H ?? 0) / hours
  return {
    dustMeanMgM3: mean,
    dustShiftShare: judgeDust([{ mgM3: mean, hours: SHIFT_H }], dust.silicaPercent, 'respirable', dust.kind).share,
  }
}

/** What stays owed at the end was missed; then the exposure's last word, then the end. */
function close(sim: Sim, how: EndKind): void {
  const { duties, exposure } = sim.world
  takeStock(sim)
  for (const state of duties) {
    if (state.openedAt < 0 || state.doneAt >= 0 || state.missed) continue
    state.missed = true
    const where = sim.scene.duties.find((d) => d.id === state.id)?.where(sim)
    emit(sim, { type: 'duty-missed', duty: state.id }, where)
  }
  const last = {
    peakMgM3: exposure.peakInhaledMgM3,
    aegl1Share: exposure.aegl1,
    aegl2Share: exposure.aegl2,
    aegl3Share: exposure.aegl3,
    lethality: exposure.lethality,
    ...dustTold(sim),
  }
  for (const [level, value] of Object.entries(last)) emit(sim, { type: 'exposed', level, value })
  sim.world.ended = how
  emit(sim, { type: 'ended', how })
}

function hint(sim: Sim, sample: Sample): void {
  const { world } = sim
  if (!world.practice) return
  if (world.hint && world.tick > world.hint.until) world.hint = null
  if (!sample.commands.some((c) => c.kind === 'hint')) return
  const next = sim.scene.logic.hint(sim)
  world.hint = next && { ...next, until: world.tick + HINT_TICKS }
}

/** Last system: hints, and whether the run is over. */
export function logSystem(sim: Sim, sample: Sample): void {
  hint(sim, sample)
  const how = endOf(sim, sample)
  if (how) close(sim, how)
}
