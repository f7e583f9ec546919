import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SceneDef } from '../src/sim/scene'
import { sceneContract } from './contract/contract'
import { lessonContract } from './contract/lesson'

const SCENES = resolve(import.meta.dirname, '../scenes')

/** The contract that every scene keeps, and a lesson its own; a scene is a folder with a scene.ts, found here as by the core. */
for (const id of readdirSync(SCENES).sort()) {
  const files = readdirSync(resolve(SCENES, id), { recursive: true }) as string[]
  if (!files.includes('scene.ts')) continue
  const { default: scene } = (await import(/* @vite-ignore */ resolve(SCENES, id, 'scene.ts'))) as { default: SceneDef }
  if (scene.kind === 'lesson') {
    lessonContract(resolve(SCENES, id), id)
    continue
  }
  const runs = files.filter((f) => /^runs\/[^/]+\.ts$/.test(f)).map((f) => f.slice('runs/'.length, -'.ts'.length))
  sceneContract(resolve(SCENES, id), id, runs.sort())
}
