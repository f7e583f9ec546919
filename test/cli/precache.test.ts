import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { releaseList } from '../e2e/support/release'

const DIST = join(import.meta.dirname, '../../dist')
const { core, files } = releaseList()
const read = (url: string): Buffer => readFileSync(join(DIST, 'web', url))

it('the worker lists the very files that were built, and the core that the page names', () => {
  for (const { url, integrity } of files)
    expect([url, `sha256-${createHash('sha256').update(read(url)).digest('base64')}`]).toEqual([url, integrity])
  expect(read('/index.html').toString()).toContain(`<meta name="muster-core" content="${core}">`)
  expect(JSON.parse(readFileSync(join(DIST, 'core/current.json'), 'utf8'))).toEqual({ id: core })
})

it('keeps nothing on devices of the managers and of the pages that nobody signs in for, and leaves out nothing else', () => {
  const kept = new Set(files.map((f) => f.url.slice('/assets/'.length)))
  const left = readdirSync(join(DIST, 'web/assets')).filter((name) => !kept.has(name))
  expect(left.map((name) => name.split('-')[0]).sort()).toEqual([
    'Kit',
    'Kit',
    'Manage',
    'Manage',
    'Models',
    'Models',
    'PublicPage',
    'replayViews',
  ])
  // words that only antd and the charts have: a piece of them in any other chunk would come along with its size
  for (const { url } of files)
    if (url.endsWith('.js')) expect([url, /ant-btn|_zr_/.test(read(url).toString())]).toEqual([url, false])
})

it('keeps no answer of the API, no record, and not itself', () => {
  for (const { url } of files) expect(url).not.toMatch(/^\/(api|xapi|core)\/|sw\.js$/)
})
