import { createRoot } from 'react-dom/client'
import { fromYaw, fromYawPitch } from '../../../src/base/quat'
import { vec } from '../../../src/base/vec'
import { createSim } from '../../../src/sim/create'
import type { HandSample, Sample } from '../../../src/sim/sample'
import { step } from '../../../src/sim/step'
import { RunScene } from '../../../src/view/RunScene'
import { Stage } from '../../../src/view/stage/Stage'
import { createStageXR } from '../../../src/view/stage/xrStore'
import { fakeScene } from './fakeScene'
import { words } from './words'

/** x, z, yaw in degrees, pitch in degrees: where the camera stands. Set from the address, changed by window.go. */
const asked = new URLSearchParams(location.search)
const num = (key: string, or: number): number => Number(asked.get(key) ?? or)
const rad = Math.PI / 180
const pose = { x: num('x', -12), z: num('z', -2), yaw: num('yaw', 0), pitch: num('pitch', 0), y: num('y', 1.65) }

const sim = createSim(fakeScene, 'worker', 'seed', { practice: true })
const hand = (x: number): HandSample => {
  const at = { p: vec(x, pose.y - 0.4, -0.4), q: fromYawPitch(0, 0) }
  return { tracked: true, grip: at, aim: at, tip: vec(0, 0, -0.1), select: false, squeeze: false, pinch: 0 }
}
const sample = (): Sample => ({
  head: { p: vec(0, pose.y, 0), q: fromYawPitch(0, pose.pitch * rad) },
  left: { ...hand(-0.25), tracked: false },
  right: { ...hand(0.25), aim: { p: vec(0, pose.y, 0), q: fromYawPitch(0, pose.pitch * rad) } },
  move: { x: 0, y: 0 },
  commands: [],
})

let latest: Sample | null = null
let frames = 0
const xr = createStageXR()
Object.assign(window, {
  sim,
  pose,
  xr,
  frames: () => frames,
  step: (n: number) => { for (let i = 0; i < n; i++) step(sim, latest ?? sample()) },
})
void fromYaw

createRoot(document.getElementById('root') as HTMLElement).render(
  <Stage store={xr}>
    <RunScene
      sim={sim}
      alpha={() => 1}
      live={() => latest}
      onFrame={() => {
        sim.world.rig.p = vec(pose.x, 0, pose.z)
        sim.world.rig.yaw = pose.yaw * rad
        latest = sample()
        step(sim, latest)
        frames++
      }}
      text={words}
    />
  </Stage>,
)
