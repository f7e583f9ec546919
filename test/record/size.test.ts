import { describe, expect, it } from 'vitest'
import { toWire } from '../../src/record/quantise'
import { createRecorder, joinBytes } from '../../src/record/recorder'
import { restingWire } from '../../src/record/wire'
import { JOURNAL_TICKS } from '../../src/report/journal'
import { aClaim, aStart } from './fixtures'
import { type Tremor, humanMotion } from './humanMotion'

const EIGHT_MINUTES = 8 * 60 * 60

/** `cut`: ticks after which what there is goes to the disk while the run happens. */
function size(tremor: Tremor, cut: number): number {
  const recorder = createRecorder(aStart())
  let last = restingWire()
  for (const [i, sample] of humanMotion(EIGHT_MINUTES, tremor, 1).entries()) {
    last = toWire(sample, last)
    recorder.add(last)
    if (i % cut === cut - 1) recorder.cut()
  }
  return joinBytes(recorder.finish(aClaim())).length
}

describe('eight minutes with a headset and two controllers', () => {
  it.each<Tremor>(['calm', 'walking', 'shaky'])('take at most 300 KB (%s)', (tremor) => {
    const bytes = size(tremor, JOURNAL_TICKS)
    console.info(`recording size, ${tremor}: ${bytes} bytes`)
    expect(bytes).toBeLessThanOrEqual(300_000)
  })
})
