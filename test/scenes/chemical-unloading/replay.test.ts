import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import good from '../../../scenes/chemical-unloading/runs/good'
import responds from '../../../scenes/chemical-unloading/runs/responds-well'
import scene from '../../../scenes/chemical-unloading/scene'
import type { Player } from '../../../src/players/player'
import { seedFor } from '../../../src/players/play'
import { createDriver } from '../../../src/players/driver'
import { digestOf } from '../../../src/record/canonical'
import { replayRun } from '../../../src/record/replayRun'
import { startRun } from '../../../src/record/run'
import type { RunStart, Snapshot } from '../../../src/record/types'

const startOf = (player: Player): RunStart => ({
  core: '0'.repeat(64),
  scene: scene.id,
  role: player.role,
  seed: seedFor(scene, player.form),
  practice: false,
  mode: 'headless',
  language: 'zh-CN',
  run: '00000000-0000-4000-8000-000000000001',
  trainee: 'trainee-1',
  assignment: 'assignment-1',
  attempt: 1,
  startedAt: '2026-01-01T00:00:00.000Z',
})

/** The run as it was recorded: its samples as decoded, and what the world was after each second. */
function recorded(player: Player) {
  const start = startOf(player)
  const live = startRun([scene], start)
  const driver = createDriver(player)
  const seconds: string[] = [digestOf(live.sim.world)]
  while (!live.ended) {
    live.push(driver.next(live.sim))
    if (live.sim.world.tick % 60 === 0) seconds.push(digestOf(live.sim.world))
  }
  return { start, samples: live.samples(), seconds, events: digestOf([...live.sim.events]) }
}

describe.each([good, responds])('a replay ($shows)', (player) => {
  const run = recorded(player)
  const replay = replayRun([scene], run.start)
  const saved: Snapshot[] = []
  const to = (tick: number): void => {
    while (replay.sim.world.tick < tick) {
      const sample = run.samples[replay.sim.world.tick]
      if (!sample) throw new Error('the run is over')
      replay.push(sample)
      if (replay.sim.world.tick % 300 !== 0) continue
      const snapshot = replay.save()
      if (snapshot) saved.push(snapshot)
    }
  }

  it('is the run to the bit, and ends as it ended', () => {
    to(run.samples.length)
    expect(replay.sim.world.ended).not.toBeNull()
    expect(digestOf([...replay.sim.events])).toBe(run.events)
    expect(saved.length).toBeGreaterThan(run.samples.length / 300 / 2)
  })
  it('goes on to the bit from whatever was saved, forwards and backwards', () => {
    fc.assert(
      fc.property(fc.nat(saved.length - 1), fc.integer({ min: 0, max: 20 }), (i, ahead) => {
        const snapshot = saved[i] as Snapshot
        replay.load(snapshot)
        const second = Math.min(Math.ceil(snapshot.tick / 60) + ahead, run.seconds.length - 1)
        to(second * 60)
        expect(digestOf(replay.sim.world)).toBe(run.seconds[second])
      }),
      { numRuns: 30 },
    )
  })
})
