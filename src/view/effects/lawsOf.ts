import type { Effect } from '../../site/effect'
import { curtain } from './kinds/curtain'
import { dust } from './kinds/dust'
import { fire } from './kinds/fire'
import { jet } from './kinds/jet'
import { powder } from './kinds/powder'
import { smoke } from './kinds/smoke'
import { sparks } from './kinds/sparks'
import { steam } from './kinds/steam'
import { water } from './kinds/water'
import type { Law, Triple } from './law'

/** What draws each kind of effect: one file a kind. */
const KINDS: { [K in Effect['kind']]: (effect: Extract<Effect, { kind: K }>, at: Triple) => Law[] } = {
  steam,
  jet,
  smoke,
  fire,
  sparks,
  dust,
  curtain,
  water,
  powder,
}

/** The emitters that draw `effect`, in the frame that it is given in, what lies behind first. */
export const lawsOf = (effect: Effect): Law[] =>
  (KINDS[effect.kind] as (effect: Effect, at: Triple) => Law[])(effect, [effect.at.x, effect.at.y, effect.at.z])
