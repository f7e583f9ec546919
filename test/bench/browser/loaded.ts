import { gzipSync } from 'node:zlib'
import type { Page, Response } from '@playwright/test'
import type { Metric } from '../metric'

interface Size {
  url: string
  kind: 'script' | 'font'
  raw: number
  gzip: number
}

const isMeasured = (kind: string): kind is Size['kind'] => kind === 'script' || kind === 'font'

async function sizeOf(response: Response): Promise<Size> {
  const body = await response.body()
  const kind = response.request().resourceType() as Size['kind']
  return { url: response.url(), kind, raw: body.length, gzip: gzipSync(body).length }
}

const sums = (of: readonly Size[]): { gzip: number; raw: number; files: number } => ({
  gzip: of.reduce((sum, s) => sum + s.gzip, 0),
  raw: of.reduce((sum, s) => sum + s.raw, 0),
  files: of.length,
})

/** Follows which scripts and fonts a page loads. */
export class Loaded {
  private readonly sizes: Promise<Size>[] = []

  constructor(page: Page) {
    page.on('response', (response) => {
      if (isMeasured(response.request().resourceType()) && response.ok()) this.sizes.push(sizeOf(response))
    })
  }

  /** Bytes of all that was loaded so far, each file gzipped by itself; the core apart and in the scripts. */
  async sum(): Promise<{ scripts: Metric; fonts: Metric }> {
    const all = await Promise.all(this.sizes)
    const of = (kind: Size['kind']): Size[] => all.filter((s) => s.kind === kind)
    const core = all.filter((s) => new URL(s.url).pathname.startsWith('/core/'))
    return { scripts: { ...sums(of('script')), core: sums(core) }, fonts: sums(of('font')) }
  }
}
