import { createStore } from 'zustand/vanilla'
import { seconds } from '../../base/time'
import { type Prompt, type PromptKind, holding, promptFor } from '../../input/prompt'
import type { VirtualHand } from '../../input/virtualHand'
import type { RunEvent } from '../../sim/event'
import type { Sim } from '../../sim/sim'
import { HOLD_TICKS } from '../../sim/systems/panel'
import type { Panel } from '../../sim/world'
import { mayGetOff } from '../../input/riding'
import type { RideState } from '../../sim/ride/state'

/** A line that somebody said stays this long, seconds. */
const CAPTION_S = 7

export interface Caption {
  tick: number
  from: string
  line: string
}
export interface Meter {
  entity: string
  reading: number
  decimals: number
  unit: string
}

/** What the page shows over the picture; changes a few times a second at most. */
export interface HudState {
  /** Whole seconds of the run. */
  clock: number
  captions: Caption[]
  meters: Meter[]
  prompt: Prompt | null
  /** What the hand does with what it holds. */
  holding: PromptKind | null
  hint: string | null
  marks: number
  /** Time left while select is held on a thing, 0..1, or 0. */
  marking: number
  /** The panel that is open. */
  panel: Panel | null
  /** What is done with the bike; null where there is none. */
  ride: RideState['state'] | null
  /** One sits on it while it stands. */
  mayGetOff: boolean
}

const EMPTY: HudState = {
  clock: 0,
  captions: [],
  meters: [],
  prompt: null,
  holding: null,
  hint: null,
  marks: 0,
  marking: 0,
  panel: null,
  ride: null,
  mayGetOff: false,
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** Follows a run for the page. Reads the simulation only, and tells the store only what changed. */
export function createHud() {
  const store = createStore<HudState>(() => EMPTY)
  return {
    store,
    update(sim: Sim, hand: VirtualHand | null): void {
      const { world } = sim
      const next: HudState = {
        clock: Math.floor(seconds(world.tick)),
        captions: captions(sim.events, world.tick),
        meters: meters(sim),
        prompt: hand && promptFor(sim, hand),
        holding: hand && holding(sim, hand),
        hint: world.hint?.text ?? null,
        marks: world.marks.length,
        marking: marking(sim),
        panel: world.panel,
        ride: world.ride?.state ?? null,
        mayGetOff: mayGetOff(sim),
      }
      const now = store.getState()
      const changed = (Object.keys(next) as (keyof HudState)[]).filter((k) => !same(now[k], next[k]))
      if (changed.length > 0) store.setState(Object.fromEntries(changed.map((k) => [k, next[k]])))
    },
  }
}

/** What was said in the last seconds, oldest first. */
export function captions(events: readonly RunEvent[], tick: number): Caption[] {
  const out: Caption[] = []
  for (let i = events.length - 1; i >= 0; i--) {
    const e = events[i]
    if (!e || seconds(tick - e.tick) > CAPTION_S) break
    if (e.type === 'heard') out.unshift({ tick: e.tick, from: e.from, line: e.line })
  }
  return out
}

/** Instruments that the trainee wears and can read at any time. */
function meters(sim: Sim): Meter[] {
  return sim.defs.flatMap((def, i) => {
    const state = sim.world.entities[i]
    if (!state?.worn || !def.display) return []
    const { unit, decimals } = def.display
    const reading = Number(state.reading.toFixed(decimals))
    return [{ entity: def.id, reading, decimals, unit }]
  })
}

/** Steps of ten, so that the ring round the crosshair moves without a change each frame. */
function marking(sim: Sim): number {
  const aim = sim.world.aim.right
  if (sim.world.panel || !sim.index.has(aim.target)) return 0
  return Math.min(1, Math.ceil((aim.heldTicks / HOLD_TICKS) * 10) / 10)
}
