import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failureSchema } from '../../src/api/failure'
import { VOICE_LIMIT, VOICE_RATE, recordedListSchema, voiceListSchema } from '../../src/api/voices'
import { encodeWav } from '../../src/base/wav'
import { auditDatabase } from '../../src/server/audit/audit'
import { sha256Of } from '../../src/server/sha256'
import { VOICE_QUOTA } from '../../src/server/voices/store'
import { BACKENDS, type World, bearer, createWorld, enrol, managerCookie, signIn } from './harness'

/** A line of a length in seconds; `n` makes it another one. */
const sound = (n: number, s = 0.5): Uint8Array<ArrayBuffer> =>
  encodeWav(new Int16Array(Math.round(VOICE_RATE * s)).fill(n), VOICE_RATE)

describe.each(BACKENDS)('voice lines on %s', (backend) => {
  let w: World
  let boss: Record<string, string>
  let stranger: Record<string, string>
  let otherSite: string
  beforeAll(async () => {
    w = await createWorld(backend)
    otherSite = (await enrol(w.db, new Date(w.clock.ms), 'other@example.com')).site.code
    boss = await managerCookie(w, w.manager.email)
    stranger = await managerCookie(w, 'other@example.com')
  }, 120_000)
  afterAll(() => w.close())

  const at = (line: string, language = 'zh-CN'): string => `/api/voices/chemical-unloading/${language}/${line}`
  const put = (line: string, bytes: Uint8Array<ArrayBuffer>, who = boss, language?: string) =>
    w.app.request(at(line, language), {
      method: 'PUT',
      body: bytes,
      headers: { 'content-length': String(bytes.length), 'content-type': 'image/png', ...who },
    })
  const list = async (who = boss) =>
    recordedListSchema.parse(
      await (await w.app.request('/api/voices/chemical-unloading/zh-CN', { headers: who })).json(),
    ).lines
  const onDevice = async (code = w.site.code, language = 'zh-CN') =>
    voiceListSchema.parse(await (await w.app.request(`/api/site/${code}/voices/chemical-unloading/${language}`)).json())
      .lines
  const refusal = async (answer: Response): Promise<[number, string]> => [
    answer.status,
    failureSchema.parse(await answer.json()).code,
  ]
  const clean = async (): Promise<void> => expect((await auditDatabase(w.db)).findings).toEqual([])

  it('are recorded, listed, listened to, fetched by devices and taken away', async () => {
    const line = sound(1)
    expect((await put('heard.it-leaks', line)).status).toBe(200)
    const told = { line: 'heard.it-leaks', sha256: sha256Of(line), lengthMs: 500 }
    expect(await list()).toEqual([{ ...told, recordedAt: new Date(w.clock.ms).toISOString(), recordedBy: '管理员' }])
    expect(await onDevice()).toEqual([told])
    expect(await onDevice(w.site.code, 'en')).toEqual([])
    const heard = await w.app.request(at('heard.it-leaks'), { headers: boss })
    expect(new Uint8Array(await heard.arrayBuffer())).toEqual(line)
    expect(heard.headers.get('cache-control')).toBe('no-store')
    const fetched = await w.app.request(`/api/site/${w.site.code}/voices/${told.sha256}`)
    expect(new Uint8Array(await fetched.arrayBuffer())).toEqual(line)
    expect(fetched.headers.get('cache-control')).toContain('immutable')
    expect(fetched.headers.get('content-type')).toBe('audio/wav')
    await clean()
    expect((await w.app.request(at('heard.it-leaks'), { method: 'DELETE', headers: boss })).status).toBe(200)
    expect((await w.app.request(at('heard.it-leaks'), { method: 'DELETE', headers: boss })).status).toBe(404)
    expect(await onDevice()).toEqual([])
    expect((await w.app.request(`/api/site/${w.site.code}/voices/${told.sha256}`)).status).toBe(404)
    await clean()
  })

  it('are each employer’s own, and written by its managers alone', async () => {
    await put('heard.cleared', sound(2))
    const name = (await onDevice())[0]?.sha256 as string
    expect(await list(stranger)).toEqual([])
    expect(await onDevice(otherSite)).toEqual([])
    expect((await w.app.request(`/api/site/${otherSite}/voices/${name}`)).status).toBe(404)
    expect((await w.app.request(at('heard.cleared'), { headers: stranger })).status).toBe(404)
    expect((await w.app.request(at('heard.cleared'), { method: 'DELETE', headers: stranger })).status).toBe(404)
    for (const who of [{}, bearer(await signIn(w))] as Record<string, string>[]) {
      expect(await refusal(await put('heard.cleared', sound(3), who))).toEqual([401, 'signed-out'])
      expect((await w.app.request(at('heard.cleared'), { method: 'DELETE', headers: who })).status).toBe(401)
    }
    const elsewhere = { ...boss, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await put('heard.cleared', sound(3), elsewhere)).status).toBe(403)
    expect(await onDevice()).toEqual([expect.objectContaining({ sha256: name })])
  })

  it('are one a line: of several managers at once the last one stays, whole', async () => {
    const sounds = [4, 5, 6, 7, 8].map((n) => sound(n, n / 10))
    const answers = await Promise.all(sounds.map((bytes) => put('heard.starting', bytes)))
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200, 200])
    const kept = (await list()).filter(({ line }) => line === 'heard.starting')
    const bytes = sounds.find((s) => sha256Of(s) === kept[0]?.sha256)
    expect(kept).toHaveLength(1)
    expect(kept[0]?.lengthMs).toBe(((bytes?.length ?? 0) - 44) / 32)
    const heard = await w.app.request(at('heard.starting'), { headers: boss })
    expect(new Uint8Array(await heard.arrayBuffer())).toEqual(bytes)
    await clean()
  })

  it('are refused where they are no sound of ours, whatever they say of themselves', async () => {
    const stereo = sound(1)
    stereo[22] = 2
    const short = sound(1)
    const cases: [Uint8Array<ArrayBuffer>, number, string][] = [
      [new Uint8Array(0), 422, 'bad-voice'],
      [new TextEncoder().encode(`<svg onload="x">${' '.repeat(200)}`), 422, 'bad-voice'],
      [stereo, 422, 'bad-voice'],
      [short.slice(0, -2), 422, 'bad-voice'],
      [encodeWav(new Int16Array(48_000), 48_000), 422, 'bad-voice'],
      [sound(1, 0.05), 422, 'bad-voice'],
      [sound(1, 15.1), 413, 'too-large'],
    ]
    for (const [bytes, status, code] of cases)
      expect(await refusal(await put('heard.wire-off', bytes))).toEqual([status, code])
    expect((await put('heard.wire-off', sound(1, 15))).status).toBe(200)
    const names = ['heard.%00', '..%2f..', 'x'.repeat(97), '%F0%9F%92%A5']
    for (const name of names) expect((await put(name, sound(1))).status, name).toBe(404)
    expect((await put('heard.wire-off', sound(1), boss, 'fr')).status).toBe(404)
    const endless = { method: 'PUT', body: sound(1), headers: boss }
    expect(await refusal(await w.app.request(at('heard.wire-off'), endless))).toEqual([411, 'no-length'])
  })

  it('have a room that an employer cannot go past; what is replaced makes room', async () => {
    const most = Math.floor(VOICE_QUOTA / VOICE_LIMIT)
    const one = sound(9, 15)
    // Put past the server, which would take its time; taken out again before the audit.
    const filled = sql`INSERT INTO voice_lines SELECT ${w.tenant}::uuid, gen_random_uuid(), 'fill', 'en', 'l' || n,
      ${Buffer.from(one)}, 15000, 'x', now(), ${w.manager.id}::uuid FROM generate_series(1, ${most}::int) n`
    await w.db.execute(filled)
    expect(await refusal(await put('heard.too-much', one))).toEqual([409, 'voice-quota'])
    await w.db.execute(sql`DELETE FROM voice_lines WHERE scene = 'fill'`)
    expect((await put('heard.too-much', one)).status).toBe(200)
    w.room = false
    expect(await refusal(await put('heard.too-much', one))).toEqual([507, 'server-full'])
    w.room = true
    await clean()
  })
})
