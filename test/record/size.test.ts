import { describe, expect, it } from 'vitest'
import { toWire } from '../../src/record/quantise'
import { createRecorder, joinBytes } from '../../src/record/recorder'
import { restingWire } from '../../src/record/wire'
import { aClaim, aStart } from './fixtures'
import { type Tremor, humanMotion } from './humanMotion'

const EIGHT_MINUTES = 8 * 60 * 60

function size(tremor: Tremor): number {
  const recorder = createRecorder(aStart())
  let last = restingWire()
  for (const sample of humanMotion(EIGHT_MINUTES, tremor, 1)) {
    last = toWire(sample, last)
    recorder.add(last)
  }
  return joinBytes(recorder.finish(aClaim())).length
}

describe('eight minutes with a headset and two controllers', () => {
  it.each<Tremor>(['calm', 'walking', 'shaky'])('take at most 300 KB (%s)', (tremor) => {
    const bytes = size(tremor)
    console.info(`recording size, ${tremor}: ${bytes} bytes`)
    expect(bytes).toBeLessThanOrEqual(300_000)
  })
})
