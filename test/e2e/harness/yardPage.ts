import { startRun } from '../../../src/record/run'
import { rerun } from '../../../src/record/rerun'
import { verify } from '../../../src/record/verify'
import type { CoreApi, RunStart } from '../../../src/record/types'
import { RunSession } from '../../../src/trainee/run/session'
import { yard } from '../../sim/yard'

/**
 * A page with nothing but the run: the trainee's own run session and devices on the yard of the tests, without
 * a picture. So a fault in the devices is told apart from one in the page round them.
 */
const scenes = [yard]
const core: CoreApi = {
  scenes,
  startRun: (start) => startRun(scenes, start),
  rerun: (bytes) => rerun(scenes, bytes),
  verify: (bytes) => verify(scenes, bytes),
}
const start = (mode: RunStart['mode']): RunStart => ({
  core: '0'.repeat(64),
  scene: 'yard',
  role: 'worker',
  seed: 'yard',
  practice: false,
  mode,
  language: 'en',
  run: '00000000-0000-4000-8000-000000000001',
  trainee: 'trainee-1',
  assignment: 'assignment-1',
  attempt: 1,
  startedAt: '2026-01-01T00:00:00.000Z',
})

export interface YardResult {
  recording: Uint8Array
  kinds: string[]
  failure: string
}

const result: YardResult = { recording: new Uint8Array(), kinds: [], failure: '' }
const canvas = document.querySelector('canvas')
if (!canvas) throw new Error('the harness needs a canvas')
const session = new RunSession({
  loaded: { id: '0'.repeat(64), core },
  preview: start('desktop'),
  journal: () => null,
  asking: { asked: false, name: '', whose: async () => 'nobody', remote: async () => null },
  now: () => Date.now(),
  ended: (finished) => {
    result.recording = finished.recording
  },
  failed: (message) => {
    result.failure = message
  },
})

function watch(): void {
  Object.assign(window, {
    musterProbe: {
      get sim() {
        return session.store.getState().sim
      },
    },
  })
}

function loop(
  request: (callback: (time: number, frame?: XRFrame) => void) => void,
  space: XRReferenceSpace | null,
): void {
  let before: number | null = null
  const frame = (time: number, xr?: XRFrame): void => {
    const dt = before === null ? 0 : (time - before) / 1000
    before = time
    session.frame(dt, xr && space ? { frame: xr, space, own: space, table: false } : null)
    if (!session.live?.ended) request(frame)
  }
  request(frame)
}

const harness = {
  result,
  session,
  async headset(): Promise<void> {
    const gl = canvas.getContext('webgl2', { xrCompatible: true })
    const xr = await navigator.xr?.requestSession('immersive-vr', {
      requiredFeatures: ['local-floor'],
      optionalFeatures: ['hand-tracking'],
    })
    if (!gl || !xr) throw new Error('no WebGL2 or no XR')
    await xr.updateRenderState({ baseLayer: new XRWebGLLayer(xr, gl) })
    const space = await xr.requestReferenceSpace('local-floor')
    session.begin(start('vr'))
    watch()
    loop((callback) => xr.requestAnimationFrame(callback), space)
  },
  desk(): void {
    session.attach(canvas)
    canvas.addEventListener(
      'click',
      () => {
        session.begin(start('desktop'))
        watch()
        loop((callback) => requestAnimationFrame(callback), null)
      },
      { once: true },
    )
  },
}
export type Harness = typeof harness
Object.assign(window, { musterYard: harness })
