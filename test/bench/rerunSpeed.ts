import { TICK_RATE } from '../../src/base/time'
import { LOOP, loopMs } from './calibrate'
import type { Metric } from './metric'
import { goodRun } from './recording'
import { median, round } from './stats'

const TIMES = 5

/** Time of this process's own threads, ms: not lengthened by other programs as the wall's is. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const wallMs = (): number => performance.now()

/** Decoding, simulation, digests and scoring of the good run, in one thread, against the time that the run took. */
export async function rerunSpeed(): Promise<Metric> {
  const { core, bytes, ticks } = await goodRun()
  const realMs = (ticks * 1000) / TICK_RATE
  const runs = Array.from({ length: TIMES }, () => {
    const loop = { wall: loopMs(wallMs), cpu: 0 }
    loop.cpu = loopMs(cpuMs)
    const from = { wall: wallMs(), cpu: cpuMs() }
    const again = core.rerun(bytes)
    if (!again.ok) throw new Error(again.error.message)
    return { wall: wallMs() - from.wall, cpu: cpuMs() - from.cpu, loop }
  })
  const times = runs.map((r) => realMs / r.wall)
  return {
    unit: 'times real time, by the wall clock',
    median: round(median(times)),
    all: times.map((t) => round(t)),
    byProcessTime: {
      unit: 'times real time, by the time that this process (with its collector threads) had a core',
      median: round(median(runs.map((r) => realMs / r.cpu))),
      all: runs.map((r) => round(realMs / r.cpu)),
    },
    ticks,
    ticksPerLoop: {
      unit: `ticks in the time of ${LOOP}`,
      wall: round(median(runs.map((r) => (ticks * r.loop.wall) / r.wall))),
      processTime: round(median(runs.map((r) => (ticks * r.loop.cpu) / r.cpu))),
    },
    note: 'the first time is cold',
  }
}
