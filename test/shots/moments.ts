import type { Page } from '@playwright/test'
import type { Sim } from '../../src/sim/sim'
import { FRAME_MS, type TestWindow } from '../e2e/support/page'

/** What a picture waits for: a panel and a choice in it, something said, a hint, something in the hand, an instrument put on. */
export type Moment = 'picker' | 'chosen' | 'talk' | 'radio' | 'report' | 'heard' | 'hint' | 'holds' | 'meter'

interface Waiting {
  names: readonly Moment[]
  ms: number
  /** Ticks after which something that came up has been drawn. */
  seen: number
}

type Watched = TestWindow & { musterSince?: Record<string, number> }

/** In the page, once a frame: the first of the moments that has lasted long enough to be seen; time stands still then. */
function look({ names, ms, seen }: Waiting): Moment | 'over' | null {
  const page = window as unknown as Watched
  const { clock, progress } = page.musterBridge
  const sim: Sim | null | undefined = window.musterProbe?.sim
  if (progress?.state === 'ended') return 'over'
  if (!sim) return null
  const { world, events, defs } = sim
  const said = events.findLast((e) => e.type === 'heard')
  const is: Record<Moment, boolean> = {
    picker: world.panel?.kind === 'mark' && world.panel.chosen === '',
    chosen: world.panel?.kind === 'mark' && world.panel.chosen !== '',
    talk: world.panel?.kind === 'talk',
    radio: world.panel?.kind === 'radio',
    report: world.panel?.kind === 'report',
    heard: said !== undefined && !world.panel && world.tick - said.tick < 240,
    hint: world.hint !== null,
    holds: world.hands.right.holds !== '',
    meter: defs.some((d, i) => d.display !== undefined && world.entities[i]?.worn === true),
  }
  const since = (page.musterSince ??= {})
  for (const name of names) {
    if (!is[name]) delete since[name]
    else if (world.tick - (since[name] ??= world.tick) >= seen) {
      clock.gate(ms)
      return name
    }
  }
  return null
}

const waiting = (names: readonly Moment[], seen: number): Waiting => ({ names, ms: FRAME_MS, seen })

/**
 * Lets the run go on by itself until one of the moments is there, says which, and stops time; null when the run is over.
 * `seen`: ticks that it has to last.
 */
export async function untilMoment(
  page: Page,
  names: readonly Moment[],
  limitMs: number,
  seen: number,
): Promise<Moment | null> {
  const found = await page.waitForFunction(look, waiting(names, seen), { timeout: limitMs })
  const name = await found.jsonValue()
  return name === 'over' ? null : name
}

/** Is one of the moments there now? For runs whose frames are drawn one by one. */
export async function momentNow(page: Page, names: readonly Moment[]): Promise<Moment | null> {
  const name = await page.evaluate(look, waiting(names, 0))
  return name === 'over' ? null : name
}
