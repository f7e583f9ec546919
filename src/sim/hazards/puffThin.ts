import type { Puff, PuffField } from './puff'

/** Gas that has travelled so far is out of every site and dropped (its mass is kept in leftKg). Metres. */
export const DOMAIN_M = 1000
/** Puffs that may exist at once. */
export const MOST_PUFFS = 150
/** Neighbours become one while it is no longer than this share of its way: the plume hardly changes over it. */
const LENGTH_SHARE = 0.15
/** Shorter ways than this are never merged, metres: there the cloud is judged by the trainee's eye. */
const MERGE_FROM_M = 15
/** Neighbours differ at most so much: cosine of the bend, ratio of mass per metre, gap over length. */
const STRAIGHT = 0.998
const ALIKE = 1.3
const GAP = 0.1

/** Drops puffs that left the domain, and joins old neighbours, so that there are never many. Mass is accounted for. */
export function thinOut(field: PuffField): void {
  const { puffs } = field
  let kept = 0
  for (let i = 0; i < puffs.length; i++) {
    const puff = puffs[i] as Puff
    if (!puff.open && (puff.tailRun > DOMAIN_M || puff.massKg <= 0)) field.leftKg += puff.massKg
    else puffs[kept++] = puff
  }
  puffs.length = kept
  for (let i = 0; i < puffs.length; i++) {
    const older = puffs[i] as Puff
    if (older.tailRun < MERGE_FROM_M) continue
    const j = nextOfSource(puffs, i)
    if (j < 0) continue
    const newer = puffs[j] as Puff
    if (!newer.open && alike(older, newer)) {
      join(older, newer)
      puffs.splice(j, 1)
    }
  }
  while (puffs.length > MOST_PUFFS) shrink(field)
}

/** The puff that left the same source right after puff `i`, or -1. */
function nextOfSource(puffs: readonly Puff[], i: number): number {
  const source = puffs[i]?.source
  for (let j = i + 1; j < puffs.length; j++) if (puffs[j]?.source === source) return j
  return -1
}

function alike(older: Puff, newer: Puff): boolean {
  const length = older.lengthM + newer.lengthM
  if (length > LENGTH_SHARE * newer.tailRun) return false
  if (older.dirX * newer.dirX + older.dirZ * newer.dirZ < STRAIGHT) return false
  const gapX = older.tailX - newer.leadX
  const gapZ = older.tailZ - newer.leadZ
  if (gapX * gapX + gapZ * gapZ > GAP * GAP * length * length) return false
  const a = older.massKg * newer.lengthM
  const b = newer.massKg * older.lengthM
  return a < ALIKE * b && b < ALIKE * a
}

/** `older` takes in `newer`: the lead stays, the tail becomes that of `newer`. The next step works out the rest. */
function join(older: Puff, newer: Puff): void {
  older.massKg += newer.massKg
  older.tailX = newer.tailX
  older.tailZ = newer.tailZ
  older.tailPath = newer.tailPath
  older.tailRun = newer.tailRun
  older.tailAgeS = newer.tailAgeS
  older.tailSigmaY = newer.tailSigmaY
  older.tailSigmaZ = newer.tailSigmaZ
  const dx = older.leadX - older.tailX
  const dz = older.leadZ - older.tailZ
  older.lengthM = Math.sqrt(dx * dx + dz * dz)
  older.dirX = dx / older.lengthM
  older.dirZ = dz / older.lengthM
  older.travelled = (older.leadRun + older.tailRun) / 2
}

/** Too many even so (many short openings, hardly any wind): lets go of the one that is farthest on its way. */
function shrink(field: PuffField): void {
  let farthest = 0
  field.puffs.forEach((puff, i) => {
    if (puff.tailRun > (field.puffs[farthest]?.tailRun ?? 0)) farthest = i
  })
  const [gone] = field.puffs.splice(farthest, 1)
  field.leftKg += gone?.massKg ?? 0
}
