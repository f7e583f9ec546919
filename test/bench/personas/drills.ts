import type { Player } from '../../../src/players/player'
import type { SceneDef } from '../../../src/sim/scene'

const scenes = import.meta.glob<SceneDef>('../../../scenes/*/scene.ts', { import: 'default', eager: true })
const players = import.meta.glob<Player>('../../../scenes/*/runs/good*.ts', { import: 'default', eager: true })

/** A scene's role and the player that does all of it rightly. */
export interface Drill {
  name: string
  scene: SceneDef
  player: Player
}

/** All roles of all scenes that are judged; lessons are not. */
export const DRILLS: readonly Drill[] = Object.values(players).flatMap((player) => {
  const scene = scenes[`../../../scenes/${player.scene}/scene.ts`]
  return scene && scene.kind !== 'lesson' ? [{ name: `${player.scene} ${player.role}`, scene, player }] : []
})
