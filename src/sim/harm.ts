import type { Vec3 } from '../base/vec'
import { DROPS_INJURY_J } from './hazards/droppedObject'
import { type Sim, emit, entityDef } from './sim'
import { feetOf } from './stance'

/** How the trainee came to harm so that they cannot go on. */
export type HarmKind = 'fell' | 'arrested' | 'struck' | 'crashed'

/** What has happened to the trainee. From then on only time passes: the view goes dark, and the run ends. */
export interface Harm {
  how: HarmKind
  tick: number
}

/** So long after it the run ends, ticks (1 s): the view has gone dark in 0.3 s, and stays so for a moment. Chosen. */
export const HARM_TICKS = 60

/** The trainee came to harm; only the first time counts. */
export function harm({ world }: Sim, how: HarmKind): void {
  world.harm ??= { how, tick: world.tick }
}

/** The trainee as somebody who is struck. */
export const TRAINEE = 'trainee'

/** The trainee and everybody who is there, by where their feet are: whom a thing that moves can strike. */
export const everybody = (sim: Sim): { id: string; feet: Vec3 }[] => [
  { id: TRAINEE, feet: feetOf(sim) },
  ...sim.world.entities
    .filter((e) => e.present && entityDef(sim, e.id).mechanism.kind === 'person')
    .map((e) => ({ id: e.id, feet: e.p })),
]

/**
 * Writes that a thing struck somebody, with the energy of the blow in joules. The trainee cannot go on from 40 J: DROPS expects
 * a recordable injury or worse from there, with a helmet on.
 */
export function strikes(sim: Sim, by: string, who: string, energyJ: number, at: Vec3): void {
  emit(sim, { type: 'struck', who, by, energyJ }, at)
  if (who === TRAINEE && energyJ >= DROPS_INJURY_J) harm(sim, 'struck')
}
