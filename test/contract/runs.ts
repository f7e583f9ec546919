import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { playRun } from '../../src/cli/playRun'
import { decodeRecording } from '../../src/record/decode'
import { rerun } from '../../src/record/rerun'
import { startRun } from '../../src/record/run'
import type { Claim, CoreApi } from '../../src/record/types'
import { verify } from '../../src/record/verify'
import type { RunEvent } from '../../src/sim/event'
import type { SceneDef } from '../../src/sim/scene'
import type { Player } from '../../src/players/player'
import type { SceneFolder } from './folder'

/** A played run: the file, what it claims, and what happened. */
export interface Played {
  bytes: Uint8Array
  claim: Claim
  events: readonly RunEvent[]
}

/** The core's functions over scenes as they stand in the sources. */
export const coreOf = (scenes: readonly SceneDef[]): CoreApi => ({
  scenes,
  startRun: (start) => startRun(scenes, start),
  rerun: (bytes) => rerun(scenes, bytes),
  verify: (bytes) => verify(scenes, bytes),
})

/** Plays a player from always the same start, so that the same code gives the same file. */
export function playContract(scene: SceneDef, player: Player): Played {
  const { live, bytes } = playRun(coreOf([scene]), player, {
    core: '0'.repeat(64),
    language: 'zh-CN',
    run: 'contract',
    trainee: 'player',
    assignment: 'contract',
    startedAt: '2026-01-05T08:00:00.000Z',
  })
  const recording = decodeRecording(bytes)
  if (!recording.ok) throw new Error(recording.error.message)
  return { bytes, claim: recording.value.claim, events: live.sim.events }
}

/** What of a verdict stands in runs/<name>.json: short enough to be read in a diff. */
export function expectation({ claim: { verdict } }: Played) {
  return {
    ended: verdict.ended,
    passed: verdict.passed,
    score: verdict.score,
    reasons: verdict.reasons,
    unsafe: verdict.unsafe,
    losses: verdict.losses.map((l) => `${l.rule} ${l.kind} ${l.item} -${l.points}`),
  }
}

/** The expectation kept in the scene's folder; with MUSTER_ACCEPT=1 what was played becomes it. */
export function keptExpectation(folder: SceneFolder, run: string, played: Played): unknown {
  const path = join(folder.path, 'runs', `${run}.json`)
  if (process.env.MUSTER_ACCEPT === '1') writeFileSync(path, `${JSON.stringify(expectation(played), null, 2)}\n`)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

/** What was said and heard in runs. */
export function spokenIn(all: readonly Played[]): { say: Set<string>; heard: Set<string> } {
  const say = new Set<string>()
  const heard = new Set<string>()
  for (const e of all.flatMap((p) => p.events)) {
    if (e.type === 'said') say.add(e.line)
    if (e.type === 'heard') heard.add(e.line)
  }
  return { say, heard }
}
