import { PI, atan2, clamp, wrapAngle } from '../../../src/base/math'
import { forward } from '../../../src/base/quat'
import { type Vec3, groundDistance, sub, vec } from '../../../src/base/vec'
import type { Intent } from '../../../src/players/body'
import type { Sim } from '../../../src/sim/sim'
import { keysFor } from './drive'

/** What somebody at a desk wants now: looks and walks like every player, and presses keys. */
export interface DeskIntent extends Intent {
  /** Keys held down (KeyboardEvent.code). */
  keys?: readonly string[]
  /** Moves the mouse by pixels, right and down, instead of looking about. */
  drag?: { x: number; y: number }
}

/** Keys and mouse as they have to be in the next frame. */
export interface DeskInput {
  keys: string[]
  left: boolean
  moveX: number
  moveY: number
}

/** The page turns the head by this for a pixel of the mouse, radians (src/input/desktop.ts: 0.12 degrees). */
const PER_PIXEL = (0.12 * PI) / 180
/** Fastest turn in a frame, pixels: at 30 frames a second 150 degrees a second. */
const MOST_PIXELS = 42
/** Walks only when it faces the way, radians; and slowly when this near, metres. */
const FACING = 0.35
const SLOWLY = 0.5

/** Direction that the head looks in, from the ray of its orientation. */
function facing(sim: Sim): { yaw: number; pitch: number } {
  const f = forward(sim.world.head.q)
  return { yaw: atan2(-f.x, -f.z), pitch: atan2(f.y, Math.sqrt(f.x * f.x + f.z * f.z)) }
}

/** Mouse movement that turns the eyes towards a point. */
function turnTo(sim: Sim, at: Vec3): { x: number; y: number; off: number } {
  const d = sub(at, sim.world.head.p)
  const flat = Math.sqrt(d.x * d.x + d.z * d.z)
  const now = facing(sim)
  const yaw = flat > 1e-6 ? wrapAngle(atan2(-d.x, -d.z) - now.yaw) : 0
  const pitch = atan2(d.y, flat) - now.pitch
  const pixels = (angle: number): number => Math.round(clamp(-angle / PER_PIXEL, -MOST_PIXELS, MOST_PIXELS))
  return { x: pixels(yaw), y: pixels(pitch), off: Math.abs(yaw) }
}

/** Keys and mouse that carry out the intent. */
export function toInput(sim: Sim, intent: DeskIntent): DeskInput {
  const keys = [...(intent.keys ?? []), ...(intent.drive ? keysFor(sim, intent.drive) : [])]
  const left = intent.select ?? false
  if (intent.drag) return { keys, left, moveX: Math.round(intent.drag.x), moveY: Math.round(intent.drag.y) }
  const goal = intent.aim ?? intent.look ?? (intent.walk && vec(intent.walk.x, sim.world.head.p.y, intent.walk.z))
  if (!goal) return { keys, left, moveX: 0, moveY: 0 }
  const turn = turnTo(sim, goal)
  if (intent.walk && turn.off < FACING) {
    keys.push('KeyW')
    if (groundDistance(sim.world.head.p, intent.walk) < SLOWLY) keys.push('ShiftLeft')
  }
  return { keys, left, moveX: turn.x, moveY: turn.y }
}
