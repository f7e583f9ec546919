import type { MeshBuilder } from '../../geometry/meshBuilder'
import { type KitPieces, seenWhen } from '../pieces'

/** Front wheels stand turned by so much when their vehicle is about to pull out, radians (chosen: plain to see). */
const TURNED = 0.5

/** Draws front wheels three times: straight, and turned to either side, each for its word. */
export function steered(to: KitPieces, draw: (b: MeshBuilder, turn: number) => void): void {
  draw(seenWhen(to, '!wheels'), 0)
  draw(seenWhen(to, 'wheels-left'), TURNED)
  draw(seenWhen(to, 'wheels-right'), -TURNED)
}
