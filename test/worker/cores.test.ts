import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { answerCore, coresOf, integrityOf, keepOnly, takeCore } from '../../src/worker/cores'

const id = (letter: string): string => letter.repeat(64)
const address = (letter: string): string => `http://muster.test/core/${id(letter)}.js`
const cached = new Map<string, Response>()
const cache = {
  match: async (key: string) => cached.get(new URL(key, 'http://muster.test').href),
  put: async (key: string, answer: Response) => void cached.set(new URL(key, 'http://muster.test').href, answer),
  keys: async () => [...cached.keys()].map((url) => new Request(url)),
  delete: async (request: Request) => cached.delete(request.url),
}
const get = vi.fn<(input: unknown, init?: RequestInit) => Promise<Response>>()

beforeEach(() => {
  cached.clear()
  get.mockReset()
  get.mockImplementation(async () => new Response('core', { status: 200 }))
  vi.stubGlobal('caches', { open: async () => cache })
  vi.stubGlobal('fetch', get)
})
afterEach(() => vi.unstubAllGlobals())

it('checks a core by its name alone', () => {
  const hash = createHash('sha256').update('core')
  const hex = hash.copy().digest('hex')
  expect(integrityOf(hex)).toBe(`sha256-${hash.digest('base64')}`)
})

it('takes a core once, checked, and answers with it when there is no network', async () => {
  await takeCore(id('a'))
  await takeCore(id('a'))
  expect(get).toHaveBeenCalledTimes(1)
  expect(get).toHaveBeenCalledWith(`/core/${id('a')}.js`, { integrity: integrityOf(id('a')) })
  get.mockRejectedValue(new TypeError('no network'))
  expect(await (await answerCore(new Request(address('a')))).text()).toBe('core')
})

it('does not take what the server refuses, so that the release is not half kept', async () => {
  get.mockImplementation(async () => new Response('', { status: 404 }))
  await expect(takeCore(id('a'))).rejects.toThrow(/answered 404/)
  expect(cached.size).toBe(0)
})

it('asks the server for any other core, and keeps none of those', async () => {
  await answerCore(new Request(address('b')))
  expect(get).toHaveBeenCalledTimes(1)
  expect(cached.size).toBe(0)
})

it('keeps the cores that a journal names, whatever else lies in it', async () => {
  for (const letter of ['a', 'b', 'c']) await takeCore(id(letter))
  const entry = { run: 'r', ticket: 't', site: 's', writtenAt: 'w', ticks: 1, pieces: 1, start: { core: id('a') } }
  const named = coresOf([entry, { run: 'damaged' }, null])
  expect(named).toEqual([id('a')])
  await keepOnly([id('c'), ...named])
  expect([...cached.keys()]).toEqual([address('a'), address('c')])
})
