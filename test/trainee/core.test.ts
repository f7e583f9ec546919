// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { loadCore, ownCore } from '../../src/trainee/core'

const ID = 'ab'.repeat(32)
const status = (status: number) => (async () => new Response(null, { status })) as typeof fetch
const core = { startRun: () => undefined }

it('loads the very file that was named', async () => {
  const asked: string[] = []
  const loaded = await loadCore(ID, async (address) => {
    asked.push(address)
    return { core }
  })
  expect(loaded).toEqual({ ok: true, value: { id: ID, core } })
  expect(asked).toEqual([`/core/${ID}.js`])
})

it('finds which core the page was built with', () => {
  expect(ownCore()).toBe('')
  document.head.innerHTML = `<meta name="muster-core" content="${ID}">`
  expect(ownCore()).toBe(ID)
})

describe('says what was wrong', () => {
  const refuse = () => Promise.reject(new Error('network'))
  it.each([
    ['the id is none', '../evil', async () => ({ core }), status(200), 'core', /'\.\.\/evil' is no core id/],
    ['the file exports no core', ID, async () => ({}), status(200), 'core', /exports no core/],
    ['the file does not load', ID, refuse, status(502), 'core', /network/],
    ['the server is away', ID, refuse, refuse as typeof fetch, 'core', /network/],
    ['the server has no such core', ID, refuse, status(404), 'unknown-core', /no core abab/],
  ])('%s', async (_, id, load, get, code, message) => {
    const loaded = await loadCore(id, load, get)
    expect(loaded.ok).toBe(false)
    if (!loaded.ok) expect([loaded.error.code, loaded.error.message]).toEqual([code, expect.stringMatching(message)])
  })
})
