import { Group, Matrix4, Vector3 } from 'three'
import type { Fixtures } from '../stage/fixtures'
import { Actor } from './actor'
import { type Crowd, MESH } from './cast'
import type { Doing } from './doing'
import type { Dress } from './dress'

const HERE = new Matrix4()
/** Nobody is looked at. */
const NOWHERE = new Vector3(0, -1000, 0)

/** One person alone, as a group that stands at its own origin and looks north. */
export class Figure {
  readonly object = new Group()
  private readonly crowd: Crowd
  private readonly row: number
  private readonly actor = new Actor(0)
  private readonly doing: Doing = {
    mode: '',
    speed: 0,
    yaw: 0,
    eye: NOWHERE,
    speaks: false,
    work: null,
    holds: null,
    points: null,
    timeS: 0,
    dtS: 0,
  }

  constructor(
    dress: Dress,
    private readonly fixtures: Pick<Fixtures, 'cast' | 'people'>,
  ) {
    this.row = fixtures.cast.join(dress)
    this.crowd = fixtures.cast.crowd(MESH.near, 1, fixtures.people)
    this.crowd.show(this.row)
    this.crowd.done()
    this.object.add(this.crowd.mesh)
  }

  /** Goes on towards the posture of `mode` by `dtS` seconds. */
  pose(mode: string, timeS: number, dtS: number): void {
    this.doing.mode = mode
    this.doing.timeS = timeS
    this.doing.dtS = dtS
    this.actor.update(HERE, this.doing)
    this.fixtures.cast.pose(this.row, this.actor.frames, HERE)
  }

  dispose(): void {
    this.fixtures.cast.leave(this.row)
    this.crowd.dispose()
  }
}
