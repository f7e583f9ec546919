import type { Look } from '../../site/look'
import { handWheel } from './handWheel'
import type { KitPieces } from './pieces'

/** What draws each kind of look: one file a kind. */
const KIT: { [K in Look['kind']]: (to: KitPieces, look: Extract<Look, { kind: K }>) => void } = {
  'hand-wheel': handWheel,
}

/** Draws `look` into `to`, in its owner's frame. */
export const drawLook = (to: KitPieces, look: Look): void =>
  (KIT[look.kind] as (to: KitPieces, look: Look) => void)(to, look)
