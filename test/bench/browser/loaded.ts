import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import type { Metric } from '../metric'

interface Size {
  path: string
  kind: string
  raw: number
  gzip: number
}

const KINDS = ['script', 'font', 'baked']

/** What is fetched for the looks of a place; other fetches are the drill's own business. */
const kindOf = (type: string, url: string): string =>
  type === 'fetch' && new URL(url).pathname.startsWith('/baked/') ? 'baked' : type

const sums = (of: readonly Size[]): { gzip: number; raw: number; files: number } => ({
  gzip: of.reduce((sum, s) => sum + s.gzip, 0),
  raw: of.reduce((sum, s) => sum + s.raw, 0),
  files: of.length,
})

/** Follows which scripts, fonts and baked looks a page loads. */
export class Loaded {
  private readonly kinds = new Map<string, string>()

  constructor(page: Page) {
    page.on('response', (response) => {
      const kind = kindOf(response.request().resourceType(), response.url())
      if (KINDS.includes(kind) && response.ok()) this.kinds.set(response.url(), kind)
    })
  }

  /** Bytes of all that was loaded so far, each file gzipped by itself; the core apart and in the scripts. */
  async sum(): Promise<{ scripts: Metric; fonts: Metric; baked: Metric; all: Metric }> {
    const all = await Promise.all(Array.from(this.kinds, sizeOf))
    const of = (kind: string): Size[] => all.filter((s) => s.kind === kind)
    const core = all.filter((s) => s.path.startsWith('/core/'))
    return {
      scripts: { ...sums(of('script')), core: sums(core) },
      fonts: sums(of('font')),
      baked: sums(of('baked')),
      all: sums(all),
    }
  }
}

/** Asked for once more: a browser forgets what it loaded for a page that has gone on. */
async function sizeOf([url, kind]: readonly [string, string]): Promise<Size> {
  const body = Buffer.from(await (await fetch(url)).arrayBuffer())
  return { path: new URL(url).pathname, kind, raw: body.length, gzip: gzipSync(body).length }
}
