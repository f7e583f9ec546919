import { vec } from '../../src/base/vec'
import type { EntityDef } from '../../src/sim/entity'
import { prop } from '../../src/sim/script/things'
import { type Sim, entity, has } from '../../src/sim/sim'
import { lightOf } from '../../src/sim/traffic/signals'
import { SLIGHT, rod } from '../../src/site/solid'
import { type Frame, type Heading, spot } from '../../src/site/street/paint'
import { BLOCK, map } from './map'

/** Posts stand at the far right corner of who comes, so far ahead of the middle and to its right; their arms reach over the lanes. Metres. */
const POST_M = 9.4
export const LIGHT_ARM = 6.2
/** The post's lamps hang 0.4 m beside it. */
const COLOURS = ['red', 'amber', 'green'] as const
/** Which way a post looks for who goes that way: against them. */
const FACES: Record<Heading, number> = { e: -Math.PI / 2, n: 0, w: Math.PI / 2, s: Math.PI }

/** One post for each way onto each signalled corner, named `<corner>-<heading>`. */
export const LIGHT_POSTS = (
  [
    ['se', BLOCK.x, BLOCK.z],
    ['ne', BLOCK.x, -BLOCK.z],
  ] as const
).flatMap(([corner, x, z]) =>
  (['e', 'n', 'w', 's'] as const).map((d) => {
    const f: Frame = { x, z, d }
    const [px, pz] = spot(f, POST_M, POST_M)
    return {
      id: `${corner}-${d}`,
      corner,
      group: d === 'e' || d === 'w' ? 'ew' : 'ns',
      at: vec(px, 0, pz),
      yaw: FACES[d],
    }
  }),
)

/** The lamps: `lamp-<corner>-<heading>-<colour>`, in its colour when lit, else `off`. */
export const lightEntities = (): EntityDef[] =>
  LIGHT_POSTS.flatMap(({ id, at, yaw }) =>
    COLOURS.map((colour, row) => ({
      ...prop(`lamp-${id}-${colour}`, at, [rod('black', 'z', [-LIGHT_ARM, 5.8, 0.1], 0.2, 0.2, SLIGHT)], {
        yaw,
        aimless: true,
        start: { mode: 'off' },
      }),
      look: { kind: 'street-light', arm: LIGHT_ARM, row: row as 0 | 1 | 2 } as const,
    })),
  )

/** Brings the lamps up to what the plans say now. */
export function showLights(sim: Sim): void {
  for (const { id, corner, group } of LIGHT_POSTS) {
    const plan = map.signals.find((s) => s.id === corner)
    if (!plan || !has(sim, `lamp-${id}-red`)) continue
    const now = lightOf(plan, group, sim.world.tick)
    for (const colour of COLOURS) entity(sim, `lamp-${id}-${colour}`).mode = colour === now ? colour : 'off'
  }
}
