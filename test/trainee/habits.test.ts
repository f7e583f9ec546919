// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { GENTLE } from '../../src/input/comfort'
import { BREAK_MS, WORN_MS, isBreakDue, withSpan, wornMs } from '../../src/trainee/firstTime/breaks'
import { type Disk, browserDisk, createHabits } from '../../src/trainee/firstTime/habits'

const memory = (text: string | null = null): Disk & { text: string | null } => ({
  text,
  read() {
    return this.text
  },
  write(now) {
    this.text = now
  },
})
const SEATED = { ...GENTLE, posture: 'seated', text: 'large' } as const
afterEach(() => vi.restoreAllMocks())

describe('what a device remembers of those who use it', () => {
  it('knows nothing of whoever is new, and each one again', () => {
    const disk = memory()
    const habits = createHabits(disk)
    expect(habits.of('t-1')).toEqual({ comfort: null, knows: [], worn: [] })
    habits.keep('t-1', { comfort: SEATED })
    habits.keep('t-1', { knows: ['headset'] })
    habits.keep('t-2', { knows: ['desk'] })
    const later = createHabits(disk)
    expect(later.of('t-1')).toEqual({ comfort: SEATED, knows: ['headset'], worn: [] })
    expect(later.of('t-2')).toEqual({ comfort: null, knows: ['desk'], worn: [] })
  })

  it('names nobody on the disk', () => {
    const disk = memory()
    createHabits(disk).keep('trainee-0a1b2c', { knows: ['touch'] })
    expect(disk.text).not.toContain('0a1b2c')
  })

  it('forgets whoever came longest ago, beyond fifty', () => {
    const disk = memory()
    const habits = createHabits(disk)
    for (let i = 0; i < 50; i++) habits.keep(`t-${i}`, { knows: ['headset'] })
    habits.keep('t-0', { comfort: SEATED })
    habits.keep('t-50', { knows: ['headset'] })
    const later = createHabits(disk)
    expect(JSON.parse(disk.text ?? '')).toHaveLength(50)
    expect(later.of('t-1').knows).toEqual([])
    expect(later.of('t-0')).toMatchObject({ comfort: SEATED, knows: ['headset'] })
    expect(later.of('t-50').knows).toEqual(['headset'])
  })

  it.each(['', 'no JSON', '{}', '7', '[null]', '[{"who":"short"}]'])(
    'takes nothing from a disk that says %j',
    (text) => {
      expect(createHabits(memory(text)).of('t-1')).toEqual({ comfort: null, knows: [], worn: [] })
    },
  )

  it('leaves out only whom it cannot read', () => {
    const disk = memory()
    createHabits(disk).keep('t-1', { comfort: SEATED })
    const [one] = JSON.parse(disk.text ?? '') as { comfort: object }[]
    const bent = { ...one, who: 'x'.repeat(16), comfort: { ...one?.comfort, posture: 'lying' } }
    const later = createHabits(memory(JSON.stringify([bent, one])))
    expect(later.of('t-1').comfort).toEqual(SEATED)
  })

  it('does without a store that is full or forbidden', () => {
    const refuse = (): never => {
      throw new DOMException('no', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
    const habits = createHabits(browserDisk('habits'))
    habits.keep('t-1', { comfort: SEATED })
    expect(habits.of('t-1').comfort).toEqual(SEATED)
    vi.unstubAllGlobals()
  })
})

const MINUTE = 60_000
/** Worn from minute to minute, looked at every five seconds. */
function worn(...stretches: [number, number][]) {
  let spans: { from: number; to: number }[] = []
  for (const [from, to] of stretches)
    for (let t = from * MINUTE; t < to * MINUTE; t += 5000) spans = withSpan(spans, { from: t, to: t + 5000 }, t + 5000)
  return spans
}

describe('a break is suggested', () => {
  it('after thirty minutes in the headset, and not before', () => {
    expect(isBreakDue(worn([0, 29]), 29 * MINUTE)).toBe(false)
    expect(isBreakDue(worn([0, 30]), 30 * MINUTE)).toBe(true)
    expect([WORN_MS, BREAK_MS]).toEqual([30 * MINUTE, 15 * MINUTE])
  })

  it('also when they were put together with short rests between', () => {
    expect(wornMs(worn([0, 10], [14, 24], [30, 40]), 40 * MINUTE)).toBe(30 * MINUTE)
    expect(isBreakDue(worn([0, 10], [14, 24], [30, 40]), 40 * MINUTE)).toBe(true)
  })

  it('no more once a break was long enough', () => {
    expect(wornMs(worn([0, 25], [40, 50]), 50 * MINUTE)).toBe(10 * MINUTE)
    expect(isBreakDue(worn([0, 35]), 49 * MINUTE)).toBe(true)
    expect(isBreakDue(worn([0, 35]), 50 * MINUTE)).toBe(false)
  })

  it('by the last hour alone', () => {
    expect(wornMs(worn([0, 20], [30, 45], [55, 65]), 65 * MINUTE)).toBe(40 * MINUTE)
    expect(withSpan(worn([0, 10]), { from: 80 * MINUTE, to: 81 * MINUTE }, 81 * MINUTE)).toEqual([
      { from: 80 * MINUTE, to: 81 * MINUTE },
    ])
  })

  it('never for a clock that was set back, or a span that ends before it begins', () => {
    expect(wornMs(worn([0, 35]), -MINUTE)).toBe(0)
    expect(withSpan([], { from: 2, to: 1 }, 3)).toEqual([])
  })

  it('as few spans as there were stretches', () => {
    expect(worn([0, 10], [14, 24])).toEqual([
      { from: 0, to: 10 * MINUTE },
      { from: 14 * MINUTE, to: 24 * MINUTE },
    ])
  })
})
