import { forward } from '../../base/quat'
import { type Vec3, dot, length, scale, sub } from '../../base/vec'
import { castBarriers } from '../barriers'
import { centreOf } from '../shapes'
import { type Sim, emit } from '../sim'
import type { NoticeState } from '../world'
import { MOUNT_DEPTH } from './aim'

/** The slow systems run every this many ticks (10 Hz). */
export const SLOW = 6
/** Noticing needs the thing within this of where the head looks: cosine of 20 degrees (head stands in for gaze). */
const NOTICE_COS = 0.9397
/** ... and this long without a break, in ticks (0.5 s). */
const NOTICE_TICKS = 30
/** Reading needs it within 15 degrees for 1 s. */
const READ_COS = 0.9659
const READ_TICKS = 60
/** Displays can be read from here unless they say otherwise, metres. */
export const READ_RANGE = 2.5

/** Cosine between the look and entity `i` with its centre at `target`, when it is within range and nothing hides it, else -1. */
function view(sim: Sim, i: number, target: Vec3, range: number, least: number): number {
  const { head } = sim.world
  const rel = sub(target, head.p)
  const d = length(rel)
  if (d > range || d < 1e-6 || d > (sim.scene.logic.sight?.(sim) ?? Infinity)) return -1
  const dir = scale(rel, 1 / d)
  const cos = dot(dir, forward(head.q))
  if (cos < least) return cos
  return castBarriers(sim, head.p, dir, Math.max(0, d - MOUNT_DEPTH), i) === Infinity ? cos : -1
}

function centre(sim: Sim, i: number): Vec3 | null {
  const def = sim.defs[i]
  const state = sim.world.entities[i]
  const shape = sim.shapes[i]
  return def && state?.present && !state.worn && shape ? centreOf(def, state, shape) : null
}

function isSeen(sim: Sim, entities: readonly string[], range: number): boolean {
  return entities.some((id) => {
    const i = sim.index.get(id)
    const at = i === undefined ? null : centre(sim, i)
    return i !== undefined && at !== null && view(sim, i, at, range, NOTICE_COS) >= NOTICE_COS
  })
}

function placeOf(sim: Sim, entities: readonly string[]): Vec3 {
  const i = sim.index.get(entities.find((id) => sim.index.has(id)) ?? '')
  return (i === undefined ? null : centre(sim, i)) ?? sim.world.head.p
}

function watch(sim: Sim, notice: NoticeState): void {
  if (notice.noticedAt >= 0) return
  const hazard = sim.scene.hazards.find((h) => h.id === notice.item)
  const item = hazard ?? sim.scene.decoys.find((d) => d.id === notice.item)
  if (!item) return
  if (notice.perceivableAt < 0) {
    if (hazard?.perceivable && !hazard.perceivable(sim)) return
    notice.perceivableAt = sim.world.tick
    if (hazard) emit(sim, { type: 'perceivable', hazard: notice.item }, placeOf(sim, item.entities))
  }
  notice.seenTicks = !sim.world.headInWall && isSeen(sim, item.entities, item.range) ? notice.seenTicks + SLOW : 0
  if (notice.seenTicks < NOTICE_TICKS) return
  notice.noticedAt = sim.world.tick
  emit(sim, { type: 'noticed', item: notice.item }, placeOf(sim, item.entities))
}

function read(sim: Sim, i: number): void {
  const def = sim.defs[i]
  const state = sim.world.entities[i]
  const range = def?.readable ?? (def?.display ? READ_RANGE : 0)
  if (!def || !state || range === 0) return
  const at = centre(sim, i)
  const { gazeTicks } = sim.world
  const seen = at !== null && !sim.world.headInWall && view(sim, i, at, range, READ_COS) >= READ_COS
  const before = gazeTicks[i] ?? 0
  gazeTicks[i] = seen ? before + SLOW : 0
  if (before < READ_TICKS && (gazeTicks[i] ?? 0) >= READ_TICKS && at) {
    emit(sim, { type: 'read', entity: def.id, value: state.reading }, at)
  }
}

/** What the trainee notices and reads: line of sight, angle, distance and duration. */
export function noticeSystem(sim: Sim): void {
  if (sim.world.tick % SLOW !== 0) return
  for (const notice of sim.world.notices) watch(sim, notice)
  for (let i = 0; i < sim.defs.length; i++) read(sim, i)
}
