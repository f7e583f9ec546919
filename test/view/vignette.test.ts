import { Object3D, Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { VignetteLayer } from '../../src/view/hud/vignetteLayer'
import type { DrawFrame } from '../../src/view/stage/layer'
import { onTrack } from '../sim/ride/track'

const HZ = 72

/** How far the rim has closed after two seconds at so many m/s, turning so fast, in the saddle or on foot. */
function closed(speedMS: number, riding: boolean, radS = 0): number {
  const sim = onTrack()
  if (riding && sim.world.ride) sim.world.ride.state = 'riding'
  const rig = new Object3D()
  const layer = new VignetteLayer(() => true)
  const frame = {
    sim,
    rig,
    eye: new Vector3(),
    gaze: new Quaternion(),
    dtS: 1 / HZ,
    inXR: true,
    sight: { room: false, sinks: false },
  } as unknown as DrawFrame
  for (let i = 0; i < 2 * HZ; i++) {
    rig.position.z -= speedMS / HZ
    rig.rotation.y += radS / HZ
    layer.update(frame)
  }
  layer.dispose()
  return layer.closed
}

describe('the rim of the picture', () => {
  it('closes for a walk by the stick, and not for who stands', () => {
    expect(closed(1.8, false)).toBeCloseTo(1, 2)
    expect(closed(0, false)).toBe(0)
  })
  it('closes on a ride with speed, half at half of 25 km/h, and with turning', () => {
    expect(closed(0, true)).toBe(0)
    expect(closed(25 / 7.2, true)).toBeCloseTo(0.5, 2)
    expect(closed(25 / 3.6, true)).toBeCloseTo(1, 2)
    expect(closed(2, true, 0.8)).toBeCloseTo(0.8, 2)
  })
})
