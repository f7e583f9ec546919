import { MeshStandardMaterial, Object3D, PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import { createSim } from '../../src/sim/create'
import type { SceneDef } from '../../src/sim/scene'
import { step } from '../../src/sim/step'
import { Rim } from '../../src/view/ar/rim'
import { HandsLayer } from '../../src/view/hud/handsLayer'
import { airUniforms } from '../../src/view/look/air'
import { SKIES } from '../../src/view/look/skies'
import { Cast } from '../../src/view/person/cast'
import { createPosture } from '../../src/view/person/channels'
import { PeopleLayer } from '../../src/view/person/peopleLayer'
import { beginFrame, createDrawFrame } from '../../src/view/stage/drawFrame'
import type { DrawFrame, Layer } from '../../src/view/stage/layer'
import { FULL } from '../../src/view/stage/quality'
import { XrHands } from '../../src/view/stage/xrHands'
import { yard } from '../sim/yard'
import { allocated } from './allocated'
import { peopleSheet } from './harness/peopleSheet'

/** Frames between two looks at the heap; the engine needs some thousands before it has compiled what is called in each. */
const SPAN = 400
const MOST_SPANS = 60
const RATE = 72

const frameOf = (scene: SceneDef): DrawFrame => {
  const f = createDrawFrame(
    createSim(scene, 'worker', 'seed', { practice: false }),
    new Object3D(),
    new PerspectiveCamera(),
    (key) => key,
  )
  f.live = new XrHands().sample
  return f
}

/** Bytes a frame that a layer leaves once it runs warm, at most `wanted`: the least of some spans, or that of the best. */
function left(layer: Layer, f: DrawFrame, wanted: number, within: string): number {
  let least = Number.POSITIVE_INFINITY
  for (let span = 0; span < MOST_SPANS && least > wanted; span++) {
    const bytes = allocated(within, () => {
      for (let i = 0; i < SPAN; i++) {
        step(f.sim, f.live as NonNullable<DrawFrame['live']>)
        beginFrame(f, 1 / RATE, 1)
        layer.update(f)
      }
    })
    least = Math.min(least, bytes / SPAN)
  }
  return least
}

describe('what a frame leaves to the collector', () => {
  it('is seen: a posture made anew in each frame', () => {
    const f = frameOf(yard)
    let kept = createPosture()
    const layer = { object: new Object3D(), update: () => void (kept = createPosture()), dispose: () => undefined }
    expect(left(layer, f, Number.POSITIVE_INFINITY, '/src/view/person/')).toBeGreaterThan(100)
    expect(kept[0]).toBe(0)
  })

  it('is two numbers for each person at most, of any posture, who looks, speaks, works and points', () => {
    const f = frameOf(peopleSheet)
    const people = f.sim.defs.filter((d) => d.mechanism.kind === 'person').length
    const air = airUniforms()
    const layer = new PeopleLayer(f.sim, {
      cast: new Cast(() => Promise.resolve(null)),
      people: new MeshStandardMaterial(),
      rim: new Rim(air),
      look: SKIES.clear,
      quality: FULL,
      things: { solid: new MeshStandardMaterial(), glass: new MeshStandardMaterial() },
    })
    // a number that has become an object is 16 bytes here
    expect(left(layer, f, people * 32, '/src/view/person/')).toBeLessThanOrEqual(people * 32)
    layer.dispose()
  })

  it('is a few numbers for the own hands, at controllers and bare', () => {
    const f = frameOf(yard)
    Object.assign(f, { inXR: true })
    if (f.live) f.live.left.tracked = f.live.right.tracked = true
    const layer = new HandsLayer(
      { cast: new Cast(() => Promise.resolve(null)), people: new MeshStandardMaterial() },
      {
        read(side, to) {
          for (let i = 0; i < 25; i++) {
            to[i * 3] = 0.2 + 0.004 * (i % 5)
            to[i * 3 + 1] = 1
            to[i * 3 + 2] = -0.01 * i
          }
          return side === 'right'
        },
      },
    )
    expect(left(layer, f, 160, '/src/view/')).toBeLessThanOrEqual(160)
    layer.dispose()
  })
})
