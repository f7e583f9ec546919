import { Quaternion, Vector3 } from 'three'
import scene from '../../../scenes/chemical-unloading/scene'
import { createSim } from '../../../src/sim/create'
import { setRate } from '../../../src/sim/hazards/puff'
import { emit, entity } from '../../../src/sim/sim'
import { impulse } from '../../../src/view/sound/impulse'
import { Mixer } from '../../../src/view/sound/mixer'
import { PLACES } from '../../../src/view/sound/place'
import { render } from '../../../src/view/sound/recipes/render'
import { RECIPES, type SoundName } from '../../../src/view/sound/recipes/table'
import { WorldSound } from '../../../src/view/sound/worldSound'
import type { DrawFrame } from '../../../src/view/stage/layer'
import { Track } from '../../../src/view/stage/track'
import type { AcousticPlace } from '../../../src/site/types'

/** Frames a second that the world's sound is asked at, what is left out at first, and what is looked at. */
const HZ = 72
const WARM = 10 * HZ
const LOOKED = 20 * HZ
/** Something is worked in every so many frames. */
const EVENT_EVERY = 9
/** A foot comes down at a walk, m/s. */
const WALK = 1.4

export interface SoundBench {
  /** Each sound and each place's answer made once: ms in all, the longest piece, and bytes kept. */
  made(): { name: string; ms: number; longest: number; bytes: number }[]
  /** ms of the main thread in each frame with the yard as loud as it gets, and how many sounded. To be called after a gesture. */
  frames(): Promise<{ ms: number[]; sounding: number[]; loudest: number }>
}

function timed<T>(name: string, steps: Generator<undefined, T, undefined>, bytes: (made: T) => number) {
  let ms = 0
  let longest = 0
  for (;;) {
    const from = performance.now()
    const step = steps.next()
    const took = performance.now() - from
    ms += took
    longest = Math.max(longest, took)
    if (step.done) return { name, ms, longest, bytes: bytes(step.value) }
  }
}

const bench: SoundBench = {
  made: () => [
    ...(Object.keys(RECIPES) as SoundName[]).map((name) => timed(name, render(name), (r) => r.samples.byteLength)),
    // two ears
    ...(Object.keys(PLACES) as AcousticPlace[]).map((place) =>
      timed(`answer of ${place}`, impulse(place, 48_000, 'left'), (x) => 2 * x.byteLength),
    ),
  ],
  async frames() {
    const mixer = new Mixer()
    mixer.wake()
    mixer.go()
    const { desk } = mixer
    if (!desk) throw new Error('no gesture was made before')
    const meter = new AnalyserNode(desk.ctx, { fftSize: 2048 })
    desk.world.connect(meter)
    const sim = createSim(scene, 'worker', 'bench', { practice: true })
    const sound = new WorldSound(sim, mixer, true)
    for (const key of ['esdAt', 'alarmAt', 'releasedAt']) sim.world.vars[key] = 1
    setRate(sim.world.gas, 'coupling', 0.1)
    entity(sim, 'curtain').present = true
    for (const id of ['mask', 'meter']) entity(sim, id).worn = true
    entity(sim, 'meter').reading = 200
    const frame = {
      track: new Track(sim),
      eye: new Vector3(-12, 1.65, -3),
      gaze: new Quaternion(),
      dtS: 1 / HZ,
    } as unknown as DrawFrame
    const ms: number[] = []
    const sounding: number[] = []
    const samples = new Float32Array(meter.fftSize)
    let loudest = 0
    for (let i = 0; i < WARM + LOOKED; i++) {
      frame.eye.x = -12 + 10 * Math.sin((WALK * i) / HZ / 10)
      if (i % EVENT_EVERY === 0) emit(sim, { type: 'operated', entity: 'esv-lever', value: 0, by: 'trainee' })
      const from = performance.now()
      sound.update(frame)
      if (i >= WARM) {
        ms.push(performance.now() - from)
        sounding.push(sound.count)
      }
      // in real time, with idle moments: sounds are made in them
      await new Promise((done) => setTimeout(done, 1000 / HZ))
      meter.getFloatTimeDomainData(samples)
      for (const v of samples) loudest = Math.max(loudest, Math.abs(v))
    }
    sound.dispose()
    mixer.close()
    return { ms, sounding, loudest }
  },
}
Object.assign(window, { musterSound: bench })
