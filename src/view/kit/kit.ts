import type { Look } from '../../site/look'
import { bulletTank } from './bulletTank'
import { bund } from './bund'
import { handWheel } from './handWheel'
import { pipeRack } from './pipeRack'
import { piping } from './piping'
import { scrubber } from './scrubber'
import { storageTank } from './storageTank'
import { tower } from './tower'
import type { KitPieces } from './pieces'

/** What draws each kind of look: one file a kind. */
const KIT: { [K in Look['kind']]: (to: KitPieces, look: Extract<Look, { kind: K }>) => void } = {
  'hand-wheel': handWheel,
  'bullet-tank': bulletTank,
  bund,
  'pipe-rack': pipeRack,
  piping,
  scrubber,
  'storage-tank': storageTank,
  tower,
}

/** Draws `look` into `to`, in its owner's frame. */
export const drawLook = (to: KitPieces, look: Look): void =>
  (KIT[look.kind] as (to: KitPieces, look: Look) => void)(to, look)
