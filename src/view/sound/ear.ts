import type { Quaternion, Vector3 } from 'three'

/** Time over which ears glide to a new place, s: two frames, so that nothing crackles and no turn of the head lags. */
const GLIDE_S = 0.03

/** The listener of an AudioContext follows the trainee's head. */
export class Ear {
  private readonly axes: AudioParam[] | null

  constructor(private readonly ctx: AudioContext) {
    const { listener: l } = ctx
    // Firefox has no AudioParams here; its two older calls do the same without gliding
    this.axes =
      'positionX' in l
        ? [l.positionX, l.positionY, l.positionZ, l.forwardX, l.forwardY, l.forwardZ, l.upX, l.upY, l.upZ]
        : null
  }

  /** Once a frame; nothing is made in here. */
  follow({ x, y, z }: Vector3, { x: qx, y: qy, z: qz, w }: Quaternion): void {
    // -z and y turned by the quaternion
    const fx = -2 * (qx * qz + w * qy)
    const fy = -2 * (qy * qz - w * qx)
    const fz = -(1 - 2 * (qx * qx + qy * qy))
    const ux = 2 * (qx * qy - w * qz)
    const uy = 1 - 2 * (qx * qx + qz * qz)
    const uz = 2 * (qy * qz + w * qx)
    if (!this.axes) {
      this.ctx.listener.setPosition(x, y, z)
      this.ctx.listener.setOrientation(fx, fy, fz, ux, uy, uz)
      return
    }
    this.put(0, x)
    this.put(1, y)
    this.put(2, z)
    this.put(3, fx)
    this.put(4, fy)
    this.put(5, fz)
    this.put(6, ux)
    this.put(7, uy)
    this.put(8, uz)
  }

  private put(k: number, value: number): void {
    this.axes?.[k]?.setTargetAtTime(value, this.ctx.currentTime, GLIDE_S / 3)
  }
}
