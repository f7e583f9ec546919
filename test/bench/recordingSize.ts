import { TICK_RATE } from '../../src/base/time'
import { toWire } from '../../src/record/quantise'
import { createRecorder, joinBytes } from '../../src/record/recorder'
import { restingWire } from '../../src/record/wire'
import { aClaim, aStart } from '../record/fixtures'
import { type Tremor, humanMotion } from '../record/humanMotion'
import type { Metric } from './metric'
import { goodRun } from './recording'

const EIGHT_MINUTES = 8 * 60 * TICK_RATE

function humanBytes(tremor: Tremor): number {
  const recorder = createRecorder(aStart())
  let last = restingWire()
  for (const sample of humanMotion(EIGHT_MINUTES, tremor, 1)) {
    last = toWire(sample, last)
    recorder.add(last)
  }
  return joinBytes(recorder.finish(aClaim())).length
}

/** Bytes of a recording of eight minutes: of the scripted player, and of motion made up to tremble as people do. */
export async function recordingSize(): Promise<Metric> {
  const { bytes, ticks } = await goodRun()
  return {
    unit: 'bytes for 8 minutes',
    madeUpHumanMotion: { calm: humanBytes('calm'), walking: humanBytes('walking'), shaky: humanBytes('shaky') },
    scriptedGoodRun: {
      scaledTo8Minutes: Math.round((bytes.length * EIGHT_MINUTES) / ticks),
      bytes: bytes.length,
      minutes: round1(ticks / TICK_RATE / 60),
    },
    note: 'no person was recorded: the human motion is generated (test/record/humanMotion.ts), the good run is a script without tremor',
  }
}

const round1 = (v: number): number => Math.round(v * 10) / 10
