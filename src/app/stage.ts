import type { Stage } from '../trainee/ports'

let loaded: Promise<Stage> | null = null

/** Loads the picture (three and everything that draws) when a scene is entered, once. */
export function loadStage(): Promise<Stage> {
  loaded ??= import('./stageViews').then((m) => m.stage)
  loaded.catch(() => {
    loaded = null
  })
  return loaded
}
