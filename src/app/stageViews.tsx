import { DebriefScene } from '../view/DebriefScene'
import { Placer } from '../view/ar/placer'
import { RunScene } from '../view/RunScene'
import { Stage as StageCanvas } from '../view/stage/Stage'
import { setTextSize } from '../view/panel/textSize'
import { createStageXR } from '../view/stage/xrStore'
import type { Stage } from '../trainee/ports'

const xr = createStageXR()
const placer = new Placer()

/** Waits for the first frame: before it the canvas is there and takes no session yet. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    if (xr.getState().origin) return resolve()
    const stop = xr.subscribe(({ origin }) => {
      if (!origin) return
      stop()
      resolve()
    })
  })

/** Is the session one of a phone, which shows the page over its picture? */
const onPhone = (): boolean => xr.getState().session?.interactionMode === 'screen-space'

/** The view as the trainee's way asks for it. */
export const stage: Stage = {
  Canvas: ({ onContext, children }) => (
    <StageCanvas store={xr} placer={placer} onContext={onContext}>
      {children}
    </StageCanvas>
  ),
  Run: RunScene,
  Debrief: DebriefScene,
  async enterVr() {
    await drawn()
    const session = await xr.enterVR()
    if (!session) throw new Error('the browser gave no session')
  },
  async enterRoom(root) {
    await drawn()
    const session = await xr.enterRoom(root)
    if (!session) throw new Error('the browser gave no session')
  },
  placing: placer.store,
  place: (what, anew) => placer.place(what, anew),
  put: placer.put,
  tell: placer.tell,
  stand: (posture) => {
    placer.stance.posture = posture
  },
  squat: (down) => {
    placer.stance.squats = down
  },
  setTextSize,
  leave: () => void xr.getState().session?.end(),
  immersed: () => xr.getState().session !== undefined && !onPhone(),
  onPhone,
  session: () => xr.getState().session ?? null,
  onImmersed: (call) => xr.subscribe(call),
}
