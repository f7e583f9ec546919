import { startLesson } from '../record/lesson'
import { rerun } from '../record/rerun'
import { replayRun } from '../record/replayRun'
import { startRun } from '../record/run'
import type { CoreApi } from '../record/types'
import { examine, verify } from '../record/verify'
import type { SceneDef } from '../sim/scene'

/**
 * The composition root of the core (rule D10): simulation, scoring, recording and every scene.ts that there is. Built
 * into one file without imports, named by its SHA-256, which every recording carries. Scenes are found, never listed.
 * A lesson is none of the scenes that one trains on: no run of it is started, recorded or judged, here or by the server.
 */
const found = import.meta.glob<SceneDef>('../../scenes/*/scene.ts', { eager: true, import: 'default' })
const all: readonly SceneDef[] = Object.keys(found)
  .sort()
  .map((path) => found[path] as SceneDef)
const scenes = all.filter((scene) => scene.kind !== 'lesson')

export const core: CoreApi = {
  scenes,
  startRun: (start) => startRun(scenes, start),
  rerun: (bytes) => rerun(scenes, bytes),
  verify: (bytes) => verify(scenes, bytes),
  examine: (bytes) => examine(scenes, bytes),
  replay: (start) => replayRun(scenes, start),
  startLesson: () => startLesson(all),
}
