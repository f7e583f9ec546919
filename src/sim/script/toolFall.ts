import { GRAVITY } from '../../base/gravity'
import { DT } from '../../base/time'
import { type Vec3, copyVec, groundDistance, vec } from '../../base/vec'
import { BODY_RADIUS } from '../../site/walk'
import { openDrop } from '../drops'
import { everybody, strikes } from '../harm'
import { AIR_KG_M3 } from '../hazards/flame'
import { DRAG_COEFFICIENTS, type Drag } from '../hazards/freeFall'
import { type Strike, strike } from '../hazards/droppedObject'
import { fallRadius } from '../hazards/workAtHeight'
import { FRICTION } from '../physics'
import { type Sim, emit, entity } from '../sim'

/** The fall of a tool: plain data in the world, by its entity. */
export interface ToolFall {
  massKg: number
  areaM2: number
  from: Vec3
  v: Vec3
  /** Height of what it lands on, metres. */
  floorY: number
  landed: boolean
}

/** Heads of people who stand are so far over what they stand on, metres; a hit is a body's radius and a tool's length aside. Chosen. */
const HEAD_M = 1.7
const HIT_M = BODY_RADIUS + 0.1

/** What comes onto the floor slower than this, downwards, goes on sliding, m/s. Chosen. */
const SLIDES_MS = 1

/** What a tool would do that falls from where it lies over the edge now. */
export interface ToolRisk {
  heightM: number
  strike: Strike
  /** Fall radius by height, m; null below 2 m. */
  radiusM: number | null
}

const dragOf = (areaM2: number): Drag => ({ coefficient: DRAG_COEFFICIENTS['long-cylinder'], areaM2 })

/** Energy and fall radius of what falls `heightM`: DROPS, GB/T 3608. */
export const toolRisk = (massKg: number, areaM2: number, heightM: number): ToolRisk => ({
  heightM,
  strike: strike(massKg, heightM, dragOf(areaM2)),
  radiusM: fallRadius(heightM),
})

/**
 * A tool is kicked, blown or shaken off where it lies, with the speed `v`, m/s: it slides to the edge and falls to `floorY`, or
 * comes to rest before. `world.toolFalls` says where it is.
 */
export function letFall(sim: Sim, id: string, tool: { massKg: number; areaM2: number }, v: Vec3, floorY: number): void {
  const falls = (sim.world.toolFalls ??= {})
  falls[id] = { ...tool, from: copyVec(entity(sim, id).p), v: copyVec(v), floorY, landed: false }
}

/**
 * One tick of every tool that falls: gravity, and the air that passes it (rho Cd A u^2 / 2), by steps of a tick, so that wind
 * carries it away and drag slows it. It strikes whose head it comes down to. Call from the scene's mechanisms.
 * @param air velocity of the air, m/s
 */
export function stepToolFalls(sim: Sim, air: Vec3): void {
  for (const [id, fall] of Object.entries(sim.world.toolFalls ?? {})) if (!fall.landed) stepFall(sim, id, fall, air)
}

function stepFall(sim: Sim, id: string, fall: ToolFall, air: Vec3): void {
  const state = entity(sim, id)
  if (state.held !== '') {
    fall.landed = true
    return
  }
  const { v, massKg, areaM2 } = fall
  const ux = air.x - v.x
  const uy = air.y - v.y
  const uz = air.z - v.z
  const u = Math.sqrt(ux * ux + uy * uy + uz * uz)
  const drag = (AIR_KG_M3 * dragOf(areaM2).coefficient * areaM2 * u) / (2 * massKg)
  const a = vec(drag * ux, drag * uy - GRAVITY, drag * uz)
  const before = state.p
  const at = vec(
    before.x + v.x * DT + (a.x * DT * DT) / 2,
    before.y + v.y * DT + (a.y * DT * DT) / 2,
    before.z + v.z * DT + (a.z * DT * DT) / 2,
  )
  fall.v = vec(v.x + a.x * DT, v.y + a.y * DT, v.z + a.z * DT)
  // over the floor it stays on it; once below it goes on down
  const onStorey = before.y >= 0 && openDrop(sim, at.x, at.z) === null
  const floor = onStorey ? 0 : fall.floorY
  state.p = vec(at.x, Math.max(floor, at.y), at.z)
  hit(sim, id, fall, before, state.p)
  if (state.p.y > floor) return
  if (onStorey && fall.v.y > -SLIDES_MS) return slide(fall)
  fall.landed = true
  emit(sim, { type: 'landed', entity: id, energyJ: energyOf(fall), heightM: fall.from.y - floor }, state.p)
}

/** On the floor friction takes its speed, until it lies. */
function slide(fall: ToolFall): void {
  const { x, z } = fall.v
  const speed = Math.sqrt(x * x + z * z)
  const left = Math.max(0, speed - FRICTION * GRAVITY * DT)
  fall.landed = left === 0
  fall.v = speed === 0 ? vec(0, 0, 0) : vec((x * left) / speed, 0, (z * left) / speed)
}

const energyOf = ({ massKg, v }: ToolFall): number => (massKg * (v.x * v.x + v.y * v.y + v.z * v.z)) / 2

/** Whoever has the head where the tool comes by in this tick is struck. */
function hit(sim: Sim, id: string, fall: ToolFall, before: Vec3, now: Vec3): void {
  for (const { id: who, feet } of everybody(sim)) {
    const head = feet.y + HEAD_M
    if (before.y < head || now.y > head || groundDistance(now, feet) > HIT_M) continue
    strikes(sim, id, who, energyOf(fall), feet)
  }
}
