import { execFileSync } from 'node:child_process'
import { cpus, loadavg, platform, release, totalmem } from 'node:os'
import type { Metric } from './metric'

/** The commit that is measured, and whether files differ from it; null outside of a repository. */
function commit(): { id: string; changed: boolean } | null {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return { id: git('rev-parse', 'HEAD'), changed: git('status', '--porcelain', '--untracked-files=no') !== '' }
  } catch {
    return null
  }
}

/** What was measured on; the load (1, 5 and 15 minutes) says how far other programs were in the way. */
export const machine = (): Metric => ({
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${platform()} ${release()}`,
  node: process.versions.node,
  v8: process.versions.v8,
  commit: commit(),
  loadAtStart: loadavg(),
})
