import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { releaseList } from '../e2e/support/release'
import { BUILT_HERE } from '../e2e/support/server'
import type { Metric } from './metric'

/** What a device fetches once for a release and keeps, to train without a network. */
export function keptBytes(): Metric {
  const { core, files } = releaseList()
  const paths = [`core/${core}.js`, ...files.map((f) => `web${f.url}`)]
  const all = paths.map((path) => readFileSync(join(BUILT_HERE, 'dist', path)))
  const sum = (sizes: number[]): number => sizes.reduce((a, b) => a + b, 0)
  return {
    unit: 'bytes on the device; fetched: each file gzipped by itself where that makes it smaller',
    total: sum(all.map((file) => file.length)),
    fetched: sum(all.map((file) => Math.min(file.length, gzipSync(file).length))),
    files: all.length,
  }
}
