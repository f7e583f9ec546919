import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Metric } from './metric'

/** Young generation so large, MiB, that it is hardly ever collected while we count. */
const YOUNG = 256

/** Runs a script that tools/bench.mjs has bundled in a process whose collector waits, and gives the JSON that it prints. */
export function inChild(script: string, ...args: string[]): Metric {
  const child = spawnSync(
    process.execPath,
    [
      '--expose-gc',
      `--min-semi-space-size=${YOUNG}`,
      `--max-semi-space-size=${YOUNG}`,
      join(import.meta.dirname, `${script}.js`),
      ...args,
    ],
    { encoding: 'utf8' },
  )
  if (child.status !== 0) throw new Error(child.stderr.slice(-500))
  return JSON.parse(child.stdout) as Metric
}
