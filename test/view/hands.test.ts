import { MeshBasicMaterial, Object3D, PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { createSim } from '../../src/sim/create'
import { BareHandLayer } from '../../src/view/hud/bareHandLayer'
import { VignetteLayer } from '../../src/view/hud/vignetteLayer'
import { createDrawFrame } from '../../src/view/stage/drawFrame'
import type { DrawFrame } from '../../src/view/stage/layer'
import { XrHands } from '../../src/view/stage/xrHands'
import { yard } from '../sim/yard'

function frame(): DrawFrame {
  const sim = createSim(yard, 'worker', 'seed', { practice: false })
  const f = createDrawFrame(sim, new Object3D(), new PerspectiveCamera(), (key) => key)
  return Object.assign(f, { inXR: true, dtS: 1 / 72, live: new XrHands().sample })
}

describe('the rim', () => {
  /** How far it has closed after a second in which the rig does this in each frame. */
  function after(drive: (f: DrawFrame, i: number) => void, wanted = true): number {
    const f = frame()
    const layer = new VignetteLayer(() => wanted)
    layer.update(f)
    for (let i = 0; i < 72; i++) {
      drive(f, i)
      layer.update(f)
    }
    return layer.closed
  }

  it('closes while the stick walks or turns smoothly, where that is wanted', () => {
    const walk = (f: DrawFrame): void => void (f.rig.position.z -= 1.8 / 72)
    expect(after(walk)).toBeGreaterThan(0.9)
    expect(after((f) => void (f.rig.rotation.y += 1.5 / 72))).toBeGreaterThan(0.9)
    expect(after(walk, false)).toBe(0)
  })

  it('stays open while the body moves, and for a teleport or a snap turn', () => {
    expect(after((f) => void (f.eye.z -= 1.5 / 72))).toBe(0)
    expect(after((f, i) => void (f.rig.position.z -= i === 40 ? 5 : 0))).toBe(0)
    expect(after((f, i) => void (f.rig.rotation.y += i === 40 ? 0.52 : 0))).toBe(0)
  })

  it('stays open in a real room, which is not to be hidden', () => {
    const walks = (f: DrawFrame): void => {
      f.sight = { ...f.sight, room: true }
      f.rig.position.z -= 1.8 / 72
    }
    expect(after(walks)).toBe(0)
  })

  it('lies so far away that both eyes see it about their own middle, within a degree', () => {
    const f = frame()
    const layer = new VignetteLayer(() => true)
    layer.update(f)
    f.rig.position.z -= 1.8 / 72
    layer.update(f)
    const halfBetweenEyes = 0.032
    expect((Math.atan(halfBetweenEyes / layer.object.position.distanceTo(f.eye)) * 180) / Math.PI).toBeLessThan(1)
  })

  it('opens again when the motion is over', () => {
    expect(after((f, i) => void (f.rig.position.z -= i < 20 ? 1.8 / 72 : 0))).toBeLessThan(0.05)
  })
})

describe('gloves', () => {
  it('are drawn between the joints of each hand that is bare, where the rig has taken them', () => {
    const f = frame()
    f.rig.position.set(10, 0, 0)
    f.rig.updateMatrixWorld(true)
    if (f.live) f.live.left.tracked = f.live.right.tracked = true
    const layer = new BareHandLayer(new MeshBasicMaterial(), {
      read(side, to) {
        for (let i = 0; i < 25; i++) to.set([0.2, 1, -0.01 * i], i * 3)
        return side === 'right'
      },
    })
    layer.update(f)
    expect([layer.draws('left'), layer.draws('right')]).toEqual([false, true])
    expect(layer.object.count).toBe(24)
    const matrix = layer.object.matrixWorld.clone()
    layer.object.getMatrixAt(0, matrix)
    expect(new Vector3().setFromMatrixPosition(matrix).distanceTo(new Vector3(10.2, 1, -0.005))).toBeLessThan(1e-6)
    if (f.live) f.live.right.tracked = false
    layer.update(f)
    expect(layer.object.visible).toBe(false)
  })
})
