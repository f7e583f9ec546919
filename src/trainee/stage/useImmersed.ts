import { useSyncExternalStore } from 'react'
import type { Stage } from '../ports'

const never = (): (() => void) => () => undefined

/** Whether the trainee is inside the headset now. */
export const useImmersed = (stage: Stage | null): boolean =>
  useSyncExternalStore(stage?.onImmersed ?? never, () => stage?.immersed() ?? false)
