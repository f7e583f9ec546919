import { beforeEach, describe, expect, it, vi } from 'vitest'
import { VOICE_RATE } from '../../src/api/voices'
import { encodeWav } from '../../src/base/wav'
import { emit } from '../../src/sim/sim'
import type { Sim } from '../../src/sim/sim'
import { VoiceFollower } from '../../src/trainee/voice/follow'
import { type Said, VoiceQueue } from '../../src/trainee/voice/queue'
import { sayWith } from '../../src/trainee/voice/player'
import { type Store, openRecordings } from '../../src/trainee/voice/recordings'
import { voiceFor } from '../../src/trainee/voice/speech'

describe('who may speak when', () => {
  let now: number
  let log: string[]
  let ends: Map<string, () => void>
  let queue: VoiceQueue
  beforeEach(() => {
    now = 0
    log = []
    ends = new Map()
    queue = new VoiceQueue(
      ({ key }, ended) => {
        log.push(`+${key}`)
        ends.set(key, ended)
        return () => log.push(`-${key}`)
      },
      () => now,
    )
  })
  const hear = (key: string, speaker: string, urgent = false): void => queue.hear({ key, speaker, urgent, atMs: now })

  it('lets a speaker say one thing at a time, and others speak meanwhile', () => {
    hear('a', 'driver')
    hear('b', 'driver')
    hear('c', 'escort')
    expect(log).toEqual(['+a', '+c'])
    ends.get('a')?.()
    expect(log).toEqual(['+a', '+c', '+b'])
  })

  it('lets what is urgent cut off what is older, urgent or not, and those who wait', () => {
    hear('a', 'driver')
    hear('b', 'driver')
    hear('fire', 'control', true)
    expect(log).toEqual(['+a', '-a', '+fire'])
    hear('worse', 'escort', true)
    expect(log.slice(3)).toEqual(['-fire', '+worse'])
    // a line that tells late that it is over starts nothing
    ends.get('a')?.()
    ends.get('fire')?.()
    expect(log).toHaveLength(5)
  })

  it('lets nobody talk into what is urgent, and leaves out what has waited too long', () => {
    hear('fire', 'control', true)
    hear('late', 'driver')
    now += 5_000
    hear('soon', 'escort')
    now += 3_000
    ends.get('fire')?.()
    expect(log).toEqual(['+fire', '+soon'])
  })

  it('is silent at once when it is told to, and forgets who waits', () => {
    hear('a', 'driver')
    hear('b', 'driver')
    queue.silence()
    ends.get('a')?.()
    expect(log).toEqual(['+a', '-a'])
    hear('c', 'driver')
    expect(log.at(-1)).toBe('+c')
  })
})

describe('following a run', () => {
  const voices = { said: {}, radio: { speakers: ['control'], lines: ['over'] }, urgent: ['fire'] }
  const simOf = (): Sim =>
    ({
      index: new Map([['driver', 0]]),
      events: [],
      world: { tick: 5, head: { p: { x: 0, y: 1.6, z: 0 } }, hint: null, entities: [{ p: { x: 1, y: 0, z: 2 } }] },
    }) as unknown as Sim
  const follow = () => {
    const heard: Said[] = []
    const silence = vi.fn()
    const queue = { hear: (said: Said) => heard.push(said), silence } as unknown as VoiceQueue
    return { follower: new VoiceFollower(queue, voices), heard, silence }
  }

  it('says each line once, and each hint that is asked for', () => {
    const { follower, heard } = follow()
    const sim = simOf()
    follower.begin(sim)
    emit(sim, { type: 'heard', from: 'driver', line: 'hello' })
    emit(sim, { type: 'heard', from: 'control', line: 'fire' })
    follower.update(1)
    follower.update(2)
    sim.world.hint = { text: 'duty.a.right', at: { x: 0, y: 0, z: 0 }, until: 90 }
    follower.update(3)
    follower.update(4)
    sim.world.hint = { text: 'duty.a.right', at: { x: 0, y: 0, z: 0 }, until: 400 }
    follower.update(5)
    expect(heard.map((s) => [s.key, s.speaker, s.urgent, s.atMs])).toEqual([
      ['heard.hello', 'driver', false, 1],
      ['heard.fire', 'control', true, 1],
      ['duty.a.right', 'coach', false, 3],
      ['duty.a.right', 'coach', false, 5],
    ])
  })

  it('cuts everything off when the run was wound back, and says nothing again that was said before that moment', () => {
    const { follower, heard, silence } = follow()
    follower.begin(simOf())
    silence.mockClear()
    const back = simOf()
    emit(back, { type: 'heard', from: 'driver', line: 'old' })
    follower.begin(back)
    expect(silence).toHaveBeenCalledOnce()
    emit(back, { type: 'heard', from: 'driver', line: 'new' })
    follower.update(1)
    expect(heard.map((s) => s.key)).toEqual(['heard.new'])
    emit(back, { type: 'heard', from: 'driver', line: 'unheard' })
    follower.skip()
    follower.update(2)
    expect(heard).toHaveLength(1)
  })

  it('knows who is in place, and what comes over the radio', () => {
    const { follower } = follow()
    follower.begin(simOf())
    const way = follower.way('driver', 'heard.hello')
    expect(way.by === 'place' && way.at()).toEqual({ x: 1, y: 1.5, z: 2 })
    expect(follower.way('driver', 'heard.over')).toEqual({ by: 'radio' })
    expect(follower.way('control', 'heard.fire')).toEqual({ by: 'radio' })
    expect(follower.way('somebody', 'heard.hello')).toEqual({ by: 'ear' })
  })
})

describe('the device’s own voice', () => {
  const voice = (lang: string, localService = true) => ({ lang, localService }) as SpeechSynthesisVoice
  it('is one of the language, and never one that asks a server', () => {
    expect(voiceFor([voice('en-US'), voice('zh-TW'), voice('zh_CN')], 'zh-CN')?.lang).toBe('zh_CN')
    expect(voiceFor([voice('zh-HK'), voice('zh-TW')], 'zh-CN')?.lang).toBe('zh-TW')
    expect(voiceFor([voice('zh-CN', false), voice('zh-HK')], 'zh-CN')).toBeNull()
    expect(voiceFor([voice('zh-CN'), voice('en-GB')], 'en')?.lang).toBe('en-GB')
    expect(voiceFor([], 'en')).toBeNull()
  })
})

describe('what the site has recorded', () => {
  const SHA = (n: number): string => String(n).repeat(64)
  const wav = (n: number): Uint8Array<ArrayBuffer> => encodeWav(new Int16Array(400).fill(n), VOICE_RATE)
  let lines: { line: string; sha256: string; lengthMs: number }[]
  let asked: string[]
  let away: boolean
  let caches: Map<string, Map<string, Response>>
  const store: Store = {
    keys: async () => [...caches.keys()],
    delete: async (name) => caches.delete(name),
    open: async (name) => {
      const held = caches.get(name) ?? new Map<string, Response>()
      caches.set(name, held)
      return {
        match: async (address: string) => held.get(address)?.clone(),
        put: async (address: string, answer: Response) => void held.set(address, answer),
        keys: async () => [...held.keys()].map((path) => ({ url: `http://x${path}` })),
        delete: async ({ url }: Request) => held.delete(new URL(url).pathname),
      } as unknown as Cache
    },
  }
  const get = (async (address: string) => {
    asked.push(address)
    if (away) throw new TypeError('away')
    const found = lines.find((l) => address.endsWith(l.sha256))
    if (found) return new Response(wav(Number(found.sha256.charAt(0))))
    return new Response(JSON.stringify({ lines }))
  }) as unknown as typeof fetch
  beforeEach(() => {
    lines = [
      { line: 'heard.a', sha256: SHA(1), lengthMs: 25 },
      { line: 'heard.b', sha256: SHA(2), lengthMs: 25 },
    ]
    asked = []
    away = false
    caches = new Map()
  })

  it('is on the device after it was kept, and is given without a network', async () => {
    await openRecordings('code', store, get).keep('s', 'zh-CN')
    expect(asked).toHaveLength(3)
    away = true
    const later = openRecordings('code', store, get)
    await later.keep('s', 'zh-CN')
    expect((await later.take('s', 'zh-CN', 'heard.b'))?.[7]).toBe(2)
    expect(await later.take('s', 'zh-CN', 'heard.c')).toBeNull()
    expect(await later.take('s', 'en', 'heard.a')).toBeNull()
  })

  it('is fetched again only where it changed, and what is gone goes from the device too', async () => {
    const recordings = openRecordings('code', store, get)
    await recordings.keep('s', 'zh-CN')
    asked = []
    lines = [{ line: 'heard.a', sha256: SHA(3), lengthMs: 25 }]
    await recordings.keep('s', 'zh-CN')
    expect(asked).toEqual(['/api/site/code/voices/s/zh-CN', `/api/site/code/voices/${SHA(3)}`])
    expect([...(caches.get('muster-voices code s zh-CN')?.keys() ?? [])]).toHaveLength(2)
    expect((await recordings.take('s', 'zh-CN', 'heard.a'))?.[0]).toBe(3)
    expect(await recordings.take('s', 'zh-CN', 'heard.b')).toBeNull()
  })

  it('is bounded: the lists of four scenes and languages stay', async () => {
    const recordings = openRecordings('code', store, get)
    for (const scene of ['a', 'b', 'c', 'd', 'e']) await recordings.keep(scene, 'en')
    expect([...caches.keys()].map((name) => name.split(' ')[2])).toEqual(['b', 'c', 'd', 'e'])
  })

  it('is nothing, and no failure, where there is no store, no network, or something else answers', async () => {
    away = true
    expect(await openRecordings('code', null, get).take('s', 'en', 'heard.a')).toBeNull()
    const odd = (async () => new Response('<html>')) as unknown as typeof fetch
    const recordings = openRecordings('code', store, odd)
    await recordings.keep('s', 'en')
    expect(await recordings.take('s', 'en', 'heard.a')).toBeNull()
    away = false
    expect((await openRecordings('code', null, get).take('s', 'en', 'heard.a'))?.[0]).toBe(1)
  })
})

describe('the world while a line is said', () => {
  function stand(samples: Int16Array | null) {
    let quiet = 0
    let over = (): void => undefined
    const cut = vi.fn()
    const voices = {
      play: (_samples: Int16Array, _rate: number, _way: unknown, ended: () => void) => {
        over = ended
        return cut
      },
    }
    const sound = {
      voices,
      speak: () => {
        quiet++
        let done = false
        return () => {
          if (!done) quiet--
          done = true
        }
      },
    } as unknown as Parameters<typeof sayWith>[0]['sound']
    const say = sayWith({
      sound,
      recordings: { take: async () => samples },
      scene: 's',
      language: 'en',
      text: (key) => key,
      way: () => ({ by: 'ear' }),
    })
    const ended = vi.fn()
    const stop = say({ key: 'heard.a', speaker: 'driver', urgent: false, atMs: 0 }, ended)
    return { ended, stop, cut, quiet: () => quiet, over: () => over() }
  }

  it('steps back until it is over', async () => {
    const { ended, quiet, over } = stand(new Int16Array(4))
    await Promise.resolve()
    expect(quiet()).toBe(1)
    over()
    expect(quiet()).toBe(0)
    expect(ended).toHaveBeenCalledOnce()
  })
  it('comes again when it is cut off', async () => {
    const { stop, cut, quiet } = stand(new Int16Array(4))
    await Promise.resolve()
    stop()
    expect(quiet()).toBe(0)
    expect(cut).toHaveBeenCalledOnce()
  })
  it('does not step back for a line that nobody says', async () => {
    const { ended, quiet } = stand(null)
    await Promise.resolve()
    expect(quiet()).toBe(0)
    expect(ended).toHaveBeenCalledOnce()
  })
})
