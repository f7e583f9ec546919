// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act } from 'react'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { Train } from '../../src/app/Train'
import { claimTab } from '../../src/trainee/oneTab'
import { type Mounted, mount, openTexts } from '../trainee/mount'

let page: Mounted
beforeAll(openTexts)
afterEach(async () => {
  await page.close()
  vi.restoreAllMocks()
})

/** The page, and the names of what it opens on the device's disk. */
async function open(): Promise<() => string[]> {
  const disk = vi.spyOn(indexedDB, 'open')
  page = await mount(<Train code="yard" />)
  // longer than a tab waits for another one to answer
  await act(async () => new Promise((r) => setTimeout(r, 400)))
  return () => disk.mock.calls.map(([name]) => name)
}

it('a second tab touches nothing of the device’s disk', async () => {
  const first = new AbortController()
  expect(await claimTab(first.signal)).toBe(true)
  const opened = await open()
  expect(page.text()).toContain('another tab')
  expect(opened()).toEqual([])
  first.abort()
})

it('the only one opens what it has of earlier runs', async () => {
  const opened = await open()
  const names = ['muster-device', 'muster-outbox', 'muster-held']
  await act(async () => vi.waitFor(() => expect(opened()).toEqual(expect.arrayContaining(names))))
})
