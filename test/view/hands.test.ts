import { type Matrix4, MeshStandardMaterial, Object3D, PerspectiveCamera, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import chemical from '../../scenes/chemical-unloading/scene'
import { createSim } from '../../src/sim/create'
import { HandsLayer } from '../../src/view/hud/handsLayer'
import { MaskLayer } from '../../src/view/hud/maskLayer'
import { VignetteLayer } from '../../src/view/hud/vignetteLayer'
import { boneOf } from '../../src/view/person/bones'
import { Cast } from '../../src/view/person/cast'
import { createDrawFrame } from '../../src/view/stage/drawFrame'
import type { DrawFrame } from '../../src/view/stage/layer'
import { XrHands } from '../../src/view/stage/xrHands'
import { yard } from '../sim/yard'

function frame(scene = yard): DrawFrame {
  const sim = createSim(scene, 'worker', 'seed', { practice: false })
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
  const cast = (): Cast => new Cast(() => Promise.resolve(null))

  it('follow the joints of each hand that is bare, where the rig has taken them', () => {
    const f = frame()
    f.rig.position.set(10, 0, 0)
    f.rig.updateMatrixWorld(true)
    if (f.live) f.live.left.tracked = f.live.right.tracked = true
    const layer = new HandsLayer(
      { cast: cast(), people: new MeshStandardMaterial() },
      {
        read(side, to) {
          for (let i = 0; i < 25; i++) to.set([0.2 + 0.004 * (i % 5), 1, -0.01 * i], i * 3)
          return side === 'right'
        },
      },
    )
    layer.update(f)
    expect([layer.draws('left'), layer.draws('right')]).toEqual([false, true])
    const at = (bone: string): Vector3 => new Vector3().setFromMatrixPosition(layer.bones[boneOf(bone)] as Matrix4)
    expect(at('index1R').distanceTo(new Vector3(10.204, 1, -0.06))).toBeLessThan(1e-6)
    if (f.live) f.live.right.tracked = false
    layer.update(f)
    expect(layer.draws('right')).toBe(false)
    expect(layer.bones[boneOf('index1R')]?.getMaxScaleOnAxis()).toBe(0)
    layer.dispose()
  })

  it('hold a controller with the palm about the grip, and close about what is held', () => {
    const f = frame()
    const layer = new HandsLayer({ cast: cast(), people: new MeshStandardMaterial() }, null)
    if (!f.live) throw new Error('no sample')
    const { right } = f.live
    right.tracked = true
    right.grip.p = { x: 0.2, y: 1.2, z: -0.4 }
    const tip = (): number => {
      for (let i = 0; i < 60; i++) layer.update(f)
      const palm = new Vector3(0, -0.055, 0).applyMatrix4(layer.bones[boneOf('handR')] as Matrix4)
      expect(palm.distanceTo(new Vector3(0.2, 1.2, -0.4))).toBeLessThan(0.03)
      return new Vector3(0, -0.02, 0).applyMatrix4(layer.bones[boneOf('middle3R')] as Matrix4).distanceTo(palm)
    }
    const open = tip()
    right.squeeze = true
    expect(tip()).toBeLessThan(open - 0.01)
  })
})

describe('the rim of a mask', () => {
  it('is seen while a mask is worn, and not for a helmet or over a real room', () => {
    const f = frame(chemical)
    const layer = new MaskLayer()
    const over = (): number => {
      for (let i = 0; i < 100; i++) layer.update(f)
      return layer.over
    }
    expect(over()).toBe(0)
    f.sim.world.worn.push('helmet')
    expect(f.sim.index.has('helmet')).toBe(true)
    expect(over()).toBe(0)
    f.sim.world.worn.push('mask')
    expect(over()).toBeGreaterThan(0.9)
    f.sight = { ...f.sight, room: true }
    expect(over()).toBe(0)
  })
})
