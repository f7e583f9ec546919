import type { ReplayStage } from '../review/parts'
import { ReplayScene } from '../view/ReplayScene'
import { openReplay } from '../view/replay/openReplay'
import { Stage as StageCanvas } from '../view/stage/Stage'
import { Placer } from '../view/ar/placer'
import { createStageXR } from '../view/stage/xrStore'

const xr = createStageXR()
const placer = new Placer()

/** The view as the managers' replay asks for it. */
export const replayStage: ReplayStage = {
  Canvas: ({ children }) => (
    <StageCanvas store={xr} placer={placer}>
      {children}
    </StageCanvas>
  ),
  Scene: ReplayScene,
  open: openReplay,
}
