import type { SceneDef } from '../../../src/sim/scene'

const all = Object.values(
  import.meta.glob('../../../scenes/*/scene.ts', { eager: true, import: 'default' }) as Record<string, SceneDef>,
)

/** All that there are. */
export const SCENE_IDS: readonly string[] = all.map((s) => s.id).toSorted()

/** The scene whose id begins with `start`. Throws where there is none. */
export function sceneOf(start: string): SceneDef {
  const found = all.find((s) => s.id.startsWith(start))
  if (!found) throw new Error(`no scene begins with '${start}'; there are ${SCENE_IDS.join(', ')}`)
  return found
}
