import type * as Iwer from 'iwer'
import { lookAlong } from '../../../src/base/quat'
import { type Vec3, normalize, sub, vec } from '../../../src/base/vec'
import { mendOffsets } from './offsets'

/** Angle of view of the emulated camera from top to bottom of an upright picture, radians (63 degrees). */
export const FOV_Y = 1.1
/** Farthest that its hit test finds a floor, metres. */
const FARTHEST = 12

/** A phone as the tests hold it. */
export interface Phone {
  device: Iwer.XRDevice
  /** Height of the level floor or table that its hit test finds, metres; null while it finds none. */
  surface: number | null
}

type Emulator = typeof Iwer

/** The finger on the picture: in WebXR an input source that is there as long as it touches, with a ray in the viewer's space. */
class Finger {
  connected = false
  private down = false
  private stage: 'new' | 'announced' | 'pressed' | 'over' = 'over'
  readonly inputSource: Iwer.XRInputSource
  private readonly space: Iwer.XRSpace

  constructor(
    private readonly emulator: Emulator,
    viewer: Iwer.XRSpace,
  ) {
    this.space = new emulator.XRSpace(viewer)
    const { XRInputSource } = emulator
    this.inputSource = new XRInputSource('none' as never, 'screen' as never, ['generic-touchscreen'], this.space)
  }

  aim({ clientX, clientY }: { clientX: number; clientY: number }): void {
    const half = Math.tan(FOV_Y / 2)
    const x = ((clientX / innerWidth) * 2 - 1) * half * (innerWidth / innerHeight)
    const y = (1 - (clientY / innerHeight) * 2) * half
    const q = lookAlong(normalize(vec(x, y, -1)))
    const turned = new this.emulator.XRRigidTransform({ x: 0, y: 0, z: 0, w: 1 }, q)
    // the picture of this space is what the emulator calls its private state
    const state = (this.space as unknown as Record<symbol, { offsetMatrix: Float32Array }>)[this.emulator.P_SPACE]
    state?.offsetMatrix.set(turned.matrix)
  }

  press(at: { clientX: number; clientY: number }): void {
    if (this.connected) return
    this.aim(at)
    this.connected = this.down = true
    this.stage = 'new'
  }
  move(at: { clientX: number; clientY: number }): void {
    if (this.down) this.aim(at)
  }
  release(): void {
    this.down = false
  }

  /** Called by the emulator in every frame of a session in which the finger is there. */
  onFrameStart(frame: Iwer.XRFrame): void {
    const tell = (type: string): void => {
      const event = new this.emulator.XRInputSourceEvent(type, { frame, inputSource: this.inputSource })
      frame.session.dispatchEvent(event)
    }
    if (this.stage === 'new') this.stage = 'announced'
    else if (this.stage === 'announced') {
      tell('selectstart')
      this.stage = 'pressed'
    } else if (this.stage === 'pressed' && !this.down) {
      tell('select')
      tell('selectend')
      this.stage = 'over'
    } else if (this.stage === 'over') this.connected = false
  }
}

/**
 * Puts an emulated phone with AR in the place of the browser's own XR, on top of iwer, which knows no screen input, no page
 * over the picture and no hit test without a scanned room. `iwer.min.js` must have been loaded before.
 */
export function holdPhone(): Phone {
  const { IWER } = window as unknown as { IWER: Emulator }
  mendOffsets(IWER)
  const device = new IWER.XRDevice(
    {
      name: 'Emulated phone',
      controllerConfig: undefined,
      supportedSessionModes: ['inline', 'immersive-ar'],
      supportedFeatures: ['viewer', 'local', 'local-floor', 'dom-overlay', 'hit-test'],
      supportedFrameRates: [],
      isSystemKeyboardSupported: true,
      internalNominalFrameRate: 60,
      environmentBlendModes: { 'immersive-ar': 'alpha-blend' },
      interactionMode: 'screen-space',
      userAgent: navigator.userAgent,
    } as unknown as Iwer.XRDeviceConfig,
    { fovy: FOV_Y, ipd: 0 },
  )
  const phone: Phone = { device, surface: 0 }
  const hidden = (device as unknown as Record<symbol, Hidden>)[IWER.P_DEVICE]
  if (!hidden) throw new Error('this emulator keeps no state of its device')
  const finger = new Finger(IWER, hidden.viewerSpace)
  hidden.controllers['none'] = finger
  device.installRuntime({ forceInstall: true })
  // something like the picture of a camera, so that what is not drawn can be told from what is dark
  device.canvasContainer.style.background = 'linear-gradient(#b9b2a6, #8d8578 55%, #6d6455)'
  hitFloors(IWER, phone, hidden.globalSpace)
  layPage(device, finger)
  return phone
}

interface Hidden {
  viewerSpace: Iwer.XRSpace
  globalSpace: Iwer.XRSpace
  controllers: Record<string, unknown>
}

/** Holds the phone here in the room, its picture's middle on `to`. */
export function aimPhone({ device }: Phone, from: Vec3, to: Vec3): void {
  const q = lookAlong(normalize(sub(to, from)))
  device.position.set(from.x, from.y, from.z)
  device.quaternion.set(q.x, q.y, q.z, q.w)
}

/** One level surface, found where the middle of the picture points. */
function hitFloors(IWER: Emulator, phone: Phone, world: Iwer.XRSpace): void {
  const session = IWER.XRSession.prototype as unknown as Record<string, unknown>
  session['requestHitTestSource'] = async () => ({ cancel: () => undefined })
  const frame = IWER.XRFrame.prototype as unknown as Record<string, unknown>
  frame['getHitTestResults'] = function (this: Iwer.XRFrame) {
    const { position: p, quaternion: q } = phone.device
    if (phone.surface === null) return []
    const way = ahead({ x: q.x, y: q.y, z: q.z, w: q.w })
    const t = way.y < 0 ? (phone.surface - p.y) / way.y : -1
    if (t <= 0 || t > FARTHEST) return []
    const at = { x: p.x + way.x * t, y: phone.surface, z: p.z + way.z * t, w: 1 }
    const space = new IWER.XRSpace(world, new IWER.XRRigidTransform(at).matrix)
    return [{ getPose: (base: Iwer.XRSpace) => this.getPose(space, base) }]
  }
}

const ahead = (q: { x: number; y: number; z: number; w: number }): Vec3 =>
  vec(-2 * (q.x * q.z + q.w * q.y), -2 * (q.y * q.z - q.w * q.x), -1 + 2 * (q.x * q.x + q.y * q.y))

/** The part of the page that is asked for lies over the picture, and fingers go to it first, as a phone's browser does. */
function layPage(device: Iwer.XRDevice, finger: Finger): void {
  const { xr } = navigator
  if (!xr) throw new Error('the emulator is not installed')
  const ask = xr.requestSession.bind(xr)
  xr.requestSession = async (mode, init) => {
    const session = await ask(mode, init)
    const root = (init as XRSessionInit | undefined)?.domOverlay?.root
    if (!(root instanceof HTMLElement)) return session
    Object.defineProperty(session, 'domOverlayState', { value: { type: 'screen' } })
    const before = root.style.zIndex
    root.style.zIndex = '2000'
    session.addEventListener('end', () => {
      root.style.zIndex = before
    })
    return session
  }
  const onPicture = (e: PointerEvent): boolean => {
    if (!device.activeSession || !(e.target instanceof Element)) return false
    return e.target.dispatchEvent(new Event('beforexrselect', { bubbles: true, cancelable: true }))
  }
  window.addEventListener('pointerdown', (e) => onPicture(e) && finger.press(e), true)
  window.addEventListener('pointermove', (e) => finger.move(e), true)
  for (const up of ['pointerup', 'pointercancel'] as const) window.addEventListener(up, () => finger.release(), true)
}
