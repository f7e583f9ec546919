import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Step } from './flow'
import { watchHeadset } from './headsetOff'
import { IDLE_DEBRIEF_MS, IDLE_MS } from './idle'
import { IdleNote } from './IdleNote'
import { useFlow, useWay } from './parts'
import { useStage } from './stage/StageHost'

/** Pages on which somebody is signed in and no run is on (a run's own dialogs look after themselves). */
const LIMIT: Partial<Record<Step, number>> = {
  resume: IDLE_MS,
  consent: IDLE_MS,
  choice: IDLE_MS,
  briefing: IDLE_MS,
  debrief: IDLE_DEBRIEF_MS,
  sent: IDLE_MS,
}
/** Of these, the pages that are there in the headset too. */
const IN_HEADSET = new Set<Step>(['debrief', 'sent'])

/** Outside of a run: whoever went away is signed out, and the next one finds the name cards. A run that ended is sent. */
export function LeftAlone() {
  const { flow, handIn } = useWay()
  const step = useFlow((s) => s.step)
  const out = useCallback(() => {
    void handIn.send(null)
    flow.next()
  }, [flow, handIn])
  const limitMs = LIMIT[step]
  if (limitMs === undefined) return null
  const Watch = IN_HEADSET.has(step) ? WithHeadset : IdleNote
  return <Watch key={step} limitMs={limitMs} out={out} />
}

const never = (): (() => void) => () => undefined

/** In the headset a press of its trigger is a sign of life, and to take it off is to go. */
function WithHeadset({ limitMs, out }: { limitMs: number; out: () => void }) {
  const stage = useStage()
  const session = useSyncExternalStore(stage?.onImmersed ?? never, () => stage?.session() ?? null)
  useEffect(() => (session ? watchHeadset(session, out) : undefined), [session, out])
  return <IdleNote limitMs={limitMs} out={out} headset={session} />
}
