import { Group, Matrix4, Quaternion, Vector3 } from 'three'
import { castSight } from '../../site/ray'
import type { Sim } from '../../sim/sim'
import { lastHeard } from '../hud/captionLayer'
import type { Fixtures } from '../stage/fixtures'
import type { DrawFrame, Layer } from '../stage/layer'
import { Actor, type Doing } from './actor'
import { type Crowd, MESH } from './cast'
import { dressOf } from './dress'
import { Shade } from './shade'
import { holdsAt, worksAt } from './tasks'

/** Farther away than this people are drawn with fewer triangles, metres. */
const FAR = 7
/** What surrounds somebody is looked at so often, seconds: what they hold, and whether the sun reaches them. */
const LOOKS_S = 0.4
/** Height over the ground at which the sun has to reach somebody, metres, and how far a shadow is looked for. */
const MIDDLE = 1.1
const SUN_REACH = 40
/** How quickly one goes into a shadow, 1/s. */
const SHADES = 4

interface Person {
  index: number
  row: number
  actor: Actor
  size: number
  phase: number
  looksS: number
  work: Vector3 | null
  holds: Vector3 | null
  sun: number
  inSun: boolean
}

const root = new Matrix4()
const place = new Vector3()
const turn = new Quaternion()
const size = new Vector3()

/** Everybody but the trainee: one draw for those near by, one for those far away, and one for the shade under them. */
export class PeopleLayer implements Layer {
  readonly object = new Group()
  private readonly people: Person[]
  private readonly near: Crowd
  private readonly far: Crowd
  private readonly shade: Shade
  private readonly doing: Doing = {
    mode: '',
    speed: 0,
    yaw: 0,
    eye: new Vector3(),
    speaks: false,
    work: null,
    holds: null,
  }
  private readonly toSun = { x: 0, y: 1, z: 0 }
  private readonly from = { x: 0, y: 0, z: 0 }

  constructor(
    sim: Sim,
    private readonly fixtures: Fixtures,
  ) {
    const { cast, people, rim } = fixtures
    const indices = sim.defs.flatMap((d, i) => (d.mechanism.kind === 'person' ? [i] : []))
    this.people = indices.map((index, k) => {
      const dress = dressOf(k)
      return {
        index,
        row: cast.join(dress),
        actor: new Actor(k * 1.7, dress.face),
        size: dress.stature,
        phase: k * 1.7,
        looksS: LOOKS_S * (k / indices.length),
        work: null,
        holds: null,
        sun: 1,
        inSun: true,
      }
    })
    this.near = cast.crowd(MESH.near, Math.max(1, indices.length), people)
    this.far = cast.crowd(MESH.far, Math.max(1, indices.length), people)
    this.shade = new Shade(Math.max(1, indices.length), rim)
    this.object.add(this.near.mesh, this.far.mesh, this.shade.mesh)
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
    if (!state?.present) return this.shade.hide(k)
    const { doing } = this
    f.track.place(p.index, f.share, place)
    f.track.turn(p.index, f.share, turn)
    doing.mode = state.mode
    doing.speed = f.track.speed(p.index)
    doing.yaw = 2 * Math.atan2(turn.y, turn.w)
    doing.eye.copy(f.eye)
    doing.speaks = speaker === state.id
    p.looksS += f.dtS
    if (p.looksS > LOOKS_S || p.actor.isFresh) {
      p.looksS = 0
      p.work = state.mode === 'work' ? worksAt(f.sim, place, doing.yaw) : null
      p.holds = holdsAt(f.sim, place, doing.yaw)
      this.from.x = place.x
      this.from.y = place.y + MIDDLE
      this.from.z = place.z
      p.inSun = castSight(f.sim.site.colliders, this.from, this.toSun, SUN_REACH) > SUN_REACH
    }
    doing.work = p.work
    doing.holds = p.holds
    p.sun += ((p.inSun ? 1 : 0) - p.sun) * (p.actor.isFresh ? 1 : Math.min(1, SHADES * f.dtS))
    root.compose(place, turn, size.setScalar(p.size))
    p.actor.update(root, doing, f.timeS + p.phase, f.dtS)
    this.fixtures.cast.pose(p.row, p.actor.frames, root)
    ;(!this.fixtures.quality.detail || place.distanceTo(f.eye) > FAR ? this.far : this.near).show(p.row)
    if (state.mode === 'sit') this.shade.hide(k)
    else this.shade.put(k, place, p.sun, state.mode === 'down')
  }

  dispose(): void {
    for (const p of this.people) this.fixtures.cast.leave(p.row)
    this.near.dispose()
    this.far.dispose()
    this.shade.dispose()
  }
}
