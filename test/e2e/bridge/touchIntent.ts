import { atan2, clamp, rad, wrapAngle } from '../../../src/base/math'
import { conjugate, forward, fromYaw, rotate, yawOf } from '../../../src/base/quat'
import { pictureHalf } from '../../../src/base/screen'
import { type Vec3, groundDistance, lerp, normalize, sub, vec } from '../../../src/base/vec'
import type { Intent } from '../../../src/players/body'
import { isPerson, meet } from '../../../src/input/meeting'
import { type Drive, type ThumbInput, thumbsFor } from './drive'
import { isCarried } from '../../../src/sim/handling'
import { type Sim, entityDef } from '../../../src/sim/sim'

/** CSS pixels in the picture, from its upper left corner. */
export interface Spot {
  x: number
  y: number
}

/** What somebody with one finger wants now: looks, walks and marks like every player, taps, and presses the page's buttons. */
export interface TouchIntent extends Intent {
  /** The finger is here, or lifted. */
  touch?: Spot | null
  /** A button of the page (its text key, or `panel <id>`), pressed as long as this is wanted. */
  button?: string
}

/** The finger and the button as they have to be in the next frame. */
export interface TouchInput {
  finger: Spot | null
  button: string | null
  /** Thumbs on the page's parts for riding; left out by who does not ride. */
  ride?: ThumbInput
}

/** The page turns the head by this for a pixel that is dragged, radians (src/input/avatar.ts: 0.36 degrees). */
const PER_PIXEL = rad(0.36)
/** Fastest drag, pixels a frame, and the nearest to an edge that a finger drags to, share of the picture. */
const MOST = 14
const RIM = 0.12
/** A finger that goes so far drags, pixels: that much turns nothing (src/input/fingers.ts). */
const SLOP = 15
/** What is tapped lies in this part of the picture: no button covers it. */
const FREE = { x: 0.85, up: 0.55, down: 0.5 }
/** One looks at a place well enough within this, radians. */
const CENTRED = 0.012
/** A way is tapped at most so far ahead, metres; and again when one stands still for so many ticks. */
const STRIDE = 5
/** Places on the way that are thought of are so far apart, metres. */
const APART = 0.6
const STILL = 40
/** Nearer to the eyes than this a tap on the ground puts down what is carried (src/input/errand.ts), and by so much one keeps clear, metres. */
const PUT_FROM = 1.9
const SPARE = 0.2
/** Aside from what may be in the way, radians; at last back from it. */
const ASIDE = [0, 0, 0.3, -0.3, 0.9, -0.9, 1.6, -1.6, 2.4, -2.4]

/** Where a place is in the picture, -1..1 to the right and up; null behind the eyes. */
function project(sim: Sim, at: Vec3, half: number, aspect: number): Spot | null {
  const { head } = sim.world
  const d = rotate(conjugate(head.q), sub(at, head.p))
  if (d.z > -0.05) return null
  return { x: d.x / -d.z / (half * aspect), y: d.y / -d.z / half }
}

/** The place on the ground so far from here, turned aside from the way to `to` by so much (metres, radians); at least so near. */
function ahead(from: Vec3, to: Vec3, far: number, aside: number, least: number): Vec3 {
  const way = rotate(fromYaw(aside), normalize(vec(to.x - from.x, 0, to.z - from.z)))
  const d = aside === 0 ? Math.max(least, Math.min(far, groundDistance(from, to))) : far
  return vec(from.x + way.x * d, 0, from.z + way.z * d)
}

/** Does the hand hold something that movement works, or something that goes along? */
function holding(sim: Sim): 'nothing' | 'mechanism' | 'carried' {
  const { holds } = sim.world.hands.right
  if (holds === '') return 'nothing'
  return isCarried(entityDef(sim, holds)) ? 'carried' : 'mechanism'
}

/** A tap on the ground nearer than this would put down what is carried, metres: on the way one taps past where one goes. */
function leastStride(sim: Sim): number {
  const { y } = sim.world.head.p
  return holding(sim) === 'carried' ? Math.sqrt(Math.max(0, PUT_FROM * PUT_FROM - y * y)) + SPARE : 0
}

/** What a tap on this place on the ground would be taken for: the ground, somebody, who may step aside, or something else. */
function before(sim: Sim, at: Vec3): 'ground' | 'person' | 'thing' {
  const { target } = meet(sim, normalize(sub(at, sim.world.head.p)))
  if (target === 'ground') return target
  return isPerson(sim, target) ? 'person' : 'thing'
}

/** Places along the way, from the farthest that one taps to the nearest. */
function along(from: Vec3, way: readonly Vec3[], least: number): Vec3[] {
  const places: Vec3[] = []
  let at = from
  for (const corner of way) {
    const steps = Math.ceil(groundDistance(at, corner) / APART)
    for (let i = 1; i <= steps; i++) places.push(lerp(at, corner, i / steps))
    at = corner
  }
  const far = (p: Vec3): number => groundDistance(p, from)
  return places
    .map((p) => vec(p.x, 0, p.z))
    .filter((p) => far(p) >= Math.max(least, APART) && far(p) <= STRIDE)
    .toReversed()
}

/** A thumb over a picture of this size: carries out intents as touches, frame by frame. */
export class Thumb {
  protected at: Spot | null = null
  private drags: 'no' | 'touched' | 'yes' = 'no'
  private marks = false
  private way: { to: Vec3; tapped: number; from: Vec3; began: Vec3; tries: number } | null = null

  /** `half`: tangent of half the picture's angle of view from top to bottom. */
  constructor(
    protected readonly size: { width: number; height: number },
    private readonly half = pictureHalf(size.width / size.height),
  ) {}

  /** The place in the picture where something can be tapped now, or null: it has to be looked at first. */
  spot(sim: Sim, at: Vec3): Spot | null {
    const p = project(sim, at, this.half, this.size.width / this.size.height)
    if (!p || Math.abs(p.x) > FREE.x || p.y > FREE.up || p.y < -FREE.down) return null
    return { x: ((p.x + 1) / 2) * this.size.width, y: ((1 - p.y) / 2) * this.size.height }
  }

  next(sim: Sim, intent: TouchIntent): TouchInput {
    if (intent.drive) return this.ride(sim, intent, intent.drive)
    if (intent.button !== undefined) return this.lift(intent.button)
    if (intent.touch !== undefined) return this.put(intent.touch)
    if (intent.select) return this.rest()
    this.marks = false
    if (intent.walk) return this.walk(sim, intent.walk, intent.way ?? [intent.walk])
    this.way = null
    const goal = intent.aim ?? intent.look
    return goal ? this.look(sim, goal) : this.lift(null)
  }

  /** Both thumbs ride; a finger turns the head only where one would look somewhere else than along the road. */
  protected ride(sim: Sim, { look }: TouchIntent, drive: Drive): TouchInput {
    const ride = thumbsFor(drive, false)
    const seen = !look || this.spot(sim, look) !== null
    return { ...(seen ? this.lift(null) : this.look(sim, look)), ride }
  }

  protected lift(button: string | null): TouchInput {
    this.at = null
    this.drags = 'no'
    this.marks = false
    return { finger: null, button }
  }

  private put(finger: Spot | null): TouchInput {
    this.drags = 'no'
    this.at = finger
    return { finger, button: null }
  }

  /** A finger on the middle of the picture, and it stays there: for what the eyes are on. */
  private rest(): TouchInput {
    if (!this.marks && this.at) return this.lift(null)
    this.marks = true
    return this.put({ x: this.size.width / 2, y: this.size.height / 2 })
  }

  protected look(sim: Sim, at: Vec3): TouchInput {
    const { head } = sim.world
    const d = sub(at, head.p)
    const f = forward(head.q)
    const yaw = wrapAngle(atan2(-d.x, -d.z) - yawOf(head.q))
    const flat = (v: Vec3): number => Math.sqrt(v.x * v.x + v.z * v.z)
    const pitch = atan2(d.y, flat(d)) - atan2(f.y, flat(f))
    if (Math.abs(yaw) < CENTRED && Math.abs(pitch) < CENTRED) return { finger: this.at, button: null }
    return this.drag(clamp(yaw / PER_PIXEL, -MOST, MOST), clamp(pitch / PER_PIXEL, -MOST, MOST))
  }

  private drag(x: number, y: number): TouchInput {
    const { width, height } = this.size
    if (this.at && this.drags === 'touched') {
      this.drags = 'yes'
      this.at = { x: this.at.x, y: this.at.y + SLOP }
      return { finger: this.at, button: null }
    }
    if (!this.at || this.drags === 'no') {
      if (this.at) return this.lift(null)
      this.drags = 'touched'
      // there is room for the way that the finger is going
      this.at = { x: width * (x > 0 ? 0.3 : 0.7), y: height * 0.5 }
      return { finger: this.at, button: null }
    }
    const to = { x: this.at.x + x, y: this.at.y + y }
    if (to.x < width * RIM || to.x > width * (1 - RIM) || to.y < height * 0.2 || to.y > height * 0.8) {
      return this.lift(null)
    }
    this.at = to
    return { finger: to, button: null }
  }

  /** Taps the ground on the way, and again where that tap has led to. */
  private walk(sim: Sim, next: Vec3, way: readonly Vec3[]): TouchInput {
    const { tick, head, panel } = sim.world
    const to = way.at(-1) ?? next
    // a tap on the way met somebody: one walks on when the sheet is closed
    if (panel) return this.lift(tick % 20 < 5 ? 'panel close' : null)
    if (holding(sim) === 'mechanism') return this.lift(tick % 20 < 5 ? 'ui.touch.let-go' : null)
    const moved = this.way ? groundDistance(this.way.from, head.p) > 0.03 : true
    if (this.way && moved) {
      this.way.from = { ...head.p }
      this.way.tapped = tick
    }
    const known = this.way && groundDistance(this.way.to, to) < 0.3
    if (this.way && known && tick - this.way.tapped < STILL)
      return this.drags !== 'no' ? this.lift(null) : this.put(null)
    // a tap that came to nothing is tried again nearer by, and aside of what may be in the way
    const tries = known && this.way && groundDistance(this.way.began, head.p) < 0.5 ? this.way.tries + 1 : 0
    const places = [
      ...along(head.p, way, leastStride(sim)).slice(tries),
      ...ASIDE.map((_, i) =>
        ahead(head.p, next, STRIDE / (1 + ((tries + i) % 3)), ASIDE[(tries + i) % ASIDE.length] ?? 0, leastStride(sim)),
      ),
    ]
    const met = places.map((at) => before(sim, at))
    const goal = places[Math.max(0, met.includes('ground') ? met.indexOf('ground') : met.indexOf('person'))] as Vec3
    const spot = this.spot(sim, goal)
    if (!spot) return this.look(sim, goal)
    if (this.at) return this.lift(null)
    this.way = { to, tapped: tick, from: { ...head.p }, began: { ...head.p }, tries }
    // the finger is up again in the next frame: that is the tap
    return { finger: spot, button: null }
  }
}
