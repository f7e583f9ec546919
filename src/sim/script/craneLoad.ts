import { cos, sin } from '../../base/math'
import { fromYaw } from '../../base/quat'
import { DT } from '../../base/time'
import { type Vec3, add, groundDistance, length, scale, sub, vec } from '../../base/vec'
import { BODY_RADIUS } from '../../site/walk'
import { GRAVITY } from '../../base/gravity'
import { TRAINEE, everybody, strikes } from '../harm'
import { AIR_KG_M3 } from '../hazards/flame'
import { DRAG_COEFFICIENTS } from '../hazards/freeFall'
import { type LoadZone, loadZone } from '../hazards/loadZone'
import {
  type SuspendedLoad,
  createSuspendedLoad,
  stepSuspendedLoad,
  suspendedLoadOutside,
  swingEnergy,
} from '../hazards/suspendedLoad'
import { noteOutside } from '../outside'
import { type Sim, entity, has } from '../sim'
import { type Drive, type Pace, brake, createDrive, lock, stepDrive } from './hoisting'

/** A tower crane with one load: where it stands, what it carries. Fixed for a run. */
export interface CraneDef {
  /** Its name in `world.cranes`, and in events what strikes somebody: the load's entity. */
  load: string
  trolley: string
  block: string
  /** The mast's axis, at the height of the trolley's wheels, metres. */
  mast: Vec3
  massKg: number
  /** Half sizes of the load, a box, metres. */
  half: Vec3
  /** From the hook block down to the load's middle, metres. */
  slingM: number
  start: { slew: number; trolleyM: number; ropeM: number }
}

/** Something that holds the load from the side: a lead caught in the mesh. It pulls like a spring once it is taut. */
export interface Snag {
  at: Vec3
  /** Slack until it is so long, m. */
  lengthM: number
  stiffnessNM: number
  /** Force at which it lets go, N. */
  holdsN: number
}

/** A crane now: plain data in the world. */
export interface CraneState {
  /** Angle of the jib (yaw: 0 points north), the trolley's distance from the mast, rope from trolley to load. */
  slew: Drive
  trolley: Drive
  hoist: Drive
  load: SuspendedLoad
  snag: Snag | null
  /** Pull of what holds it, N; 0 while slack or without. */
  snagN: number
  /** Who is being touched, so that a blow counts once. */
  touching: string[]
}

/** Speeds of a tower crane of 800 kN m: 0.6 turns and 40 m a minute. Rates: to full speed in 3 s. Chosen, within such cranes' data sheets. */
const SLEW: Pace = { most: 0.0628, rate: 0.021 }
const TROLLEY: Pace = { most: 0.67, rate: 0.22 }
const HOIST: Pace = { most: 0.67, rate: 0.22 }
/** A load that touches somebody slower than this does not strike, m/s. Chosen: a slow step. */
const TOUCH_MS = 0.3
/** A standing person: height and mass (GB/T 10000-2023: men's median stature 1.69 m and mass 68 kg, with shoes, helmet and clothes). */
const TALL_M = 1.76
const PERSON_KG = 75
/** What comes down on somebody goes on for so far, m: a body's depth. Its weight does the work. Chosen. */
const CRUSH_M = 0.25

/** Where the rope leaves the trolley. */
const hookOf = ({ mast }: CraneDef, slew: number, trolleyM: number): Vec3 =>
  add(mast, vec(-sin(slew) * trolleyM, 0, -cos(slew) * trolleyM))

export function createCrane(def: CraneDef): CraneState {
  const { slew, trolleyM, ropeM } = def.start
  return {
    slew: createDrive(slew),
    trolley: createDrive(trolleyM),
    hoist: createDrive(ropeM),
    load: createSuspendedLoad(hookOf(def, slew, trolleyM), ropeM),
    snag: null,
    snagN: 0,
    touching: [],
  }
}

/** The crane of this load. Throws when setup has not put it into the world (a mistake in the scene). */
export function craneOf({ world, scene }: Sim, def: CraneDef): CraneState {
  const crane = world.cranes?.[def.load]
  if (!crane)
    throw new Error(`crane '${def.load}' is not in the world of '${scene.id}'; add createCrane() to world.cranes`)
  return crane
}

/** What the driver does. Angles in radians, ways in metres; a rope gets shorter to hoist. */
export const slewTo = (crane: CraneState, rad: number): void => void (crane.slew.goal = rad)
export const trolleyTo = (crane: CraneState, m: number): void => void (crane.trolley.goal = m)
export const hoistTo = (crane: CraneState, ropeM: number): void => void (crane.hoist.goal = ropeM)

/** Stops everything as a driver does who follows the load: braking evenly. */
export function stopSoftly(crane: CraneState): void {
  brake(crane.slew, SLEW)
  brake(crane.trolley, TROLLEY)
  brake(crane.hoist, HOIST)
}

/** Stops everything dead: the load goes on and swings, by v / sqrt(g L) radians of what the hook had for speed. */
export function stopHard(crane: CraneState): void {
  for (const drive of [crane.slew, crane.trolley, crane.hoist]) lock(drive)
}

/** Force of the wind on the load, N: rho Cd A u^2 / 2 of the air that passes it, so that it drags on a swing too. */
function windForce({ half }: CraneDef, yaw: number, past: Vec3): Vec3 {
  const u = length(past)
  if (u === 0) return past
  const c = Math.abs(past.x * cos(yaw) - past.z * sin(yaw)) / u
  const s = Math.abs(past.x * sin(yaw) + past.z * cos(yaw)) / u
  const areaM2 = 4 * half.y * (half.z * c + half.x * s) + 4 * half.x * half.z * (Math.abs(past.y) / u)
  return scale(past, (AIR_KG_M3 * DRAG_COEFFICIENTS.cube * areaM2 * u) / 2)
}

/** Pull of what holds the load, N; it lets go for good when that is too much. */
function snagForce(crane: CraneState): Vec3 {
  const { snag, load } = crane
  crane.snagN = 0
  if (!snag) return vec(0, 0, 0)
  const way = sub(snag.at, load.p)
  const taut = length(way) - snag.lengthM
  if (taut <= 0) return vec(0, 0, 0)
  const pull = taut * snag.stiffnessNM
  if (pull > snag.holdsN) {
    crane.snag = null
    return vec(0, 0, 0)
  }
  crane.snagN = pull
  return scale(way, pull / length(way))
}

/** Yaw of the load: across the jib at the start, and with it. */
const yawOfLoad = (crane: CraneState): number => crane.slew.at

/**
 * One tick: drives, wind `air` at the load (m/s, where it blows to), swing; then trolley, block and load are put where they are and
 * whoever is hit is struck. Call from the scene's mechanisms in every tick.
 */
export function stepCrane(sim: Sim, def: CraneDef, air: Vec3): void {
  const crane = craneOf(sim, def)
  const { load } = crane
  stepDrive(crane.slew, SLEW, DT)
  stepDrive(crane.trolley, TROLLEY, DT)
  stepDrive(crane.hoist, HOIST, DT)
  const force = add(windForce(def, yawOfLoad(crane), sub(air, load.v)), snagForce(crane))
  load.v = add(load.v, scale(force, DT / def.massKg))
  stepSuspendedLoad(load, hookOf(def, crane.slew.at, crane.trolley.at), crane.hoist.at, DT)
  noteOutside(sim, 'suspendedLoad', suspendedLoadOutside(load))
  place(sim, def, crane)
  strikeWhoIsThere(sim, def, crane)
}

/** Puts the crane's entities where it has them: also at setup. */
export function place(sim: Sim, def: CraneDef, crane: CraneState): void {
  const { load } = crane
  const q = fromYaw(yawOfLoad(crane))
  const up = scale(sub(load.hook, load.p), 1 / load.ropeM)
  const poses: [string, Vec3][] = [
    [def.trolley, load.hook],
    [def.block, add(load.p, scale(up, def.slingM))],
    [def.load, load.p],
  ]
  for (const [id, p] of poses) if (has(sim, id)) Object.assign(entity(sim, id), { p: vec(p.x, p.y, p.z), q })
}

/** Is a standing body at `feet`, `tall` metres high, in the load? */
function isHit({ half }: CraneDef, crane: CraneState, feet: Vec3, tall: number): boolean {
  const { p } = crane.load
  if (p.y - half.y > feet.y + tall || p.y + half.y < feet.y) return false
  const yaw = yawOfLoad(crane)
  const dx = feet.x - p.x
  const dz = feet.z - p.z
  const x = Math.max(0, Math.abs(cos(yaw) * dx - sin(yaw) * dz) - half.x)
  const z = Math.max(0, Math.abs(sin(yaw) * dx + cos(yaw) * dz) - half.z)
  return x * x + z * z < BODY_RADIUS * BODY_RADIUS
}

/**
 * Energy of a blow of the load to somebody, J. From the side: what two bodies lose that go on together, m M v^2 / 2 (m + M). From
 * above: the load's weight over a body's depth, beside its motion.
 */
export function blowJ(massKg: number, v: Vec3, fromAbove: boolean): number {
  const shared = (massKg * PERSON_KG) / (massKg + PERSON_KG)
  const moving = (shared * (v.x * v.x + v.y * v.y + v.z * v.z)) / 2
  return fromAbove ? moving + massKg * GRAVITY * CRUSH_M : moving
}

function strikeWhoIsThere(sim: Sim, def: CraneDef, crane: CraneState): void {
  const { v, p } = crane.load
  const bodies = everybody(sim).map((b) => ({ ...b, tall: b.id === TRAINEE ? sim.world.head.p.y : TALL_M }))
  const hit = bodies.filter(({ feet, tall }) => isHit(def, crane, feet, tall))
  for (const { id, feet, tall } of hit) {
    if (crane.touching.includes(id) || length(v) < TOUCH_MS) continue
    const fromAbove = v.y < 0 && p.y - def.half.y > feet.y + tall / 2
    strikes(sim, def.load, id, blowJ(def.massKg, v, fromAbove), feet)
  }
  crane.touching = hit.map((b) => b.id)
}

/** How far the load can swing out of the plumb line as it swings now, m: where all its energy is height. */
export function swingReach({ load }: CraneState): number {
  const { ropeM } = load
  const left = Math.max(0, ropeM - swingEnergy(load) / GRAVITY)
  return Math.sqrt(Math.max(0, ropeM * ropeM - left * left))
}

/** The zones below the load as it hangs and goes now; `floorY` is what is below it. */
export function zoneOf(def: CraneDef, { load }: CraneState, floorY: number): LoadZone {
  const { p, v } = load
  return loadZone({
    heightM: p.y - def.half.y - floorY,
    halfM: Math.max(def.half.x, def.half.z),
    speedMS: Math.sqrt(v.x * v.x + v.z * v.z),
  })
}

/** Where somebody stands to the load: right under it, within its swing, where it could land, or clear of it. */
export type PlaceByLoad = 'under' | 'in-swing' | 'in-zone' | 'clear'

export function placeByLoad(def: CraneDef, crane: CraneState, at: Vec3, floorY: number): PlaceByLoad {
  const { underM, landingM } = zoneOf(def, crane, floorY)
  const { p, hook } = crane.load
  if (groundDistance(at, p) <= underM) return 'under'
  if (groundDistance(at, hook) <= swingReach(crane) + underM) return 'in-swing'
  return groundDistance(at, p) < landingM ? 'in-zone' : 'clear'
}
