import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readStart } from '../../src/record/decode'
import type { CoreApi, Rerun } from '../../src/record/types'
import { expect, test } from './support/guard'

const FOLDER = resolve(import.meta.dirname, '../golden')
const goldens = readdirSync(FOLDER).filter((name) => name.endsWith('.muster'))

/** The same recording in the same core gives the same digests and verdict in the browser's engine and in Node's. */
for (const name of goldens)
  test(`${name} gives the same in the browser as in Node`, async ({ page }) => {
    const bytes = new Uint8Array(readFileSync(join(FOLDER, name)))
    const start = readStart(bytes)
    if (!start.ok) throw new Error(start.error.message)
    const file = join(FOLDER, `${start.value.core}.js`)
    const { core } = (await import(pathToFileURL(file).href)) as { core: CoreApi }
    const here = core.rerun(bytes)
    if (!here.ok) throw new Error(here.error.message)

    await page.route('http://localhost:1/**', (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(file, 'utf8') })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html><link rel="icon" href="data:,">' }),
    )
    await page.goto('http://localhost:1/')
    const there = await page.evaluate(
      async ([address, text]) => {
        const { core } = (await import(/* @vite-ignore */ address)) as { core: CoreApi }
        return core.rerun(Uint8Array.from(atob(text), (c) => c.charCodeAt(0)))
      },
      ['http://localhost:1/core.js', Buffer.from(bytes).toString('base64')] as const,
    )
    if (!there.ok) throw new Error(there.error.message)
    const shared = ({ ticks, inputDigest, runDigest, verdict, events }: Rerun) => ({
      ticks,
      inputDigest,
      runDigest,
      verdict,
      events,
    })
    expect(shared(there.value)).toEqual(shared(here.value))
    expect(here.value.runDigest).toBe(here.value.claim.runDigest)
  })
