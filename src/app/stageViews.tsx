import { DebriefScene } from '../view/DebriefScene'
import { RunScene } from '../view/RunScene'
import { Stage as StageCanvas } from '../view/stage/Stage'
import { setTextSize } from '../view/panel/textSize'
import { createStageXR } from '../view/stage/xrStore'
import type { Stage } from '../trainee/ports'

const xr = createStageXR()

/** The view as the trainee's way asks for it. */
export const stage: Stage = {
  Canvas: ({ onContext, children }) => (
    <StageCanvas store={xr} onContext={onContext}>
      {children}
    </StageCanvas>
  ),
  Run: RunScene,
  Debrief: DebriefScene,
  async enterVr() {
    const session = await xr.enterVR()
    if (!session) throw new Error('the browser gave no session')
  },
  leaveVr: () => void xr.getState().session?.end(),
  setTextSize,
  immersed: () => xr.getState().session !== undefined,
  session: () => xr.getState().session ?? null,
  onImmersed: (call) => xr.subscribe(call),
}
