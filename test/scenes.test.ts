import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { sceneContract } from './contract/contract'

const SCENES = resolve(import.meta.dirname, '../scenes')

/** The contract that every scene keeps; a scene is a folder with a scene.ts, found here as by the core. */
for (const id of readdirSync(SCENES).sort()) {
  const files = readdirSync(resolve(SCENES, id), { recursive: true }) as string[]
  if (!files.includes('scene.ts')) continue
  const runs = files.filter((f) => /^runs\/[^/]+\.ts$/.test(f)).map((f) => f.slice('runs/'.length, -'.ts'.length))
  sceneContract(resolve(SCENES, id), id, runs.sort())
}
