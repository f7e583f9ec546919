import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inChild } from './child'
import type { Metric } from './metric'
import { goodRun } from './recording'

/** What a tick leaves to the collector, measured in a process whose collector waits: see allocationChild.ts. */
export async function allocation(): Promise<Metric> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  try {
    const file = join(folder, 'good.muster')
    writeFileSync(file, (await goodRun()).bytes)
    return inChild('allocationChild', file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
