import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureSchema } from '../../src/api/failure'
import { unstorable } from '../../src/server/http/json'
import { ANY_CORE, fakeRun, handInForm, putForm } from './fakeRun'
import { type World, bearer, createWorld, managerCookie, signIn, startRun } from './harness'
import { addCredential } from '../../src/server/identity/enrol'

/** Values that break careless servers, and any JSON. */
const nasty = fc.oneof(
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '💥',
    "'; DROP TABLE runs; --",
    '../../etc/passwd',
    '__proto__',
    'constructor',
    '%00',
    ' ',
    '',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

describe('hostile input', () => {
  let w: World
  let token: string
  let cookie: Record<string, string>
  let basic: Record<string, string>
  beforeAll(async () => {
    w = await createWorld()
    token = await signIn(w)
    cookie = await managerCookie(w, w.manager.email)
    const { key, secret } = await addCredential(w.db, w.tenant, 'fuzz', new Date(w.clock.ms))
    basic = {
      authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
      'x-experience-api-version': '2.0.0',
    }
  }, 120_000)
  afterAll(() => w.close())

  /** Refused in the form of the contract, or answered; never a failure of the server. */
  const civil = async (answer: Response): Promise<void> => {
    expect(answer.status).toBeLessThan(500)
    if (answer.status < 400) return
    const body: unknown = await answer.json()
    const told = failureSchema.parse(body)
    expect(told.message).not.toMatch(/\n\s+at |node_modules|SELECT|INSERT/)
  }
  const send = (method: string, path: string, body: string, headers: Record<string, string> = {}) => {
    // A minute for each request, or the rate limit would answer them all.
    w.clock.ms += 60_000
    const type = { 'content-type': 'application/json' }
    return w.app.request(path, method === 'GET' ? { headers } : { method, body, headers: { ...type, ...headers } })
  }

  it('in bodies never makes the server fail', async () => {
    const targets = [
      ['POST', () => `/api/site/${w.site.code}/sign-in`, {}],
      ['POST', () => '/api/sign-in', {}],
      ['POST', () => '/api/runs', bearer(token)],
      ['POST', () => `/api/site/${w.site.code}/codes`, {}],
      ['POST', () => `/api/devices/${w.tenant}/${w.site.id}/roster`, {}],
      ['POST', () => '/api/manage/codes', cookie],
      ['POST', () => `/api/manage/codes/${w.site.id}`, cookie],
      ['PUT', () => '/api/manage/pin', cookie],
      ['PUT', () => `/api/manage/checks/${w.site.id}/start`, cookie],
      ['PUT', () => '/api/voices/some/zh-CN/heard.a', { ...cookie, 'content-length': '1' }],
      ['POST', () => '/xapi/statements', basic],
      ['PUT', () => '/xapi/statements?statementId=11111111-1111-4111-8111-111111111111', basic],
    ] as const
    const body = fc.oneof(
      nasty.map((v) => JSON.stringify(v) ?? ''),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .record(
          {
            trainee: nasty,
            pin: nasty,
            email: nasty,
            password: nasty,
            scene: nasty,
            role: nasty,
            core: nasty,
            actor: nasty,
            verb: nasty,
            object: nasty,
            id: nasty,
            purpose: fc.oneof(fc.constantFrom('enrol', 'sign-in'), nasty),
            publicKey: nasty,
            about: nasty,
            proof: nasty,
            code: nasty,
            confirm: nasty,
            deviceName: nasty,
            samePerson: nasty,
          },
          { requiredKeys: [] },
        )
        .map((v) => JSON.stringify(v)),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...targets), body, async ([method, path, headers], text) => {
        await civil(await send(method, path(), text, headers))
      }),
      { numRuns: 150 },
    )
  })

  it('in addresses and queries never makes the server fail', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }).map((s) => encodeURIComponent(s.replace(/\p{Surrogate}/gu, '?'))),
      fc.constantFrom('%00', '%ff', '%', '..%2f', 'a'.repeat(3000)),
    )
    const path = fc.constantFrom(
      (p: string) => `/api/site/${p}`,
      (p: string) => `/api/manage/runs/${p}`,
      (p: string) => `/api/manage/runs/${p}/recording`,
      (p: string) => `/api/manage/runs?cursor=${p}&scene=${p}&trainee=${p}&limit=${p}`,
      (p: string) => `/api/manage/devices/${p}`,
      (p: string) => `/api/manage/checks/${p}`,
      (p: string) => `/api/voices/${p}/zh-CN/${p}`,
      (p: string) => `/api/site/${w.site.code}/voices/${p}`,
      (p: string) => `/api/site/${w.site.code}/voices/${p}/en`,
      (p: string) => `/xapi/statements?agent=${p}`,
      (p: string) => `/xapi/statements?statementId=${p}`,
      (p: string) => `/xapi/statements?verb=http://a/${p}&since=${p}`,
      (p: string) => `/${p}`,
    )
    await fc.assert(
      fc.asyncProperty(path, part, async (make, p) => {
        await civil(await send('GET', make(p), '', { ...cookie, 'x-experience-api-version': '2.0.0' }))
      }),
      { numRuns: 150 },
    )
  })

  it('in addresses that are posted to never makes the server fail', async () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }).map((s) => encodeURIComponent(s.replace(/\p{Surrogate}/gu, '?'))),
      fc.constantFrom('%00', '%ff', '%', '..%2f', 'a'.repeat(3000)),
    )
    const path = fc.constantFrom(
      (p: string) => ['POST', `/api/site/${p}/codes/${p}`, '{}'],
      (p: string) => ['POST', `/api/site/${w.site.code}/codes/${p}`, '{}'],
      (p: string) => ['POST', `/api/devices/${p}/${p}/challenge`, '{}'],
      (p: string) => ['POST', `/api/devices/${w.tenant}/${p}/roster`, '{"proof":"a.b.c"}'],
      (p: string) => ['POST', `/api/manage/devices/${p}/withdraw`, '{}'],
      (p: string) => ['POST', `/api/manage/codes/${p}`, '{"confirm":true}'],
      (p: string) => ['PUT', `/api/manage/checks/${p}/${p}`, '{"samePerson":true}'],
      (p: string) => ['DELETE', `/api/voices/${p}/en/${p}`, '{}'],
      (p: string) => ['POST', `/api/runs/${p}/checks`, '{"moment":"start"}'],
    )
    await fc.assert(
      fc.asyncProperty(path, part, async (make, p) => {
        const [method = '', address = '', body = ''] = make(p)
        const headers = { ...cookie, ...bearer('a.b.c') }
        await civil(await send(method, address, body, headers))
      }),
      { numRuns: 150 },
    )
  })

  it('in a completion never makes the server fail, and what is taken can be read back', async () => {
    const fresh = await startRun(w, await signIn(w))
    const { completion, recording } = fakeRun(fresh, {
      trainee: w.trainees[0] as string,
      site: w.site.id,
      core: ANY_CORE,
    })
    const paths = Object.keys(completion)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), nasty, async (key, value) => {
        const form = handInForm({ completion: { ...completion, [key]: value }, recording })
        w.clock.ms += 1000
        await civil(await w.app.request(`/api/runs/${fresh.run}/completion`, await putForm(form, bearer(fresh.ticket))))
      }),
      { numRuns: 150 },
    )
    const inner = { ...completion, verdict: { ...completion.verdict, extra: { deep: ['\u0000'] } } }
    const form = handInForm({ completion: inner, recording })
    const answer = await w.app.request(`/api/runs/${fresh.run}/completion`, await putForm(form, bearer(fresh.ticket)))
    expect([answer.status, await answer.json()]).toMatchObject([422, { code: 'bad-text' }])
  })

  it('in forms that are no forms is refused', async () => {
    const fresh = await startRun(w, await signIn(w))
    const put = async (init: RequestInit | FormData) =>
      w.app.request(
        `/api/runs/${fresh.run}/completion`,
        init instanceof FormData ? await putForm(init, bearer(fresh.ticket)) : { method: 'PUT', ...init },
      )
    const x = { body: 'x', headers: { ...bearer(fresh.ticket), 'content-length': '1' } }
    expect((await put(x)).status).toBe(400)
    const typed = { ...x.headers, 'content-type': 'multipart/form-data; boundary=x' }
    expect((await put({ ...x, headers: typed })).status).toBe(400)
    expect((await put(new FormData())).status).toBe(400)
    const swapped = new FormData()
    swapped.set('completion', new Blob(['{}']), 'c.json')
    swapped.set('recording', 'text')
    expect((await put(swapped)).status).toBe(400)
    const who = { trainee: w.trainees[0] as string, site: w.site.id, core: ANY_CORE }
    const many = handInForm(fakeRun(fresh, who))
    for (let n = 0; n < 20; n++) many.append('more', new Blob(['x']), 'f')
    const answer = await put(many)
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'bad-form' }])
    const large = new FormData()
    large.set('completion', '{}')
    large.set('recording', new Blob([new Uint8Array(9 * 1024 * 1024 + 200_000)]), 'r')
    expect((await put(large)).status).toBe(413)
  })

  it('of any length is not read for whoever has no ticket, or does not say how much it is', async () => {
    const fresh = await startRun(w, await signIn(w))
    let pulled = 0
    const put = (headers: Record<string, string>) => {
      const body = new ReadableStream({
        pull(controller) {
          pulled++
          controller.enqueue(new Uint8Array(65_536))
        },
      })
      const request = { method: 'PUT', body, headers, duplex: 'half' } as RequestInit
      return w.app.request(`/api/runs/${fresh.run}/completion`, request)
    }
    const length = { 'content-length': '4000000' }
    expect((await put({ ...length, ...bearer('x'.repeat(64)) })).status).toBe(401)
    const chunked = await put(bearer(fresh.ticket))
    expect([chunked.status, await chunked.json()]).toMatchObject([411, { code: 'no-length' }])
    expect((await put({ 'content-length': '9999999999', ...bearer(fresh.ticket) })).status).toBe(413)
    // A stream is asked once by itself.
    expect(pulled).toBeLessThanOrEqual(3)
    let last = 0
    for (let n = 0; n < 260; n++) last = (await put(length)).status
    expect(last).toBe(429)
    w.clock.ms += 60_000
  })

  it('is limited by its number: an address that asks too often has to wait', async () => {
    const statuses = []
    for (let n = 0; n < 260; n++) statuses.push((await w.app.request('/api/site/nosuchcodenosuchcode')).status)
    expect(statuses[0]).toBe(404)
    expect(statuses.at(-1)).toBe(429)
    w.clock.ms += 1000
    expect((await w.app.request('/api/site/nosuchcodenosuchcode')).status).toBe(404)
  })

  it('finds no way around the storable check', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (v) => {
        const text = JSON.stringify(v) ?? 'null'
        const bad = /\\u0000/.test(text.replaceAll('\\\\', '')) || /\\ud[89a-f]/i.test(text.replaceAll('\\\\', ''))
        expect(unstorable(JSON.parse(text)) !== null).toBe(bad)
      }),
    )
    expect(unstorable(JSON.parse('[1e999]'))).toMatch(/too large/)
    expect(unstorable(JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`))).toMatch(/nested/)
  })
})
