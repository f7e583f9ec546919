import { describe, expect, it } from 'vitest'
import { render } from '../../../src/view/sound/recipes/render'
import { FIRING_HZ } from '../../../src/view/sound/recipes/diesel'
import { RECIPES, type SoundName } from '../../../src/view/sound/recipes/table'

const NAMES = Object.keys(RECIPES) as SoundName[]

const made = new Map<SoundName, { samples: Float32Array; db: number }>()
function samplesOf(name: SoundName): { samples: Float32Array; db: number } {
  const known = made.get(name)
  if (known) return known
  const steps = render(name)
  for (;;) {
    const step = steps.next()
    if (!step.done) continue
    made.set(name, step.value)
    return step.value
  }
}

/** Power at a pitch by Goertzel's algorithm over n samples from `at`, with a Hann window. */
function power(x: Float32Array, rate: number, hz: number, at = 0, n = x.length): number {
  const w = (2 * Math.PI * hz) / rate
  let s1 = 0
  let s2 = 0
  for (let i = 0; i < n; i++) {
    const hann = 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / n)
    const s0 = (x[at + i] ?? 0) * hann + 2 * Math.cos(w) * s1 - s2
    s2 = s1
    s1 = s0
  }
  return s1 * s1 + s2 * s2 - 2 * Math.cos(w) * s1 * s2
}

/** Middle of the spectrum by power, Hz: over windows of 2048 samples. */
function centroid(name: SoundName): number {
  const { samples } = samplesOf(name)
  const { rate } = RECIPES[name]
  let sum = 0
  let of = 0
  const hop = Math.max(2048, Math.floor(samples.length / 8))
  for (let at = 0; at + 2048 <= samples.length; at += hop)
    for (let hz = rate / 1024; hz < rate / 2; hz += rate / 512) {
      const p = power(samples, rate, hz, at, 2048)
      sum += p * hz
      of += p
    }
  return sum / of
}

/** The loudest pitch of a stretch, Hz, looked for in steps of `by`. */
function loudest(name: SoundName, from: number, to: number, by: number, at: number, n: number): number {
  const { samples } = samplesOf(name)
  let best = 0
  let most = -1
  for (let hz = from; hz <= to; hz += by) {
    const p = power(samples, RECIPES[name].rate, hz, at, n)
    if (p > most) {
      most = p
      best = hz
    }
  }
  return best
}

describe.each(NAMES)('%s', (name) => {
  const { rate, seconds, variants, loop } = RECIPES[name]
  it('is finite, within full scale, as long and as loud as it says', () => {
    const { samples, db } = samplesOf(name)
    expect(samples.length).toBe(Math.round(seconds * rate) * variants)
    expect(samples.every((v) => Number.isFinite(v) && Math.abs(v) <= 1)).toBe(true)
    const n = Math.min(samples.length, Math.round(rate / 8))
    let most = 0
    for (let at = 0; at + n <= samples.length; at += Math.floor(n / 16)) {
      let sum = 0
      for (let i = at; i < at + n; i++) sum += (samples[i] ?? 0) ** 2
      most = Math.max(most, sum / n)
    }
    // found in finer steps than it was set by
    expect(10 * Math.log10(most)).toBeGreaterThan(db - 0.5)
    expect(10 * Math.log10(most)).toBeLessThan(db + 1.5)
    expect(db).toBeGreaterThan(-24)
    expect(db).toBeLessThan(-14)
  })

  it('is the same each time', () => {
    const steps = render(name)
    let step = steps.next()
    while (!step.done) step = steps.next()
    expect(step.value.samples).toEqual(samplesOf(name).samples)
  })

  it('has no seam where it goes round, and ends in silence where it is heard once', () => {
    const { samples } = samplesOf(name)
    const n = samples.length
    if (!loop) {
      const one = n / variants
      for (let k = 1; k <= variants; k++) expect(Math.abs(samples[k * one - 1] ?? 1)).toBeLessThan(0.001)
      return
    }
    let sum = 0
    let bends = 0
    for (let i = 2; i < n; i++) {
      sum += ((samples[i] ?? 0) - (samples[i - 1] ?? 0)) ** 2
      bends += ((samples[i] ?? 0) - 2 * (samples[i - 1] ?? 0) + (samples[i - 2] ?? 0)) ** 2
    }
    const first = samples[0] ?? 0
    const last = samples[n - 1] ?? 0
    expect(Math.abs(first - last)).toBeLessThanOrEqual(1.5 * Math.sqrt(sum / n))
    expect(Math.abs(first - 2 * last + (samples[n - 2] ?? 0))).toBeLessThanOrEqual(3 * Math.sqrt(bends / n))
  })
})

/** Where the middle of each sound's power lies, Hz. */
const MIDDLES: Partial<Record<SoundName, [number, number]>> = {
  siren: [900, 2600],
  'gas-alarm': [2200, 3200],
  'detector-low': [2900, 3600],
  diesel: [40, 400],
  motor: [60, 500],
  jet: [3500, 7000],
  spray: [1800, 4000],
  eyewash: [700, 2600],
  creak: [400, 1800],
  steam: [1500, 3500],
  wind: [30, 350],
  hum: [40, 250],
  birds: [2700, 4800],
  rain: [2000, 5000],
  fire: [100, 2500],
  extinguisher: [300, 3000],
  'mask-breath': [400, 2200],
  'scba-breath': [600, 4000],
  'scba-whistle': [2800, 4000],
  arc: [4000, 9000],
  cough: [500, 2500],
  clank: [700, 4000],
  'radio-noise': [900, 2600],
  thud: [30, 350],
  'step-gravel': [1000, 5000],
  'step-grass': [50, 1800],
}
it.each(Object.entries(MIDDLES) as [SoundName, [number, number]][])(
  'has the middle of %s between %j Hz',
  (name, [from, to]) => {
    const hz = centroid(name)
    expect(hz).toBeGreaterThan(from)
    expect(hz).toBeLessThan(to)
  },
)

it('wails from 500 to 1200 Hz and back within two seconds', () => {
  const n = 2400
  const at = (s: number): number => loudest('siren', 400, 1400, 10, Math.round(s * 24_000) - n / 2, n)
  expect(at(0.06)).toBeLessThan(600)
  expect(at(1)).toBeGreaterThan(1080)
  expect(at(1)).toBeLessThan(1250)
  expect(at(0.5)).toBeGreaterThan(700)
  expect(at(0.5)).toBeLessThan(860)
  expect(Math.abs(at(0.5) - at(1.5))).toBeLessThan(60)
})

it('sounds the gas alarm at 2.9 and 2.3 kHz in turn, with silence between', () => {
  const n = 3600
  expect(loudest('gas-alarm', 1500, 4000, 10, 1000, n)).toBeCloseTo(2900, -1.5)
  expect(loudest('gas-alarm', 1500, 4000, 10, 13_000, n)).toBeCloseTo(2300, -1.5)
  const { samples } = samplesOf('gas-alarm')
  expect(samples.subarray(7000, 11_500).every((v) => v === 0)).toBe(true)
})

it('has the lines of a motor at the mains, well above what lies between', () => {
  const { samples } = samplesOf('motor')
  for (const hz of [49, 100, 200, 300, 870, 1740]) {
    const line = power(samples, 12_000, hz)
    const beside = Math.max(power(samples, 12_000, hz + 7.3), power(samples, 12_000, hz - 7.3))
    expect(line / beside, `${hz} Hz`).toBeGreaterThan(5)
  }
})

it('fires thirty times a second', () => {
  const { samples } = samplesOf('diesel')
  const near = (hz: number): number => Math.max(...[-0.25, 0, 0.25].map((d) => power(samples, 12_000, hz + d)))
  for (const order of [1, 2, 3]) expect(near(FIRING_HZ * order) / near(FIRING_HZ * order + 5)).toBeGreaterThan(10)
})

it('takes less than 12 MB in all', () => {
  const bytes = NAMES.reduce((sum, name) => {
    const { seconds, rate, variants } = RECIPES[name]
    return sum + Math.round(seconds * rate) * variants * 4
  }, 0)
  expect(bytes).toBeLessThan(12e6)
  expect(bytes).toBeGreaterThan(1e6)
})
