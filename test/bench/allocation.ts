import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Metric } from './metric'
import { goodRun } from './recording'

/** Young generation so large, MiB, that it is hardly ever collected while we count. */
const YOUNG = 256

/** What a tick leaves to the collector, measured in a process whose collector waits: see allocationChild.ts. */
export async function allocation(): Promise<Metric> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-bench-'))
  try {
    const file = join(folder, 'good.muster')
    writeFileSync(file, (await goodRun()).bytes)
    const child = spawnSync(
      process.execPath,
      [
        '--expose-gc',
        `--min-semi-space-size=${YOUNG}`,
        `--max-semi-space-size=${YOUNG}`,
        join(import.meta.dirname, 'allocationChild.js'),
        file,
      ],
      { encoding: 'utf8' },
    )
    if (child.status !== 0) throw new Error(child.stderr.slice(-500))
    return JSON.parse(child.stdout) as Metric
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
