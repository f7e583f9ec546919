import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { FRAME_MS, type TestWindow } from '../e2e/support/page'

/** Where the pictures go, a folder a walk. */
export const OUT = resolve(import.meta.dirname, '../../test-results/shots')

export interface Size {
  width: number
  height: number
}

/** Screens that pictures are taken at, CSS pixels: two phones of these days, held both ways, and a desk. */
export const SIZES = {
  phone: { width: 390, height: 844 },
  small: { width: 375, height: 667 },
  sideways: { width: 844, height: 390 },
  desk: { width: 1280, height: 800 },
  /** Both eyes of the emulated headset side by side. */
  headset: { width: 1600, height: 880 },
} as const satisfies Record<string, Size>

export type Shot = (step: string, whole?: boolean) => Promise<void>

/** Writes numbered pictures into a folder of their own; `whole` takes the page to its very end. */
export function album(page: Page, name: string): Shot {
  const folder = join(OUT, name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  let count = 0
  return async (step, whole = false) => {
    const number = String(++count).padStart(2, '0')
    await page.screenshot({ path: join(folder, `${number}-${step}.png`), fullPage: whole, timeout: 120_000 })
  }
}

/** Draws so many frames, each of them in full, and stands still again. */
export const draw = (page: Page, frames = 3): Promise<void> =>
  page.evaluate(
    async ([n, ms]) => {
      const { clock, drawEvery } = (window as unknown as TestWindow).musterBridge
      drawEvery(1)
      clock.gate(ms)
      await clock.advance(n)
    },
    [frames, FRAME_MS] as const,
  )
