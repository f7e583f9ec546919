import type { WebXRManager } from 'three'
import { createStore } from 'zustand/vanilla'
import { type Pose, poseOf } from '../../base/pose'
import { IDENTITY } from '../../base/quat'
import { wrapAngle } from '../../base/math'
import { type Vec3, vec } from '../../base/vec'
import { OWN, type Origin, headingOf, inOrigin, onFloor, underfoot } from './origin'
import type { XRMoment } from '../runView'
import { NOT_PLACING, type Placed, type Placing, type PlacingEvent, placed } from './placing'
import { ON_SCREEN, type Sight } from './sight'
import { Stance } from './stance'

/** One sweep of the thumb over the picture, which turns a ray by half a field of view, turns the site by a quarter. */
const TURN_GAIN = 3
/** A model is put so far before somebody in a headset and so far below the eyes, metres: on a table. Chosen. */
const TABLE = { ahead: 0.75, below: 0.65 }

/** A session as far as the placing has to know it. */
interface Held {
  session: XRSession
  /** The device's own floor space. */
  own: XRReferenceSpace
  room: boolean
  screen: boolean
  floor: XRHitTestSource | null
  /** The spot that is pointed at, in the device's own space, and the head, as of the last frame. */
  head: Pose | null
  at: Vec3 | null
  tapped: boolean
  /** Heading of a finger that drags, radians. */
  dragged: number | null
  forget: () => void
}

/**
 * Where tracking space is calibrated: in AR the site is put into the room, in VR it follows the stance. What is
 * calibrated is three's reference space itself, so that camera, input and samples all read the same.
 */
export class Placer {
  readonly store = createStore<Placing>(() => NOT_PLACING)
  /** In VR: how high the eyes are to be. */
  readonly stance = new Stance()
  private held: Held | null = null
  private origin: Origin = OWN
  private calibrated = false
  private settled: ((done: boolean) => void) | null = null

  /** The site is put into the room of the session that is on. True when it stands there, false when that was given up. */
  place(what: Placed, anew: boolean): Promise<boolean> {
    this.settle(false)
    this.tell({ do: 'begin', what, anew })
    return new Promise((resolve) => {
      this.settled = resolve
    })
  }

  readonly tell = (event: PlacingEvent): void => {
    const before = this.store.getState()
    const after = placed(before, event)
    if (after === before) return
    this.store.setState(after, true)
    if (after.step === 'done' && before.step !== 'done') this.settle(true)
    if (after.step === 'off') this.settle(false)
  }

  /** The site goes to where the device points now. */
  readonly put = (): void => {
    const { held } = this
    if (held?.head) this.tell({ do: 'put', head: held.head, at: held.at })
  }

  /** Called first in every frame of a session: sees where the device points, and keeps tracking space calibrated. */
  frame(xr: WebXRManager, frame: XRFrame, dtS: number): void {
    const held = this.hold(xr, frame.session)
    if (!held) return
    const viewer = frame.getViewerPose(held.own)
    if (!viewer) return
    if (viewer.emulatedPosition && !this.calibrated) return
    held.head = poseOf(viewer.transform)
    const { step } = this.store.getState()
    if (step === 'floor' || step === 'turn') this.look(held, frame, held.head)
    // what was tapped before is meant for something else
    else held.tapped = false
    this.calibrate(xr, held, dtS)
  }

  /** This frame as the run reads it; null before the session has a space. */
  moment(xr: WebXRManager, frame: XRFrame): XRMoment | null {
    const space = xr.getReferenceSpace()
    const { held } = this
    const table = held?.room === true && this.store.getState().what === 'table'
    return space && { frame, space, own: held?.own ?? space, table }
  }

  /** What all layers of this frame have to know. */
  sight(xr: WebXRManager): Sight {
    const { held } = this
    if (!xr.isPresenting || !held || held.session !== xr.getSession()) {
      return xr.isPresenting ? { ...ON_SCREEN, presenting: true, headset: true } : ON_SCREEN
    }
    const { step, what } = this.store.getState()
    const looking = step === 'warning' || step === 'floor'
    const at = step === 'floor' ? held.at : null
    return {
      presenting: true,
      headset: !held.screen,
      room: held.room,
      table: held.room && what === 'table',
      site: !held.room || !looking,
      spot: at && inOrigin(this.origin, { p: at, q: IDENTITY }).p,
      sinks: !held.room && this.stance.glides,
    }
  }

  private hold(xr: WebXRManager, session: XRSession): Held | null {
    if (this.held?.session === session) return this.held
    const own = xr.getReferenceSpace()
    if (!own) return null
    this.held?.forget()
    this.origin = OWN
    this.calibrated = false
    const held: Held = {
      session,
      own,
      room: session.environmentBlendMode !== undefined && session.environmentBlendMode !== 'opaque',
      screen: session.interactionMode === 'screen-space',
      floor: null,
      head: null,
      at: null,
      tapped: false,
      dragged: null,
      forget: () => undefined,
    }
    const tap = (): void => {
      held.tapped = true
    }
    const reset = (): void => {
      this.calibrated = false
    }
    const end = (): void => {
      held.forget()
      this.held = null
      this.store.setState(NOT_PLACING, true)
      this.settle(false)
    }
    held.forget = () => {
      session.removeEventListener('select', tap)
      session.removeEventListener('end', end)
      own.removeEventListener('reset', reset)
      held.floor?.cancel()
    }
    session.addEventListener('select', tap)
    session.addEventListener('end', end)
    own.addEventListener('reset', reset)
    if (held.room) void findFloors(session, held)
    this.held = held
    return held
  }

  /** Where the device points, taps and drags: only while something is placed. */
  private look(held: Held, frame: XRFrame, head: Pose): void {
    const { step, what } = this.store.getState()
    const tapped = held.screen && held.tapped
    held.tapped = false
    if (step === 'turn') return this.drag(held, frame)
    held.at = held.screen ? hit(held, frame, head) : what === 'life' ? vec(head.p.x, 0, head.p.z) : onTable(head)
    this.tell({ do: 'see', found: held.at !== null })
    if (tapped) this.put()
  }

  private drag(held: Held, frame: XRFrame): void {
    const finger = Array.from(frame.session.inputSources).find((s) => s.targetRayMode === 'screen')
    const ray = finger && frame.getPose(finger.targetRaySpace, held.own)
    const heading = ray ? headingOf(poseOf(ray.transform).q) : null
    if (heading !== null && held.dragged !== null) {
      this.tell({ do: 'turn', by: wrapAngle(heading - held.dragged) * TURN_GAIN })
    }
    held.dragged = heading
  }

  private calibrate(xr: WebXRManager, held: Held, dtS: number): void {
    const { head, room, own } = held
    if (!head) return
    const { step, what, origin } = this.store.getState()
    if (room) {
      if (!origin || step === 'warning' || step === 'floor') return
      if (this.calibrated && same(origin, this.origin)) return
      // the device's own space was set anew: whoever stands in a life-size site takes it along
      const anew = step === 'done' && what === 'life' && same(origin, this.origin)
      const next = anew ? underfoot(head, origin.p.y) : origin
      if (anew) this.store.setState({ origin: next })
      return this.apply(xr, own, next)
    }
    if (!this.calibrated) this.stance.forget()
    const stands = { p: vec(0, this.stance.floor(head, dtS), 0), yaw: 0 }
    if (!this.calibrated || !same(stands, this.origin)) this.apply(xr, own, stands)
  }

  private apply(xr: WebXRManager, own: XRReferenceSpace, origin: Origin): void {
    this.origin = origin
    this.calibrated = true
    if (same(origin, OWN)) return xr.setReferenceSpace(own)
    const { p, yaw } = origin
    const turn = { x: 0, y: Math.sin(yaw / 2), z: 0, w: Math.cos(yaw / 2) }
    xr.setReferenceSpace(own.getOffsetReferenceSpace(new XRRigidTransform({ x: p.x, y: p.y, z: p.z, w: 1 }, turn)))
  }

  private settle(done: boolean): void {
    const { settled } = this
    this.settled = null
    settled?.(done)
  }
}

const same = (a: Origin, b: Origin): boolean => a.p.x === b.p.x && a.p.y === b.p.y && a.p.z === b.p.z && a.yaw === b.yaw

/** Asks the device to look for floors and tables; one that does not do that has its own floor space. */
async function findFloors(session: XRSession, held: Held): Promise<void> {
  try {
    const space = await session.requestReferenceSpace('viewer')
    held.floor = (await session.requestHitTestSource?.({ space })) ?? null
  } catch {
    held.floor = null
  }
}

function hit({ floor, own }: Held, frame: XRFrame, head: Pose): Vec3 | null {
  if (!floor) return onFloor(head, 0)
  const pose = frame.getHitTestResults(floor)[0]?.getPose(own)
  return pose ? poseOf(pose.transform).p : null
}

/** Somebody in a headset gets the model before them, on a table or in the air. */
function onTable(head: Pose): Vec3 {
  const heading = headingOf(head.q)
  return vec(
    head.p.x - Math.sin(heading) * TABLE.ahead,
    head.p.y - TABLE.below,
    head.p.z - Math.cos(heading) * TABLE.ahead,
  )
}
