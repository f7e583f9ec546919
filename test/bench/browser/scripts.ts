import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import type { Metric } from '../metric'

/** Follows which scripts a page loads. */
export class Scripts {
  private readonly loaded: { url: string; size: Promise<number> }[] = []

  constructor(page: Page) {
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script' || !response.ok()) return
      this.loaded.push({ url: response.url(), size: response.body().then((body) => gzipSync(body).length) })
    })
  }

  /** Bytes of all scripts loaded so far, each gzipped by itself; the core apart and in the sum. */
  async sum(): Promise<Metric> {
    const sizes = await Promise.all(this.loaded.map(async ({ url, size }) => ({ url, bytes: await size })))
    const all = (list: typeof sizes): number => list.reduce((sum, s) => sum + s.bytes, 0)
    const core = sizes.filter((s) => new URL(s.url).pathname.startsWith('/core/'))
    return { total: all(sizes), core: all(core), files: sizes.length }
  }
}
