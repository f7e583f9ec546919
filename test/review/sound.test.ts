import { describe, expect, it } from 'vitest'
import { VOICE_LIMIT, VOICE_RATE } from '../../src/api/voices'
import { encodeWav, readWav } from '../../src/base/wav'
import { prepare } from '../../src/review/voice/sound'

/** Seconds of a tone of this loudness. */
const tone = (s: number, loud: number): number[] =>
  Array.from({ length: Math.round(VOICE_RATE * s) }, (_, i) => loud * Math.sin((2 * Math.PI * 220 * i) / VOICE_RATE))
const samples = (...parts: number[][]): Float32Array => Float32Array.from(parts.flat())
const seconds = (n: number): number => n / VOICE_RATE

describe('a take', () => {
  it('loses the silence at both ends, and not the pause within', () => {
    const said = samples(tone(2, 0.002), tone(0.5, 0.3), tone(0.8, 0.001), tone(0.5, 0.2), tone(3, 0.002))
    const kept = prepare(said)
    // 1.8 s of words and pause, and 0.12 s on either side
    expect(kept.ok && seconds(kept.value.length)).toBeCloseTo(2.04, 2)
  })

  it('is as loud as any other, and its ends do not click', () => {
    for (const loud of [0.02, 0.2, 0.99]) {
      const kept = prepare(samples(tone(0.1, 0), tone(0.5, loud), tone(0.1, 0)))
      if (!kept.ok) throw new Error(kept.error.message)
      expect(Math.max(...kept.value) / 0x7fff).toBeCloseTo(0.89, 2)
      expect([kept.value[0], kept.value.at(-1)].map((s) => Math.abs(s ?? 1))).toEqual([0, 0])
    }
    const hard = prepare(samples(tone(0.5, 0.5).map((s) => Math.sign(s) * 0.5)))
    expect(hard.ok && Math.abs(hard.value[1] ?? 9)).toBeLessThan(0x7fff / 20)
  })

  it('is refused where nothing was said, or too much', () => {
    expect(prepare(samples(tone(3, 0.003)))).toMatchObject({ ok: false, error: { code: 'silent' } })
    expect(prepare(samples([]))).toMatchObject({ ok: false, error: { code: 'silent' } })
    expect(prepare(samples(tone(15.1, 0.3)))).toMatchObject({ ok: false, error: { code: 'too-long' } })
    const longest = prepare(samples(tone(3, 0), tone(14.7, 0.3), tone(3, 0)))
    expect(longest.ok && encodeWav(longest.value, VOICE_RATE).length).toBeLessThanOrEqual(VOICE_LIMIT)
  })
})

describe('WAV', () => {
  it('is read as it was written', () => {
    const said = Int16Array.from([0, 1, -1, 32767, -32768])
    const read = readWav(encodeWav(said, VOICE_RATE), VOICE_RATE)
    expect(read).toEqual({ ok: true, value: said })
  })

  it('is refused with any byte of its head changed, and cut off anywhere', () => {
    const good = encodeWav(new Int16Array(8), VOICE_RATE)
    for (let at = 0; at < 44; at++) {
      const bad = good.slice()
      bad[at] = (bad[at] ?? 0) ^ 1
      expect(readWav(bad, VOICE_RATE).ok, `byte ${at}`).toBe(false)
    }
    for (let length = 0; length < good.length; length++)
      expect(readWav(good.slice(0, length), VOICE_RATE).ok).toBe(false)
  })
})
