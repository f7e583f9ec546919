import { type Rng, pick } from '../base/random'
import type { SceneDef } from './scene'
import type { DrawnForm } from './world'

/** Picks the form and draws its numbers, in that order, from the run's generator. */
export function drawForm(scene: SceneDef, rng: Rng): DrawnForm {
  const form = pick(rng, scene.forms)
  return { id: form.id, hazards: [...form.hazards], decoys: [...form.decoys], numbers: form.draw(rng) }
}
