import { bandPass, filter } from '../signal/biquad'
import { add, shape } from '../signal/shape'
import { square } from '../signal/tone'
import type { Recipe, Steps, Take } from './recipe'

/** Edges of a tone, s: short, and no click. */
const RISE_S = 0.004
const FALL_S = 0.01

interface Tone {
  at: number
  s: number
  hz: number
}

function* tones({ n, rate }: Take, list: readonly Tone[]): Steps {
  const x = new Float32Array(n)
  for (const { at, s, hz } of list) {
    const tone = square(Math.round(s * rate), rate, () => hz, false)
    filter(tone, bandPass(rate, hz, 6), false)
    shape(tone, rate, (t) => Math.max(0, Math.min(1, t / RISE_S, (s - t) / FALL_S)))
    add(x, tone, 0.5, Math.round(at * rate))
    yield
  }
  return x
}

const alarm = (seconds: number, db: number, list: readonly Tone[]): Recipe => ({
  seconds,
  rate: 24_000,
  loop: true,
  variants: 1,
  db,
  make: (take) => tones(take, list),
})

/** The plant's gas alarm: two pitches in turn, twice a second. Data sheets of sounders say 95 to 105 dB at 1 m. */
export const gasAlarm = alarm(1, 100, [
  { at: 0, s: 0.23, hz: 2900 },
  { at: 0.5, s: 0.23, hz: 2300 },
])

/** Level of the buzzer of a personal meter at 1 m: data sheets say 95 dB at 0.3 m, which is 10.5 dB more. */
const BUZZER_DB = 84.5
/** Pitch of a piezo buzzer near its resonance, Hz. Chosen. */
const BUZZER_HZ = 3100

/** First alarm of a personal meter: slow. */
export const detectorLow = alarm(1, BUZZER_DB, [{ at: 0, s: 0.2, hz: BUZZER_HZ }])
/** Second alarm: hurried. */
export const detectorHigh = alarm(
  1,
  BUZZER_DB,
  [0, 0.25, 0.5, 0.75].map((at) => ({ at, s: 0.12, hz: BUZZER_HZ })),
)
