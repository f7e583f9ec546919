import { Group, Matrix4, Quaternion, Vector3 } from 'three'
import { castSight } from '../../site/ray'
import type { RiderLook } from '../../site/looks/vehicle'
import type { EntityDef, EntityState } from '../../sim/entity'
import type { Sim } from '../../sim/sim'
import { lastHeard } from '../hud/captionLayer'
import type { Fixtures } from '../stage/fixtures'
import type { DrawFrame, Layer } from '../stage/layer'
import { Actor } from './actor'
import { ASTRIDE } from '../kit/street/astride'
import { type Crowd, MESH } from './cast'
import { Bags } from './bags'
import type { Doing } from './doing'
import { dressOf } from './dress'
import { HelmetLamps } from './helmetLamps'
import { isAstride } from './riding'
import { Shade } from './shade'
import { holdsAt, pointsAt, worksAt } from './tasks'

/** Farther away than this people are drawn with fewer triangles, metres. */
const FAR = 7
/** What surrounds somebody is looked at so often, seconds: what they hold, and whether the sun reaches them. */
const LOOKS_S = 0.4
/** The sun is looked for again when somebody has moved so far, metres. */
const LOOKS_M = 0.1
/** Height over the ground at which the sun has to reach somebody, metres, and how far a shadow is looked for. */
const MIDDLE = 1.1
const SUN_REACH = 40
/** How quickly one goes into a shadow, 1/s. */
const SHADES = 4

interface Person {
  index: number
  /** What they ride when the entity is their vehicle: how far behind its origin they sit, metres, and how. */
  on: { z: number; mode: string } | null
  row: number
  /** Number of the lamp on the helmet, and of the bag; -1: none. */
  lamp: number
  bag: number
  actor: Actor
  size: number
  phase: number
  looksS: number
  /** Places of what is worked at, held and pointed at; null while there is none: see `own`. */
  work: Vector3 | null
  holds: Vector3 | null
  points: Vector3 | null
  readonly own: Readonly<Record<'work' | 'holds' | 'points', Vector3>>
  sun: number
  inSun: boolean
  /** Where the sun was looked for last. */
  readonly looked: Vector3
}

const root = new Matrix4()
const place = new Vector3()
const turn = new Quaternion()
const size = new Vector3()

/** Everybody but the trainee: one draw for those near by, one for those far away, and one for the shade under them. */
export class PeopleLayer implements Layer {
  readonly object = new Group()
  /** Of those who wear one, and whose sky has it lit. */
  readonly lamps: HelmetLamps
  private readonly people: Person[]
  private readonly near: Crowd
  private readonly far: Crowd
  private readonly shade: Shade
  private readonly bags: Bags
  private readonly doing: Doing = {
    mode: '',
    speed: 0,
    yaw: 0,
    eye: new Vector3(),
    speaks: false,
    work: null,
    holds: null,
    points: null,
    timeS: 0,
    dtS: 0,
  }
  private readonly toSun = { x: 0, y: 1, z: 0 }
  private readonly from = { x: 0, y: 0, z: 0 }

  constructor(
    sim: Sim,
    private readonly fixtures: Pick<Fixtures, 'cast' | 'people' | 'rim' | 'look' | 'quality' | 'things'>,
  ) {
    const { cast, people, rim } = fixtures
    const indices = sim.defs.flatMap((d, i) => (d.mechanism.kind === 'person' || riderOf(d) ? [i] : []))
    let worn = 0
    let bags = 0
    this.people = indices.map((index, k) => {
      const def = sim.defs[index] as EntityDef
      const { look } = def
      const who = look?.kind === 'person' ? look : riderOf(def)
      const dress = who ? dressOf(who.build ?? k, who.trade) : dressOf(k)
      return {
        index,
        on: look && look.kind in ASTRIDE ? ASTRIDE[look.kind as keyof typeof ASTRIDE] : null,
        row: cast.join(dress),
        lamp: fixtures.look.capLamp && dress.outfit.lamp ? worn++ : -1,
        bag: dress.outfit.bag ? bags++ : -1,
        actor: new Actor(k * 1.7, dress.face),
        size: dress.stature,
        phase: k * 1.7,
        looksS: LOOKS_S * (k / indices.length),
        work: null,
        holds: null,
        points: null,
        own: { work: new Vector3(), holds: new Vector3(), points: new Vector3() },
        sun: 1,
        inSun: true,
        looked: new Vector3(Number.POSITIVE_INFINITY),
      }
    })
    this.lamps = new HelmetLamps(worn)
    this.near = cast.crowd(MESH.near, Math.max(1, indices.length), people)
    this.far = cast.crowd(MESH.far, Math.max(1, indices.length), people)
    this.shade = new Shade(Math.max(1, indices.length), rim)
    this.bags = new Bags(bags, fixtures.things.solid)
    this.object.add(this.near.mesh, this.far.mesh, this.shade.mesh, this.bags.object)
    this.object.visible = indices.length > 0
  }

  update(f: DrawFrame): void {
    const { near, far, shade, fixtures, toSun } = this
    const { look } = fixtures
    place.set(look.sun[0], look.sun[1], look.sun[2]).normalize()
    toSun.x = place.x
    toSun.y = place.y
    toSun.z = place.z
    shade.light(place, look.shadow)
    near.clear()
    far.clear()
    const said = lastHeard(f.sim.events, f.sim.world.tick)
    for (let k = 0; k < this.people.length; k++) this.updateOne(this.people[k] as Person, k, f, said?.from ?? '')
    near.done()
    far.done()
  }

  private updateOne(p: Person, k: number, f: DrawFrame, speaker: string): void {
    const state = f.sim.world.entities[p.index]
    if (!state?.present) {
      this.lamps.out(p.lamp)
      this.bags.hide(p.bag)
      return this.shade.hide(k)
    }
    const { doing } = this
    f.track.place(p.index, f.share, place)
    f.track.turn(p.index, f.share, turn)
    doing.mode = p.on ? p.on.mode : drawnMode(state, f.sim)
    doing.speed = f.track.speed(p.index)
    doing.yaw = 2 * Math.atan2(turn.y, turn.w)
    if (p.on) {
      place.x += Math.sin(doing.yaw) * p.on.z
      place.z += Math.cos(doing.yaw) * p.on.z
    }
    doing.eye.copy(f.eye)
    doing.speaks = speaker === state.id
    p.looksS += f.dtS
    if (p.looksS > LOOKS_S || p.actor.isFresh) this.lookRound(p, state, f)
    doing.work = p.work
    doing.holds = p.holds
    doing.points = p.points
    doing.timeS = f.timeS + p.phase
    doing.dtS = f.dtS
    p.sun += ((p.inSun ? 1 : 0) - p.sun) * (p.actor.isFresh ? 1 : Math.min(1, SHADES * f.dtS))
    root.compose(place, turn, size.setScalar(p.size))
    p.actor.update(root, doing)
    this.fixtures.cast.pose(p.row, p.actor.frames, root)
    this.lamps.put(p.lamp, p.actor.frames, root)
    this.bags.put(p.bag, p.actor.frames, root)
    ;(this.fixtures.quality.detail && isWithin(FAR, place, f.eye) ? this.near : this.far).show(p.row)
    // who sits has the seat below them, who rides what they ride, who hangs has nothing
    if (state.mode === 'sit' || state.mode === 'hang' || isAstride(doing.mode)) this.shade.hide(k)
    else this.shade.put(k, place, p.sun, state.mode === 'down')
  }

  /** What surrounds somebody at `place`: what they work at, hold and point at, and whether the sun reaches them. */
  private lookRound(p: Person, state: EntityState, { sim }: DrawFrame): void {
    const { own } = p
    const { yaw } = this.doing
    p.looksS = 0
    p.work = state.mode === 'work' && worksAt(sim, place, yaw, own.work) ? own.work : null
    p.holds = holdsAt(sim, place, yaw, own.holds) ? own.holds : null
    p.points = state.mode === 'point' && pointsAt(sim, state, own.points) ? own.points : null
    // the sun stands still, and so does what throws shadows
    if (isWithin(LOOKS_M, place, p.looked)) return
    p.looked.copy(place)
    this.from.x = place.x
    this.from.y = place.y + MIDDLE
    this.from.z = place.z
    p.inSun = castSight(sim.site.colliders, this.from, this.toSun, SUN_REACH) > SUN_REACH
  }

  dispose(): void {
    for (const p of this.people) this.fixtures.cast.leave(p.row)
    this.near.dispose()
    this.far.dispose()
    this.shade.dispose()
    this.bags.dispose()
  }
}

/** Who sits on a vehicle by its look. */
const riderOf = ({ look }: EntityDef): RiderLook | undefined => (look && 'rider' in look ? look.rider : undefined)

/** What somebody is seen to do: who hangs and was told to pedals. */
const drawnMode = ({ id, mode }: EntityState, { world }: Sim): string =>
  mode === 'hang' && world.hanging?.[id]?.relief === 'pedalling' ? 'pedal' : mode

/** Are they no farther apart than `most` metres? */
function isWithin(most: number, a: Vector3, b: Vector3): boolean {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2 <= most * most
}
