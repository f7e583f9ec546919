import { expect } from '@playwright/test'
import { managedRuns } from './api'
import type { TestServer } from './server'

/** Waits until the server has run the newest run of a mode again, and gives what it says. */
export async function verified(server: TestServer, mode: string): Promise<{ run: string; score: number | null }> {
  const newest = async () => (await managedRuns(server)).find((r) => r.mode === mode && r.status !== 'aborted')
  await expect.poll(async () => (await newest())?.verification?.status, { timeout: 120_000 }).toBe('verified')
  const run = await newest()
  if (!run) throw new Error('the run is not listed')
  return run
}
